// What has become of a partnership request, and until when it waits.
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import { useText } from '../language.tsx'
import { Timeline, type TimelineEvent } from '../ui/Timeline.tsx'

type Events = readonly TimelineEvent[]

export function RequestCourse({ of: request }: { of: WirePartnershipRequest }) {
  const t = useText('requests')
  const state = useText('states')
  const { createdDate, sentDate, openedDate, answeredDate, expirationDate } = request
  const past = (what: string, at: string | undefined): Events =>
    at === undefined ? [] : [{ what, at, look: 'done' }]
  const answer = (at: string): Events => [
    {
      what: state(request.state),
      at,
      who: request.resellerName,
      look: request.state === 'accepted' ? 'done' : 'problem',
    },
  ]
  const end = (): Events =>
    request.state === 'expired'
      ? [{ what: state('expired'), at: expirationDate, look: 'problem' }]
      : [{ what: t('expires'), at: expirationDate, look: 'later' }]
  const isUnanswered = ['draft', 'sent', 'opened', 'expired'].includes(request.state)
  return (
    <Timeline
      label={t('course')}
      events={[
        ...past(t('drafted'), createdDate),
        ...past(t('sent'), sentDate),
        ...past(t('opened'), openedDate),
        ...(answeredDate === undefined ? [] : answer(answeredDate)),
        ...(isUnanswered ? end() : []),
      ]}
    />
  )
}
