// A demo company’s own password and client secret.
import { newClientSecret } from '../applications/queries.ts'
import { hashPassword } from '../password-hash.ts'
import { temporaryPassword } from '../passwords.ts'
import type { DemoCompany } from './companies.ts'

export interface Secrets {
  readonly company: DemoCompany
  /** One password for a company's people: hashing is slow on purpose, and a demo has two hundred of them. */
  readonly password: string
  readonly hash: string
  readonly clientSecret: string
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
  return { company, ...(shared ?? (await newPassword())), clientSecret: newClientSecret() }
}
