// A demo company’s own password and client secret.
import { hashPassword } from '../password-hash.ts'
import { temporaryPassword } from '../passwords.ts'
import { newSecret } from '../secrets.ts'
import type { DemoCompany } from './companies.ts'

export interface Secrets {
  readonly company: DemoCompany
  /** One password for a company's people: hashing is slow on purpose, and a demo has two hundred of them. */
  readonly password: string
  readonly hash: string
  readonly clientSecret: string
}

export async function newSecrets(company: DemoCompany): Promise<Secrets> {
  const password = temporaryPassword()
  return { company, password, hash: await hashPassword(password), clientSecret: newSecret() }
}
