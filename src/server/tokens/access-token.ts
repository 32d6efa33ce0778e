// Access tokens: signed JWTs with `exp`, `tid`, `appid`, `aud`, as the documented clients decode them.
import { randomUUID } from 'node:crypto'
import { importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import type { Credentials } from '../caller.ts'
import { machineSeconds, machineTime } from '../clock.ts'
import type { Database } from '../db.ts'
import { algorithm, makeKey, readKey } from './signing-keys.ts'

/** Seconds; the documented one. */
export const tokenLifetime = 3599

/** Audiences that existing clients ask for, besides this installation's own address. */
const knownAudiences = [
  'https://api.partnercenter.microsoft.com',
  'https://partnerapi.store.microsoft.com',
  'https://graph.windows.net',
  'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
]

export interface TokenKeys {
  /** An application's own token. It dies with the secret by which it was got. */
  readonly sign: (claims: {
    clientId: string
    secretId: string
    tenantId: string
    audience: string
    roles: readonly string[]
  }) => Promise<string>
  /** Any other token of this installation: `iat`, `nbf` and `jti` are added. */
  readonly signClaims: (claims: JWTPayload) => Promise<string>
  /** Null: not a token of ours, or no longer good. */
  readonly verify: (token: string) => Promise<Credentials | null>
  /** The claims of a good access token. */
  readonly claimsOf: (token: string) => Promise<JWTPayload | null>
  readonly isAudience: (resource: string) => boolean
  /** The public keys, as a JWK set. */
  readonly publicKeys: { readonly keys: readonly JWK[] }
}

/** Reads the signing key, or makes it at the first start. Every process of an installation signs with the same one. */
export async function openTokenKeys(
  database: Database,
  key: Buffer,
  publicUrl: string,
): Promise<TokenKeys> {
  const stored = (await readKey(database, key)) ?? (await makeKey(database, key))
  const privateKey = await importJWK(stored.privateJwk, algorithm)
  const publicKey = await importJWK(stored.publicJwk, algorithm)
  const audiences = [...knownAudiences, publicUrl]
  const signClaims: TokenKeys['signClaims'] = (claims) => {
    const now = machineSeconds()
    return new SignJWT({ iat: now, nbf: now, exp: now + tokenLifetime, ...claims })
      .setProtectedHeader({ alg: algorithm, kid: stored.id, typ: 'JWT' })
      .setJti(randomUUID())
      .sign(privateKey)
  }
  const claimsOf: TokenKeys['claimsOf'] = async (token) => {
    try {
      const options = { algorithms: [algorithm], audience: audiences, currentDate: machineTime() }
      const { payload } = await jwtVerify(token, publicKey, options)
      return payload.iss === `${publicUrl}/${String(payload['tid'])}/` ? payload : null
    } catch {
      return null
    }
  }
  return {
    isAudience: (resource) => audiences.includes(resource.replace(/\/$/, '')),
    publicKeys: { keys: [{ ...stored.publicJwk, kid: stored.id, use: 'sig', alg: algorithm }] },
    signClaims,
    sign: ({ clientId, secretId, tenantId, audience, roles }) =>
      signClaims({
        tid: tenantId,
        appid: clientId,
        secret_id: secretId,
        roles: [...roles],
        ver: '1.0',
        iss: `${publicUrl}/${tenantId}/`,
        aud: audience,
        sub: clientId,
      }),
    claimsOf,
    verify: remembered(claimsOf),
  }
}

/** What the claims say the caller is; the database decides in each request whether it still is. */
export function credentialsIn(claims: JWTPayload): Credentials | null {
  const { appid: clientId, tid: tenantId, secret_id: secretId, authorization_id: id } = claims
  if (typeof clientId !== 'string' || typeof tenantId !== 'string') return null
  if (typeof id === 'string') return { kind: 'authorized', authorizationId: id, clientId, tenantId }
  if (typeof secretId !== 'string') return null
  return { kind: 'client', clientId, tenantId, secretId }
}

interface Verified {
  readonly proves: Credentials
  /** Seconds since 1970. */
  readonly until: number
}

/** Tokens whose signature has been found good lately; the client's state is read anew in each request all the same. */
const mostRemembered = 10_000

/** The same token comes with every call of a client: its signature is checked once, its expiry each time. */
function remembered(claimsOf: TokenKeys['claimsOf']): TokenKeys['verify'] {
  const good = new Map<string, Verified>()
  return async (token) => {
    const known = good.get(token)
    if (known !== undefined && known.until > machineSeconds()) return known.proves
    good.delete(token)
    const claims = await claimsOf(token)
    const proves = claims === null ? null : credentialsIn(claims)
    if (claims === null || proves === null) return null
    if (good.size >= mostRemembered) good.clear()
    good.set(token, { proves, until: claims.exp ?? 0 })
    return proves
  }
}
