// Where an enrolment and each of its checks stands, as icon and words.
import type { CheckState, EnrolmentState } from '../../domain/enrolment.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { useEnrolmentText } from './words.ts'

const stateLooks = {
  draft: 'draft',
  awaiting_email: 'waiting',
  under_review: 'opened',
  action_required: 'expired',
  authorized: 'active',
  rejected: 'declined',
} as const

export function EnrolmentBadge({ state }: { state: EnrolmentState }) {
  const t = useEnrolmentText('states')
  return <StatusBadge look={stateLooks[state]} label={t(state)} />
}

const checkLooks = {
  pending: 'waiting',
  action_needed: 'expired',
  verified: 'accepted',
  rejected: 'declined',
} as const

export function CheckBadge({ state }: { state: CheckState }) {
  const t = useEnrolmentText('checks')
  return <StatusBadge look={checkLooks[state]} label={t(state)} />
}
