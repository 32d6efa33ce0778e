// A reseller that has enrolled lately authorizes a few providers only: data that were copied come to light meanwhile (security T33).
import { daysAfter } from './days.ts'
import type { Enrolment } from './enrolment.ts'
import type { Refusal } from './refusal.ts'

/** Days after the approval for which a company counts as new. */
const newPartnerDays = 30
/** Unless the operator sets another number. */
export const usualPartnerships = 3
export const mostPartnerships = 1000

/** When this company is new no longer, or null: it is not new. Whom the operator took in itself, without an MPN ID chosen here, never is. */
export function newUntil(
  { mpnId, authorizedAt }: Pick<Enrolment, 'mpnId' | 'authorizedAt'>,
  now: Date,
): Date | null {
  if (mpnId === null || authorizedAt === null) return null
  const until = daysAfter(authorizedAt, newPartnerDays)
  return until > now ? until : null
}

/** Why a new reseller may not authorize one more provider, or null. `begun`: partnerships since its approval, those that are over, too. */
export const refusalToBeginMore = (begun: number, most: number): Refusal | null =>
  begun < most ? null : 'new_reseller_limit'
