// Tokens of an application that acts for a person, and the id_token that tells it who that is.
import { createHash } from 'node:crypto'
import type { TokenKeys } from './access-token.ts'

export type Version = 1 | 2

/** A person as an application learns of them. */
export interface TokenPerson {
  readonly tenantId: string
  readonly id: string
  readonly userName: string
  readonly fullName: string
  readonly roles: readonly string[]
  /** The claim `amr`. */
  readonly methods: readonly string[]
}

/** Access tokens have the first of the two in either version. */
export const issuerOf = (publicUrl: string, tenantId: string, version: Version): string =>
  `${publicUrl}/${tenantId}/${version === 1 ? '' : 'v2.0'}`

const who = ({ tenantId, id, userName, fullName, methods }: TokenPerson) => ({
  tid: tenantId,
  oid: id,
  sub: id,
  upn: userName,
  name: fullName,
  amr: [...methods],
})

export const signPersonToken = (
  { signClaims }: Pick<TokenKeys, 'signClaims'>,
  publicUrl: string,
  person: TokenPerson,
  of: { readonly authorizationId: string; readonly clientId: string; readonly audience: string },
): Promise<string> =>
  signClaims({
    ...who(person),
    appid: of.clientId,
    authorization_id: of.authorizationId,
    roles: [...person.roles],
    scp: 'user_impersonation',
    ver: '1.0',
    iss: issuerOf(publicUrl, person.tenantId, 1),
    aud: of.audience,
  })

/** For the application, which is its audience: no access token. `code`: what it was sent with. */
export const signIdToken = (
  { signClaims }: Pick<TokenKeys, 'signClaims'>,
  publicUrl: string,
  person: TokenPerson,
  of: {
    readonly clientId: string
    readonly version: Version
    readonly nonce: string | null
    readonly code?: string
  },
): Promise<string> =>
  signClaims({
    ...who(person),
    preferred_username: person.userName,
    ver: `${of.version}.0`,
    iss: issuerOf(publicUrl, person.tenantId, of.version),
    aud: of.clientId,
    ...(of.nonce === null ? {} : { nonce: of.nonce }),
    ...(of.code === undefined ? {} : { c_hash: halfHash(of.code) }),
  })

const halfHash = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url')
