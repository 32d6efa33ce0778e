// The first admin's password.
import { hashPassword } from '../password-hash.ts'
import { temporaryPassword } from '../passwords.ts'

/** The first admin's password: made and hashed before the transaction, because hashing is slow. */
export interface FirstPassword {
  readonly password: string
  readonly hash: string
}

export async function firstPassword(): Promise<FirstPassword> {
  const password = temporaryPassword()
  return { password, hash: await hashPassword(password) }
}
