// The frame of the wizard's pages: the step as title, and the list of steps with their state.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { RecordRegular } from '@fluentui/react-icons/svg/record'
import type { ReactNode } from 'react'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { useText } from '../language.tsx'
import { Page } from '../ui/Page.tsx'

const steps = ['details', 'subscriptions', 'review', 'confirmation'] as const
type Step = (typeof steps)[number]

function Steps({ at }: { at: Step }) {
  const t = useText('wizard')
  const now = steps.indexOf(at)
  return (
    <nav className="steps" aria-label={t('steps')}>
      <ol>
        {steps.map((step, i) => {
          const state = i < now ? 'stepDone' : i === now ? 'stepNow' : 'stepLater'
          const Icon =
            i < now ? CheckmarkCircleRegular : i === now ? RecordRegular : CircleRegular
          return (
            <li key={step} {...(i === now ? { 'aria-current': 'step' } : {})} className={state}>
              <Icon aria-hidden />
              <span aria-hidden>{t(step)}</span>
              <span className="off-screen">{t(state, { name: t(step) })}</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

export function WizardPage({ step, children }: { step: Step; children: ReactNode }) {
  const t = useText('wizard')
  const customers = useText('customers')
  return (
    <Page
      title={t(step)}
      needs={createCustomerDraft}
      parents={[{ to: '/customers', label: customers('title') }]}
      toolbar={<Steps at={step} />}
    >
      {children}
    </Page>
  )
}
