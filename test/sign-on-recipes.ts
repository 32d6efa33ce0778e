// Recipes of single sign-on (see recipes.ts).
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as signOn from '../src/contract/sign-on.ts'
import * as domains from '../src/contract/sign-on-domains.ts'
import type { Make } from './recipes.ts'
import { provider } from './stories.ts'
import type { Client, World } from './world.ts'

/** A provider that describes itself and does nothing else: as far as the start of a trial goes. */
let described: Promise<string> | undefined
const issuer = () =>
  (described ??= new Promise((resolve) => {
    const server = createServer((_, answer) => {
      const { port } = server.address() as AddressInfo
      const self = `http://127.0.0.1:${port}`
      answer.setHeader('content-type', 'application/json').end(
        JSON.stringify({
          issuer: self,
          authorization_endpoint: `${self}/auth`,
          token_endpoint: `${self}/token`,
          jwks_uri: `${self}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }),
      )
    })
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  }))

const content = async () => ({
  issuer: await issuer(),
  clientId: 'tierline',
  clientSecret: 'a secret of the provider',
  state: 'off' as const,
})

async function setUp(world: World): Promise<Client> {
  const client = await provider(world)
  const { status, text } = await client.call(signOn.updateSignOn, { body: await content() })
  if (status !== 200) throw new Error(`Not set up: ${text}`)
  return client
}

async function named(world: World) {
  const client = await provider(world)
  const domain = `d${randomUUID().slice(0, 12)}.example`
  const { body } = await client.call(domains.addSignOnDomain, { body: { domain } })
  world.names.texts.set(domain, ['v=spf1 -all', body.record])
  return { client, id: body.id, domain }
}

const on = (client: Client | null, input: object = {}) => ({
  client,
  input: input as Input<Endpoint>,
})

export const signOnRecipes: readonly (readonly [string, Make])[] = [
  [signOn.readSignOn.name, async (world) => on(await setUp(world))],
  [signOn.updateSignOn.name, async (world) => on(await provider(world), { body: await content() })],
  [signOn.removeSignOn.name, async (world) => on(await setUp(world))],
  [signOn.trySignOn.name, async (world) => on(await setUp(world))],
  [
    signOn.discoverSignOn.name,
    async (world) => {
      const { domain } = await named(world)
      return on(null, { body: { userName: `somebody@${domain}` } })
    },
  ],
  [
    domains.addSignOnDomain.name,
    async (world) =>
      on(await provider(world), { body: { domain: `n${randomUUID().slice(0, 12)}.example` } }),
  ],
  [
    domains.proveSignOnDomain.name,
    async (world) => {
      const { client, id } = await named(world)
      return on(client, { params: { id } })
    },
  ],
  [
    domains.removeSignOnDomain.name,
    async (world) => {
      const { client, id } = await named(world)
      return on(client, { params: { id } })
    },
  ],
  [domains.listSignOnLinks.name, async (world) => on(await setUp(world))],
  [
    domains.removeSignOnLink.name,
    async (world) => {
      const client = await setUp(world)
      const id = randomUUID()
      await world.query(
        `insert into sign_on_link (organization_id, issuer, subject, id, user_id, email, created_at, last_used_at)
         values ($1, 'https://idp.example', 'somebody', $2, $3, 'a@b.example', now(), now())`,
        [client.organization.id, id, client.userId],
      )
      return on(client, { params: { id } })
    },
  ],
]
