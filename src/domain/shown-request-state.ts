// The state of a partnership request as people see it.
import type { PartnershipRequest } from './partnership-request.ts'

export const shownStates = [
  'draft',
  'sent',
  'opened',
  'accepted',
  'declined',
  'expired',
  'revoked',
] as const
export type ShownState = (typeof shownStates)[number]

/** What the sender's list says. Opened and expired are derived, so that no job has to run for the truth. */
export function shownState(request: PartnershipRequest, now: Date): ShownState {
  if (request.state !== 'draft' && request.state !== 'sent') return request.state
  if (request.expiresAt <= now) return 'expired'
  return request.openedAt === null ? request.state : 'opened'
}
