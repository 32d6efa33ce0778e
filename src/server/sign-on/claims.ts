// What a provider has said of somebody, read with care: every value may be missing or of another type.
import type { Asserted } from '../../domain/sign-on.ts'
import { canonicalName } from '../../domain/user.ts'

export interface Claims {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** Null: the provider does not say. */
  readonly emailVerified: boolean | null
  readonly name: string | null
  readonly methods: readonly string[]
  readonly acr: string | null
  /** Seconds since 1970, by the provider's clock. */
  readonly authTime: number | null
  readonly all: Readonly<Record<string, unknown>>
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null
const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

const address = /^[^\s@,;:<>()[\]\\"]{1,200}@[a-z0-9.-]{3,253}$/

export function claimsOf(all: Readonly<Record<string, unknown>>): Claims {
  const email = canonicalName(text(all['email']) ?? '')
  const verified = all['email_verified']
  return {
    issuer: text(all['iss']) ?? '',
    subject: text(all['sub']) ?? '',
    email: address.test(email) ? email : null,
    emailVerified:
      verified === undefined || verified === null ? null : verified === true || verified === 'true',
    name:
      text(all['name'])
        ?.replace(/\p{Cc}/gu, ' ')
        .slice(0, 100) ?? null,
    methods: texts(all['amr']),
    acr: text(all['acr']),
    authTime: typeof all['auth_time'] === 'number' ? all['auth_time'] : null,
    all,
  }
}

/** Groups or roles, whether the provider sends a list or one text. */
export const valuesOf = ({ all }: Claims, claim: string): readonly string[] => texts(all[claim])

export const assertedBy = ({ email, emailVerified }: Claims, vouches: boolean): Asserted => ({
  email,
  isVerified: emailVerified ?? vouches,
})

/** `mfa` of RFC 8176, the `acr` that the organization named, or its word for it. */
export const isProvedTwice = (
  { methods, acr }: Claims,
  { provesTwice, strongAcr }: { readonly provesTwice: boolean; readonly strongAcr: string | null },
): boolean => provesTwice || methods.includes('mfa') || (strongAcr !== null && acr === strongAcr)
