// Home: what waits, what can be done here, and the facts of one's organization.

import { lazy, Suspense } from 'react'
import { desk } from '../../contract/operator-desk.ts'
import { listPartnershipRequests } from '../../contract/partnership-requests.ts'
import { readSignOn } from '../../contract/sign-on.ts'
import { can } from '../../domain/roles.ts'
import { needsAdminAgentRole } from '../../domain/user-acts.ts'
import { useText } from '../language.tsx'
import { mayUse, type Needed, useSession } from '../session.ts'
import { needsProviders } from '../shell/places.ts'
import { Page } from '../ui/Page.tsx'
import { CompanyFacts } from './CompanyFacts.tsx'
import { OwnProviders } from './OwnProviders.tsx'
import { SignOnWarning } from './SignOnWarning.tsx'
import { Tasks } from './Tasks.tsx'
import { WaitingRequests } from './WaitingRequests.tsx'

const AdminAgentTask = lazy(async () => ({
  default: (await import('./AdminAgentTask.tsx')).AdminAgentTask,
}))

const OperatorDesk = lazy(async () => ({
  default: (await import('./OperatorDesk.tsx')).OperatorDesk,
}))

const EnrolmentTask = lazy(async () => ({
  default: (await import('./EnrolmentTask.tsx')).EnrolmentTask,
}))

const AgreementTask = lazy(async () => ({
  default: (await import('../profile/AgreementTask.tsx')).AgreementTask,
}))

const Announced = lazy(async () => ({
  default: (await import('./Announced.tsx')).Announced,
}))

/** Said shortly: the endpoints themselves would bring their shapes into the first page. */
const needsAgreement: Needed = {
  allow: can.view_partner_agreements,
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
}
const needsEnrolment: Needed = { allow: can.enrol, kinds: ['customer'] }

export function HomePage() {
  const t = useText('home')
  const session = useSession()
  const { user, organization } = session
  return (
    <Page title={t('welcome', { name: user.fullName })}>
      <div className="home">
        <div>
          {needsAdminAgentRole(organization.kind, user.roles) && (
            <Suspense>
              <AdminAgentTask />
            </Suspense>
          )}
          {mayUse(needsEnrolment, session) && (
            <Suspense>
              <EnrolmentTask />
            </Suspense>
          )}
          {mayUse(needsAgreement, session) && (
            <Suspense>
              <AgreementTask />
            </Suspense>
          )}
          {mayUse(readSignOn, session) && <SignOnWarning />}
          {mayUse(listPartnershipRequests, session) && <WaitingRequests />}
          {mayUse(needsProviders, session) && <OwnProviders />}
          {mayUse(desk, session) && (
            <Suspense>
              <OperatorDesk />
            </Suspense>
          )}
          <Tasks />
        </div>
        <div>
          <CompanyFacts />
          {organization.kind !== 'operator' && (
            <Suspense>
              <Announced />
            </Suspense>
          )}
        </div>
      </div>
    </Page>
  )
}
