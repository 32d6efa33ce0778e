// Where the person in front of the wizard stands: the session, the company and its enrolment.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { readOwnEnrolment } from '../../contract/own-enrolment.ts'
import { readSupportProfile } from '../../contract/partner-profiles.ts'
import type { Session } from '../../contract/session-resource.ts'
import { ask } from '../api.ts'
import { mayUse, useMaybeSession } from '../session.ts'
import type { Stand } from './steps.ts'

export type OwnEnrolment = ReplyOf<typeof readOwnEnrolment>

export const ownKey = [readOwnEnrolment.name, '{}'] as const

interface Standing {
  readonly session: Session | null
  readonly own: OwnEnrolment | null
  readonly stand: Stand
}

/** Asked anew whenever the window is looked at again: the operator or the contact may have acted. */
export function useStand(): Standing {
  const session = useMaybeSession()
  const mayEnrol = session?.state === 'full' && mayUse(readOwnEnrolment, session)
  const { data: own } = useSuspenseQuery({
    queryKey: mayEnrol ? ownKey : ['nobody enrols'],
    queryFn: () => (mayEnrol ? ask(readOwnEnrolment, {}) : null),
    staleTime: 2_000,
  })
  const isMember = mayEnrol && session.organization.kind === 'indirect_reseller'
  const { data: support } = useSuspenseQuery({
    queryKey: isMember ? [readSupportProfile.name, '{}'] : ['nobody supports'],
    queryFn: () => (isMember ? ask(readSupportProfile, {}) : null),
    staleTime: 2_000,
  })
  if (session === null || session.state !== 'full') return { session, own: null, stand: {} }
  const { kind } = session.organization
  const isAdmin = session.user.roles.includes('global_admin')
  const company = { kind, isAdmin, hasObstacle: own?.obstacle !== undefined }
  const owesSupport = support !== null && support.email === ''
  return { session, own, stand: { company, enrolment: own?.enrolment, owesSupport } }
}
