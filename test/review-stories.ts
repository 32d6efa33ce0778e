// Enrolments as they stand before a test of their review begins.
import { randomUUID } from 'node:crypto'
import type { EnrolmentContent } from '../src/domain/enrolment.ts'
import type { Organization } from '../src/domain/organization.ts'
import type { Client, World } from './world.ts'

let numbers = Math.floor(Math.random() * 1e8)
export const newMpnId = (): string => {
  numbers += 1
  return String(500_000_000 + numbers)
}

export const contentOf = (company: Organization): EnrolmentContent => ({
  companyName: `${company.name} Inc`,
  addressLine1: '1 Main Street',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  firstName: 'Paula',
  lastName: 'Contact',
  email: `paula@${company.domain}`,
  phoneNumber: '5550100',
  supportEmail: `help@${company.domain}`,
  supportTelephone: '5550101',
  supportWebsite: `https://www.${company.domain}`,
})

interface Wanted {
  readonly state?: 'draft' | 'awaiting_email' | 'under_review' | 'action_required' | 'rejected'
  /** Of employment and business; the address is confirmed where the state says so. */
  readonly checks?: 'pending' | 'verified'
  readonly content?: EnrolmentContent
  readonly country?: string
}

/** A customer whose Global admin has enrolled it; its profile is in the membership directory. */
export async function enrolled(world: World, wanted: Wanted = {}) {
  const { state = 'under_review', checks = 'pending' } = wanted
  const company = await world.organization(
    'customer',
    wanted.country === undefined ? {} : { country: wanted.country },
  )
  const applicant = await world.as(company, 'global_admin')
  const mpnId = newMpnId()
  await world.query(
    `insert into membership_profile (mpn_id, global_mpn_id, name, country, status, created_at)
     values ($1, $1, $2, $3, 'active', now())`,
    [mpnId, company.name, company.country],
  )
  const content = JSON.stringify(wanted.content ?? contentOf(company))
  const isSubmitted = state !== 'draft'
  const isConfirmed = isSubmitted && state !== 'awaiting_email'
  await world.query(
    `insert into enrolment (organization_id, state, enrolled_by, language, content, submitted, mpn_id, legal_key,
       email_check, employment_check, business_check, created_at, first_submitted_at, submitted_at)
     values ($1, $2, $3, 'en', $4, $5, $6, $7, $8, $9, $9, now(), case when $10::boolean then now() end,
       case when $10::boolean then now() end)`,
    [
      company.id,
      state,
      applicant.userId,
      content,
      isSubmitted ? content : null,
      mpnId,
      `US number ${randomUUID()}`,
      isConfirmed ? 'verified' : 'pending',
      checks,
      isSubmitted,
    ],
  )
  return { company, applicant, mpnId, params: { id: company.id } }
}

/** In the program already: its legal identity was authorized, and may change. */
export async function authorized(world: World) {
  const company = await world.organization('indirect_reseller')
  const applicant: Client = await world.as(company, 'global_admin', 'admin_agent')
  const content = contentOf(company)
  const text = JSON.stringify(content)
  await world.query('delete from enrolment where organization_id = $1', [company.id])
  await world.query(
    `insert into enrolment (organization_id, state, enrolled_by, language, content, submitted, finalized, mpn_id,
       email_check, employment_check, business_check, created_at, first_submitted_at, submitted_at, decided_at, authorized_at)
     values ($1, 'authorized', $2, 'en', $3, $3, $3, $4, 'verified', 'verified', 'verified', now(), now(), now(), now(), now())`,
    [company.id, applicant.userId, text, company.mpnId],
  )
  return { company, applicant, content, params: { id: company.id } }
}
