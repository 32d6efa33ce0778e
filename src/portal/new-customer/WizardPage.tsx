// The frame of the wizard's pages: the step as title, and the list of steps with their state.
import type { ReactNode } from 'react'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { useText } from '../language.tsx'
import { Page } from '../ui/Page.tsx'
import { Steps } from '../ui/Steps.tsx'

const steps = ['details', 'subscriptions', 'review', 'confirmation'] as const
type Step = (typeof steps)[number]

export function WizardPage({ step, children }: { step: Step; children: ReactNode }) {
  const t = useText('wizard')
  const customers = useText('customers')
  return (
    <Page
      title={t(step)}
      needs={createCustomerDraft}
      parents={[{ to: '/customers', label: customers('title') }]}
      toolbar={<Steps names={steps.map((one) => t(one))} at={steps.indexOf(step)} />}
    >
      {children}
    </Page>
  )
}
