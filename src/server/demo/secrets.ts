// A demo company’s own password and client secret.
import { newClientSecret } from '../applications/queries.ts'
import { hashPassword } from '../password-hash.ts'
import { temporaryPassword } from '../passwords.ts'
import { newAppSecret } from '../second-factors/one-time-codes.ts'
import type { DemoCompany } from './companies.ts'
import { demoPeople } from './people.ts'

export interface Secrets {
  readonly company: DemoCompany
  /** One password for a company's people: hashing is slow on purpose, and a demo has two hundred of them. */
  readonly password: string
  readonly hash: string
  readonly clientSecret: string
  /** Of the authenticator app of each person, by user name. Customers' people sign in with a password alone. */
  readonly totpSecrets: ReadonlyMap<string, string>
}

interface Password {
  readonly password: string
  readonly hash: string
}

export async function newPassword(): Promise<Password> {
  const password = temporaryPassword()
  return { password, hash: await hashPassword(password) }
}

/** With a password of its own, or one that it shares. */
export async function newSecrets(company: DemoCompany, shared?: Password): Promise<Secrets> {
  const people = company.kind === 'customer' ? [] : demoPeople(company)
  const totpSecrets = new Map(people.map(({ userName }) => [userName, newAppSecret()]))
  return {
    company,
    ...(shared ?? (await newPassword())),
    clientSecret: newClientSecret(),
    totpSecrets,
  }
}
