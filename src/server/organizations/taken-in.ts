// What a partner that the operator takes in has from the beginning: its profile in the directory, its legal identity as authorized.
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { keyColumns } from '../enrolments/own-queries.ts'
import { addProfile } from '../membership/profile-queries.ts'

interface FirstContact {
  readonly fullName: string
  readonly email: string
}

/** A profile that is there already stays as it is. */
export async function addFirstProfile(
  db: Db,
  { name, country }: Organization,
  mpnId: string,
  now: Date,
): Promise<void> {
  const profile = { mpnId, globalMpnId: mpnId, name, country, city: '' }
  await addProfile(db, { ...profile, status: 'active', addedBy: null }, now)
}

export async function addIdentity(
  db: Db,
  { id, name, country, language }: Organization,
  known: EnrolmentContent | undefined,
  now: Date,
): Promise<void> {
  const said = { companyName: name, ...known }
  const content = JSON.stringify(said)
  await db
    .insertInto('enrolment')
    .values({
      organization_id: id,
      state: 'authorized',
      language,
      content,
      submitted: content,
      finalized: content,
      ...keyColumns(country, said),
      email_check: 'verified',
      employment_check: 'verified',
      business_check: 'verified',
      created_at: now,
      first_submitted_at: now,
      submitted_at: now,
      decided_at: now,
      authorized_at: now,
    })
    .execute()
}

/** The operator gives one name for the person: what stands behind the first blank is the family's. */
export function contactOf({ fullName, email }: FirstContact): EnrolmentContent {
  const [firstName = '', ...rest] = fullName.trim().split(/\s+/)
  return { firstName, lastName: rest.join(' '), email }
}
