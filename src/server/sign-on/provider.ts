// The organization's provider, spoken to by openid-client: where a sign-in goes, and what comes of its answer.
import * as oidc from 'openid-client'
import type { OutsideFetch } from '../outside-fetch.ts'
import { hashSecret } from '../secrets.ts'
import { type Claims, claimsOf } from './claims.ts'

export interface Connection {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scopes: string
}

/** What one sign-in keeps to itself until the answer comes. */
export interface Secrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Who was sent to sign in again: when, in seconds since 1970. */
  readonly sentAt?: number
}

interface Leaving extends Secrets {
  readonly redirectUri: string
  /** The provider shall ask again who it is. */
  readonly again: boolean
}

export interface Providers {
  readonly leave: (connection: Connection, leaving: Leaving) => Promise<string>
  /** `answer`: the address that the browser came back to. */
  readonly redeem: (
    connection: Connection,
    answer: URL,
    secrets: Secrets,
    wanted: readonly string[],
  ) => Promise<Claims>
  /** Where somebody signs out at the provider, and is led to `next` afterwards; null where it has no such place. */
  readonly end: (connection: Connection, next: string) => Promise<string | null>
}

/** Milliseconds for which a provider's description is believed; its keys are read again when one is unknown. */
const believed = 600_000
const remembered = 500

export const newSecrets = (): Secrets => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
})

export function openProviders(fetch: OutsideFetch): Providers {
  const known = new Map<string, { config: Promise<oidc.Configuration>; since: number }>()
  const configOf = (connection: Connection): Promise<oidc.Configuration> => {
    const { issuer, clientId, clientSecret } = connection
    const key = hashSecret(JSON.stringify([issuer, clientId, clientSecret]))
    const held = known.get(key)
    if (held !== undefined && performance.now() - held.since < believed) return held.config
    if (known.size >= remembered) known.clear()
    const config = discover(connection, fetch)
    known.set(key, { config, since: performance.now() })
    config.catch(() => known.delete(key))
    return config
  }
  return {
    leave: async (connection, { redirectUri, again, ...secrets }) =>
      oidc.buildAuthorizationUrl(await configOf(connection), {
        redirect_uri: redirectUri,
        scope: connection.scopes,
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: 'S256',
        // Some know the one, some the other; what counts is the `auth_time` that comes back.
        ...(again ? { prompt: 'login', max_age: '0' } : {}),
      }).href,
    redeem: async (connection, answer, { state, nonce, verifier }, wanted) => {
      const config = await configOf(connection)
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const said = tokens.claims()
      if (said === undefined) throw new Error('There is no ID token.')
      const isAllThere = wanted.every((name) => said[name] !== undefined)
      const more =
        isAllThere || config.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(config, tokens.access_token, said.sub)
      // What is signed wins over what is merely fetched.
      return claimsOf({ ...more, ...said })
    },
    end: async (connection, next) => {
      const config = await configOf(connection)
      const { issuer, end_session_endpoint: door } = config.serverMetadata()
      if (door === undefined || new URL(door).protocol !== new URL(issuer).protocol) return null
      // Without the ID token as a hint, which is not kept: the provider asks the person itself.
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: next }).href
    },
  }
}

async function discover(connection: Connection, fetch: OutsideFetch) {
  const url = new URL(connection.issuer)
  const config = await oidc.discovery(url, connection.clientId, {}, clientAuth(connection), {
    [oidc.customFetch]: (address, asked) =>
      fetch(address, { method: asked.method, headers: asked.headers, body: asked.body }),
    execute: [
      // By default the library trusts TLS alone for a token that it fetched itself.
      oidc.enableNonRepudiationChecks,
      // http is let through here and refused by `fetch`, but for this machine.
      ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  })
  const { issuer, authorization_endpoint: door } = config.serverMetadata()
  // A description that speaks for many issuers would let in the people of all of them.
  if (bare(issuer) !== bare(connection.issuer)) throw new Error(`The provider is ${issuer}.`)
  if (door === undefined || new URL(door).protocol !== url.protocol)
    throw new Error('The provider names no safe authorization endpoint.')
  return config
}

const bare = (issuer: string): string => issuer.replace(/\/$/, '')

/** As the provider takes it; where it says nothing the standard's default holds. */
const clientAuth =
  ({ clientSecret }: Connection): oidc.ClientAuth =>
  (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const auth = methods.includes('client_secret_basic')
      ? oidc.ClientSecretBasic(clientSecret)
      : oidc.ClientSecretPost(clientSecret)
    return auth(server, client, body, headers)
  }

/** What went wrong in the library's words, which hold no token; its cause may. */
export function faultOf(error: unknown): { readonly isDeclined: boolean; readonly text: string } {
  const {
    message,
    code,
    error: named,
    cause,
  } = error as {
    message?: string
    code?: unknown
    error?: unknown
    cause?: { message?: unknown; code?: unknown }
  }
  const inner = typeof cause?.code === 'string' ? cause.code : undefined
  const words = [message ?? 'unknown', named, code, inner].filter(
    (word) => typeof word === 'string',
  )
  return { isDeclined: named === 'access_denied', text: words.join(' · ').slice(0, 300) }
}
