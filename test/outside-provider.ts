// An OpenID Connect provider that is not ours (oidc-provider), on this machine; its token can be bent before it leaves.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  exportJWK,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from 'jose'
import Provider, { type KoaContextWithOIDC } from 'oidc-provider'

interface Account {
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
  readonly groups?: readonly string[] | string
}

/** What the ID token would say; what comes back is what it says. A text replaces the token. */
type Bend = (claims: JWTPayload) => JWTPayload | string | { readonly signedBy: 'a stranger' }

export interface OutsideProvider {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly accounts: Map<string, Account>
  /** Who sits before the provider's sign-in page; null: somebody who presses Cancel. */
  person: string | null
  /** What of the person is proved besides. */
  methods: readonly string[]
  bend: Bend | null
  /** The addresses to which it leads back. */
  readonly redirects: Set<string>
  /** The last codes that it was asked to redeem. */
  readonly redeemed: string[]
  close(): Promise<void>
}

const algorithm = 'RS256'

export async function openOutsideProvider(): Promise<OutsideProvider> {
  const keys = await generateKeyPair(algorithm, { extractable: true })
  const stranger = await generateKeyPair(algorithm, { extractable: true })
  const kid = 'one'
  const server = createServer((request, reply) => void answer(request, reply))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { id: 'tierline', secret: 'as the provider wants it: %+ and so on' }
  const self: OutsideProvider = {
    issuer,
    client,
    accounts: new Map(),
    person: null,
    methods: ['pwd'],
    bend: null,
    redirects: new Set(),
    redeemed: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: ['http://tierline.test/'],
        post_logout_redirect_uris: ['http://tierline.test/sign-in'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(keys.privateKey)), kid, alg: algorithm, use: 'sig' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...(self.accounts.get(id) as object) }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    // Nobody is asked whether the client may know who it is.
    loadExistingGrant: async ({ oidc }: KoaContextWithOIDC) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.session?.accountId === undefined ? {} : { accountId: oidc.session.accountId }),
        ...(oidc.client === undefined ? {} : { clientId: oidc.client.clientId }),
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    cookies: { keys: ['signed'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  provider.Client.prototype.redirectUriAllowed = (uri: string) => self.redirects.has(uri)
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path !== '/token') return
    const reply = ctx.body as { id_token?: string }
    self.redeemed.push(JSON.stringify((ctx as KoaContextWithOIDC).oidc?.params?.['code']))
    if (reply.id_token !== undefined) reply.id_token = await bent(reply.id_token)
  })

  async function bent(token: string): Promise<string> {
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
    ) as JWTPayload
    const told = { ...claims, amr: [...self.methods] }
    const changed = self.bend === null ? told : self.bend(told)
    if (typeof changed === 'string') return changed
    const isForged = 'signedBy' in changed
    const header: JWTHeaderParameters = { alg: algorithm, kid: isForged ? 'another' : kid }
    return new SignJWT(isForged ? told : (changed as JWTPayload))
      .setProtectedHeader(header)
      .sign(isForged ? stranger.privateKey : keys.privateKey)
  }

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, reply)
    const result =
      self.person === null
        ? { error: 'access_denied', error_description: 'Cancelled.' }
        : { login: { accountId: self.person, remember: false } }
    await provider.interactionFinished(request, reply, result)
  }
  return self
}
