// The decision on an enrolment: approve, ask for more, reject. A button that may not be pressed says why.
import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { EnrolmentReview } from '../../contract/enrolment-review-resource.ts'
import {
  approveEnrolment,
  askEnrolment,
  rejectEnrolment,
} from '../../contract/enrolment-reviews.ts'
import {
  refusalToApprove,
  refusalToReject,
  refusalToReview,
} from '../../domain/enrolment-review.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { AskForWords } from './AskForWords.tsx'
import { useEnrolmentText } from './words.ts'

const acts = ['approve', 'ask', 'reject'] as const
type Act = (typeof acts)[number]
interface Asked {
  of: EnrolmentReview
  onClose: () => void
}

const companyOf = (of: EnrolmentReview) => of.content.companyName ?? of.organizationName
const etagOf = ({ attributes }: EnrolmentReview) => ({
  attributes: { etag: attributes.etag ?? '' },
})

export function Decision({ of }: { of: EnrolmentReview }) {
  const t = useEnrolmentText('review')
  const refusals = useSharedText('refusals')
  const id = useId()
  const [asked, ask] = useState<Act | null>(null)
  const close = () => ask(null)
  const refusalOf = {
    approve: refusalToApprove(of, null),
    ask: refusalToReview(of),
    reject: refusalToReject(of),
  }
  // The state says it already. A dialog stays until it has told what it did: the new state is read before.
  if (
    asked === null &&
    Object.values(refusalOf).every((refusal) => refusal === 'enrolment_decided')
  )
    return null
  const reasons = [...new Set(Object.values(refusalOf).filter((one) => one !== null))]
  return (
    <section>
      <div className="buttons">
        {acts.map((name) => {
          const refusal = refusalOf[name]
          return (
            <Button
              key={name}
              appearance={name === 'approve' ? 'primary' : 'secondary'}
              disabledFocusable={refusal !== null}
              onClick={() => refusal === null && ask(name)}
              {...(refusal === null ? {} : { 'aria-describedby': `${id}-${refusal}` })}
            >
              {t(name)}
            </Button>
          )
        })}
      </div>
      {reasons.map((refusal) => (
        <p key={refusal} id={`${id}-${refusal}`} className="reason">
          {refusals(refusal)}
        </p>
      ))}
      {asked === 'approve' && <Approve of={of} onClose={close} />}
      {asked === 'ask' && <Ask of={of} onClose={close} />}
      {asked === 'reject' && <Reject of={of} onClose={close} />}
    </section>
  )
}

function useDone(of: EnrolmentReview, onClose: () => void) {
  const t = useEnrolmentText('review')
  const notify = useNotify()
  return (text: 'approved' | 'asked' | 'rejected') => () => {
    notify(t(text, { company: companyOf(of) }))
    onClose()
  }
}

function Approve({ of, onClose }: Asked) {
  const t = useEnrolmentText('review')
  const act = useAct(approveEnrolment)
  const done = useDone(of, onClose)
  const input = { params: { id: of.id }, body: etagOf(of) }
  return (
    <ConfirmDialog
      title={t('approveTitle', { company: companyOf(of) })}
      confirm={t('approve')}
      keep={t('keep')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(input, { onSuccess: done('approved') })}
      onClose={onClose}
    >
      <p>{of.isLegalChange ? t('approveChange') : t('approveBody', { mpnId: of.mpnId ?? '–' })}</p>
      <p>{t('approveTold')}</p>
    </ConfirmDialog>
  )
}

function Ask({ of, onClose }: Asked) {
  const t = useEnrolmentText('review')
  const act = useAct(askEnrolment)
  const done = useDone(of, onClose)
  return (
    <AskForWords
      title={t('askTitle', { company: companyOf(of) })}
      confirm={t('askDo')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={(message) =>
        act.mutate(
          { params: { id: of.id }, body: { message, ...etagOf(of) } },
          { onSuccess: done('asked') },
        )
      }
      onClose={onClose}
    >
      <p>{t('askBody')}</p>
    </AskForWords>
  )
}

function Reject({ of, onClose }: Asked) {
  const t = useEnrolmentText('review')
  const act = useAct(rejectEnrolment)
  const done = useDone(of, onClose)
  return (
    <AskForWords
      title={t('rejectTitle', { company: companyOf(of) })}
      confirm={t('rejectDo')}
      look="danger"
      busy={act.isPending}
      error={act.error}
      onConfirm={(message) =>
        act.mutate(
          { params: { id: of.id }, body: { message, ...etagOf(of) } },
          { onSuccess: done('rejected') },
        )
      }
      onClose={onClose}
    >
      <p>{t(of.isLegalChange ? 'rejectChange' : 'rejectBody')}</p>
    </AskForWords>
  )
}
