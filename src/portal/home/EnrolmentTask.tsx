// A company whose enrolment is open is led back to it; the words are fetched by those alone who have one.
import { readOwnEnrolment } from '../../contract/own-enrolment.ts'
import { usePeek } from '../api.ts'
import { useEnrollText } from '../enroll/words.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'

function Open({ state }: { state: 'draft' | 'turn' | 'waiting' }) {
  const t = useEnrollText('task')
  return (
    <Message title={t('title')} tone={state === 'turn' ? 'warning' : 'info'}>
      <p>{t(state)}</p>
      <LinkButton to="/enroll/$step" params={{ step: 'status' }}>
        {t('go')}
      </LinkButton>
    </Message>
  )
}

const states = {
  draft: 'draft',
  awaiting_email: 'waiting',
  under_review: 'waiting',
  action_required: 'turn',
  rejected: 'turn',
} as const

export function EnrolmentTask() {
  const state = usePeek(readOwnEnrolment, {})?.enrolment?.state
  return state === undefined || state === 'authorized' ? null : <Open state={states[state]} />
}
