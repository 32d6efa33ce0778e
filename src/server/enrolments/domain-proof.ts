// The employment check by what the company has proved already: a domain is asked for once.
import type { Checks } from '../../domain/enrolment.ts'
import { isProvedBy } from '../../domain/enrolment-review.ts'
import type { Db } from '../db.ts'
import { provedDomains } from '../sign-on/domain-queries.ts'

/** Whether the company has proved the domain of this address, or one above it. */
export const isEmploymentProved = async (
  db: Db,
  organizationId: string,
  email: string,
): Promise<boolean> => isProvedBy(email, await provedDomains(db, organizationId))

/** The checks of what is submitted now. */
export const withProof = async (
  db: Db,
  organizationId: string,
  checks: Checks,
  email: string,
): Promise<Checks> =>
  (await isEmploymentProved(db, organizationId, email))
    ? { ...checks, employment: 'verified' }
    : checks
