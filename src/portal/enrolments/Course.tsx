// What has happened to an enrolment, as both sides read it.
import type { ReplyOf } from '../../contract/endpoint.ts'
import type { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import { Timeline } from '../ui/Timeline.tsx'
import { useEnrolmentText } from './words.ts'

type Event = ReplyOf<typeof listOwnEnrolmentEvents>['items'][number]

const problems: readonly Event['kind'][] = ['email_disowned', 'rejected']

export function Course({ events, label }: { events: readonly Event[]; label: string }) {
  const t = useEnrolmentText('course')
  const checks = useEnrolmentText('checks')
  const what = ({ kind, check, checkState }: Event) =>
    check === undefined || checkState === undefined
      ? t(kind)
      : checks('change', { check: checks(check), state: checks(checkState) })
  /** Whoever answers by the link has no name here but the contact's. */
  const who = ({ kind, actorName, byOperator }: Event) => {
    if (actorName !== undefined) return actorName
    if (byOperator) return t('operator')
    return kind === 'email_confirmed' || kind === 'email_disowned' ? t('contact') : undefined
  }
  return (
    <Timeline
      label={label}
      events={events.map((event) => ({
        what: what(event),
        at: event.date,
        who: who(event),
        detail: event.detail,
        look: problems.includes(event.kind) || event.checkState === 'rejected' ? 'problem' : 'done',
      }))}
    />
  )
}
