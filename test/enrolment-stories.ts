// What has happened before a test of joining begins: a sign-up whose mail has come, a draft as far as it is wanted.
import { randomUUID } from 'node:crypto'
import { createEnrolment, submitEnrolment } from '../src/contract/own-enrolment.ts'
import type { EnrolmentContent } from '../src/domain/enrolment.ts'
import type { Organization } from '../src/domain/organization.ts'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import { headquarters } from './membership-stories.ts'
import type { Client, World } from './world.ts'

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

/** A company that may enrol, with its Global admin. */
export const applicant = async (world: World, wanted: Partial<Organization> = {}) =>
  world.as(await world.organization('customer', wanted), 'global_admin')

/** All that is asked of a company in the United States; its number is its own. */
export const contentOf = ({ organization }: Client): EnrolmentContent => ({
  companyName: organization.name,
  registrationNumber: organization.id.slice(0, 13),
  addressLine1: '1 Harbour Road',
  city: 'Seattle',
  state: 'WA',
  postalCode: '98101',
  firstName: 'Ana',
  lastName: 'Pereira',
  email: `ana@${organization.domain}`,
  phoneNumber: '2065550100',
  supportEmail: `help@${organization.domain}`,
  supportTelephone: '2065550101',
})

/** A draft that says all of it; with a profile to choose from, which is chosen unless `isLinked` is false. */
export async function readyDraft(
  world: World,
  by: Client,
  { more = {}, isLinked = true }: { more?: EnrolmentContent; isLinked?: boolean } = {},
) {
  const { country, id } = by.organization
  const { mpnId, name } = await headquarters(world, { country })
  const content = { ...contentOf(by), ...more }
  const { status, text } = await by.call(createEnrolment, { body: { content } })
  if (status !== 201) throw new Error(`No draft: ${text}`)
  const profile = { mpnId, globalMpnId: mpnId, name, country, status: 'active' }
  // As after a sign-in to the directory, without its hash.
  await world.query(
    'update enrolment set membership = $2, mpn_id = $3 where organization_id = $1',
    [
      id,
      JSON.stringify({ userName: 'member', at: new Date().toISOString(), profiles: [profile] }),
      isLinked ? mpnId : null,
    ],
  )
  return { mpnId, content }
}

/** Submitted, with the link of the mail to the primary contact. */
export async function submittedBy(world: World, by: Client, more: EnrolmentContent = {}) {
  const draft = await readyDraft(world, by, { more })
  const { status, text } = await by.call(submitEnrolment, { body: {} })
  if (status !== 200) throw new Error(`Not submitted: ${text}`)
  return {
    ...draft,
    ...linkIn((await mailsTo(world, draft.content.email ?? '')).at(-1)?.text ?? ''),
  }
}
