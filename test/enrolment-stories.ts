// What has happened before a test of joining begins: a sign-up whose mail has come, a draft as far as it is wanted.
import { randomUUID } from 'node:crypto'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import type { World } from './world.ts'

/** Another address each time, at a domain of its own. */
export const newAddress = () => `boss@n${randomUUID().slice(0, 10)}.example`

export const signUpOf = (email: string, more: object = {}) => ({
  companyName: 'Harbour Systems',
  country: 'US',
  cloud: 'public' as const,
  fullName: 'Ana Pereira',
  language: 'en' as const,
  email,
  ...more,
})

/** A sign-up whose mail has gone out, without the limits of asking. */
export async function signedUp(world: World, email = newAddress()) {
  const [id, secret] = [randomUUID(), newSecret()]
  await world.query(
    `insert into sign_up (id, email, domain, company_name, full_name, country, cloud, language, secret_hash, expires_at)
     values ($1, $2, $3, 'Harbour Systems', 'Ana Pereira', 'US', 'public', 'en', $4, now() + interval '72 hours')`,
    [id, email, email.split('@')[1], hashSecret(secret)],
  )
  return { id, secret, email }
}

/** The mails of sign-ups, oldest first. */
export async function mailsTo(world: World, email: string) {
  await world.mailSignUps()
  const { rows } = await world.query(
    'select subject, language, sealed_body from mail where recipient = $1 order by created_at, id',
    [email],
  )
  return rows.map((row) => ({
    subject: String(row['subject']),
    language: String(row['language']),
    text: world.mailText(row['sealed_body'] as Buffer),
  }))
}

/** Id and secret of a link such as `/enroll/account/<id>#<secret>`. */
export function linkIn(text: string): { readonly id: string; readonly secret: string } {
  const [, id = '', secret = ''] = /\/enroll\/\w+\/([0-9a-f-]{36})#([\w-]+)/.exec(text) ?? []
  return { id, secret }
}
