// Step 7: where the enrolment stands, whose turn it is, and what can be done (rules 11, 12).
import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { resendConfirmation, withdrawEnrolment } from '../../contract/own-enrolment.ts'
import { sessionQuery, useAct } from '../api.ts'
import { OwedAgreement } from '../profile/OwedAgreement.tsx'
import { useSession } from '../session.ts'
import { useDay } from '../ui/day.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { Checks } from './Checks.tsx'
import { DomainProof } from './DomainProof.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { EnrolmentDocuments } from './EnrolmentDocuments.tsx'
import { TakeChangeBack } from './TakeChangeBack.tsx'
import { EnrolmentTimeline } from './Timeline.tsx'
import { useEnrollText } from './words.ts'

const leads = {
  draft: 'leadAction',
  awaiting_email: 'leadAwaiting',
  under_review: 'leadReview',
  action_required: 'leadAction',
  rejected: 'leadRejected',
  authorized: 'leadAuthorized',
} as const

/** Of what the operator has approved the session says so from its next look on. */
function useFreshSession(state: WireEnrolment['state']): void {
  const queries = useQueryClient()
  const { organization } = useSession()
  const isOld = state === 'authorized' && organization.kind === 'customer'
  useEffect(() => {
    if (isOld) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }, [isOld, queries])
}

/** In the program already: what is verified is a change of its legal identity, which it can take back. */
const useIsMember = (): boolean => useSession().organization.kind === 'indirect_reseller'

function Awaiting({ enrolment }: { enrolment: WireEnrolment }) {
  const t = useEnrollText('status')
  const day = useDay()
  const notify = useNotify()
  const navigate = useNavigate()
  const resend = useAct(resendConfirmation)
  const withdraw = useAct(withdrawEnrolment)
  const isMember = useIsMember()
  const { content, emailSentDate } = enrolment
  const toForm = () => void navigate({ to: '/enroll/$step', params: { step: 'organization' } })
  return (
    <Message>
      {emailSentDate !== undefined && (
        <p>{t('mailed', { email: content.email ?? '', date: day(emailSentDate) })}</p>
      )}
      <p className="buttons">
        <Button onClick={() => resend.mutate({}, { onSuccess: () => notify(t('resent')) })}>
          {t('resend')}
        </Button>
        {isMember ? (
          <TakeChangeBack />
        ) : (
          <Button
            appearance="transparent"
            onClick={() => withdraw.mutate({}, { onSuccess: toForm })}
          >
            {t('withdraw')}
          </Button>
        )}
      </p>
      {!isMember && <p className="hint">{t('withdrawHelp')}</p>}
      <Refusal error={resend.error ?? withdraw.error} />
    </Message>
  )
}

function YourTurn({ enrolment }: { enrolment: WireEnrolment }) {
  const t = useEnrollText('status')
  const { checks, content, message } = enrolment
  const isMember = useIsMember()
  const isDisowned = checks.email === 'rejected'
  return (
    <Message tone="warning" title={t('message')}>
      {isDisowned && <p>{t('disowned', { email: content.email ?? '' })}</p>}
      {message !== undefined && <p className="enroll-message">{message}</p>}
      <p>{t('onlyChanged')}</p>
      {isMember ? (
        <TakeChangeBack />
      ) : (
        <LinkButton to="/enroll/$step" params={{ step: 'organization' }} look="primary">
          {t('correct')}
        </LinkButton>
      )}
    </Message>
  )
}

export function StatusStep({ enrolment }: { enrolment: WireEnrolment }) {
  const t = useEnrollText('status')
  const { state, checks } = enrolment
  useFreshSession(state)
  const isMember = useIsMember()
  return (
    <EnrollFrame step="status" lead={t(leads[state])}>
      {state === 'awaiting_email' && <Awaiting enrolment={enrolment} />}
      {(state === 'action_required' || state === 'rejected') && <YourTurn enrolment={enrolment} />}
      <Checks checks={checks} />
      {state !== 'authorized' && (
        <>
          <DomainProof check={checks.employment} />
          <EnrolmentDocuments state={state} />
        </>
      )}
      {state === 'authorized' && isMember && <OwedAgreement />}
      <EnrolmentTimeline />
      {state === 'authorized' && (
        <p className="buttons">
          <LinkButton to="/enroll/$step" params={{ step: 'ready' }} look="primary">
            {t('toReady')}
          </LinkButton>
        </p>
      )}
    </EnrollFrame>
  )
}
