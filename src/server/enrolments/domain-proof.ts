// The employment check by what the company has proved already: a domain is asked for once.
import type { Checks, Enrolment } from '../../domain/enrolment.ts'
import { isEmploymentRefused, isProvedBy } from '../../domain/enrolment-review.ts'
import type { Db } from '../db.ts'
import { provedDomains } from '../sign-on/domain-queries.ts'

/** Whether the company has proved the domain of this address, or one above it. */
export const isEmploymentProved = async (
  db: Db,
  organizationId: string,
  email: string,
): Promise<boolean> => isProvedBy(email, await provedDomains(db, organizationId))

/** The checks of what is submitted now. What the operator did not pass of this domain is for the operator to raise. */
export async function withProof(
  db: Db,
  before: Pick<Enrolment, 'organizationId' | 'checks' | 'submitted'>,
  checks: Checks,
  email: string,
): Promise<Checks> {
  if (isEmploymentRefused(before, email)) return { ...checks, employment: 'rejected' }
  return (await isEmploymentProved(db, before.organizationId, email))
    ? { ...checks, employment: 'verified' }
    : checks
}
