// The three checks as who reviews them sees them: how each stands, and how those came out that a person decides.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { EnrolmentReview } from '../../contract/enrolment-review-resource.ts'
import { decideEnrolmentCheck } from '../../contract/enrolment-reviews.ts'
import { type CheckName, checkNames } from '../../domain/enrolment.ts'
import { decidedChecks, refusalToReview } from '../../domain/enrolment-review.ts'
import { useAct } from '../api.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { AskForWords } from './AskForWords.tsx'
import { CheckBadge } from './EnrolmentBadge.tsx'
import { useEnrolmentText } from './words.ts'

type Decided = (typeof decidedChecks)[number]
interface Asked {
  readonly check: Decided
  readonly state: 'action_needed' | 'rejected'
}

const isDecided = (check: CheckName): check is Decided =>
  (decidedChecks as readonly CheckName[]).includes(check)

export function CheckDecisions({ of }: { of: EnrolmentReview }) {
  const t = useEnrolmentText('checks')
  const [asked, ask] = useState<Asked | null>(null)
  const mayDecide = refusalToReview(of) === null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className="checks">
        {checkNames.map((check) => (
          <li key={check}>
            <h3>
              {t(check)} <CheckBadge state={of.checks[check]} />
            </h3>
            <p className="hint">{t(`${check}Hint`)}</p>
            {mayDecide && isDecided(check) && (
              <Buttons of={of} check={check} onAsk={(state) => ask({ check, state })} />
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <Say of={of} asked={asked} onClose={() => ask(null)} />}
    </section>
  )
}

function Buttons({
  of,
  check,
  onAsk,
}: {
  of: EnrolmentReview
  check: Decided
  onAsk: (state: Asked['state']) => void
}) {
  const t = useEnrolmentText('checks')
  const act = useAct(decideEnrolmentCheck)
  const named = { check: t(check) }
  const verify = () =>
    act.mutate({
      params: { id: of.id },
      body: { check, state: 'verified', attributes: { etag: of.attributes.etag ?? '' } },
    })
  return (
    <>
      <Refusal error={act.error} />
      <div className="buttons">
        {of.checks[check] !== 'verified' && (
          <Button
            size="small"
            aria-label={t('verifyNamed', named)}
            disabledFocusable={act.isPending}
            onClick={verify}
          >
            {t('verify')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('needsNamed', named)}
          onClick={() => onAsk('action_needed')}
        >
          {t('needs')}
        </Button>
        <Button size="small" aria-label={t('failNamed', named)} onClick={() => onAsk('rejected')}>
          {t('fail')}
        </Button>
      </div>
    </>
  )
}

function Say({
  of,
  asked: { check, state },
  onClose,
}: {
  of: EnrolmentReview
  asked: Asked
  onClose: () => void
}) {
  const t = useEnrolmentText('review')
  const checks = useEnrolmentText('checks')
  const notify = useNotify()
  const act = useAct(decideEnrolmentCheck)
  const asks = state === 'action_needed'
  const onSuccess = () => {
    notify(t('decidedCheck'))
    onClose()
  }
  return (
    <AskForWords
      title={t(asks ? 'needsTitle' : 'failTitle', { check: checks(check) })}
      confirm={checks(asks ? 'action_needed' : 'rejected')}
      look={asks ? 'primary' : 'danger'}
      busy={act.isPending}
      error={act.error}
      onConfirm={(message) =>
        act.mutate(
          {
            params: { id: of.id },
            body: { check, state, message, attributes: { etag: of.attributes.etag ?? '' } },
          },
          { onSuccess },
        )
      }
      onClose={onClose}
    >
      <p>{t(asks ? 'askBody' : 'failBody')}</p>
    </AskForWords>
  )
}
