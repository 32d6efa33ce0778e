// Access tokens of API clients: signed JWTs with `exp`, `tid`, `appid`, `aud`, as the documented clients decode them.
import { randomUUID } from 'node:crypto'
import { importJWK, type JWK, jwtVerify, SignJWT } from 'jose'
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
  readonly sign: (claims: {
    clientId: string
    tenantId: string
    audience: string
    roles: readonly string[]
  }) => Promise<string>
  /** Null: not a token of ours, or no longer good. */
  readonly verify: (token: string) => Promise<Credentials | null>
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
  const isAudience = (resource: string) => audiences.includes(resource.replace(/\/$/, ''))
  return {
    isAudience,
    publicKeys: { keys: [{ ...stored.publicJwk, kid: stored.id, use: 'sig', alg: algorithm }] },
    sign: ({ clientId, tenantId, audience, roles }) => {
      const now = machineSeconds()
      return new SignJWT({ tid: tenantId, appid: clientId, roles: [...roles], ver: '1.0' })
        .setProtectedHeader({ alg: algorithm, kid: stored.id, typ: 'JWT' })
        .setIssuer(`${publicUrl}/${tenantId}/`)
        .setAudience(audience)
        .setSubject(clientId)
        .setJti(randomUUID())
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + tokenLifetime)
        .sign(privateKey)
    },
    verify: remembered(async (token) => {
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: [algorithm],
          audience: audiences,
          currentDate: machineTime(),
        })
        const { appid, tid, iss, exp } = payload
        if (typeof appid !== 'string' || typeof tid !== 'string' || iss !== `${publicUrl}/${tid}/`)
          return null
        return { proves: { kind: 'client', clientId: appid, tenantId: tid }, until: exp ?? 0 }
      } catch {
        return null
      }
    }),
  }
}

interface Verified {
  readonly proves: Credentials
  /** Seconds since 1970. */
  readonly until: number
}

/** Tokens whose signature has been found good lately; the client's state is read anew in each request all the same. */
const mostRemembered = 10_000

/** The same token comes with every call of a client: its signature is checked once, its expiry each time. */
function remembered(check: (token: string) => Promise<Verified | null>): TokenKeys['verify'] {
  const good = new Map<string, Verified>()
  return async (token) => {
    const known = good.get(token)
    if (known !== undefined && known.until > machineSeconds()) return known.proves
    good.delete(token)
    const verified = await check(token)
    if (verified === null) return null
    if (good.size >= mostRemembered) good.clear()
    good.set(token, verified)
    return verified.proves
  }
}
