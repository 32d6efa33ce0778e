// Home: what waits, what can be done here, and the facts of one's organization.

import { listJobs } from '../../contract/jobs.ts'
import { listPartnershipRequests } from '../../contract/partnership-requests.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { needsProviders } from '../shell/places.ts'
import { Page } from '../ui/Page.tsx'
import { CompanyFacts } from './CompanyFacts.tsx'
import { DeadJobs } from './DeadJobs.tsx'
import { OwnProviders } from './OwnProviders.tsx'
import { Tasks } from './Tasks.tsx'
import { WaitingRequests } from './WaitingRequests.tsx'

export function HomePage() {
  const t = useText('home')
  const session = useSession()
  return (
    <Page title={t('welcome', { name: session.user.fullName })}>
      <div className="home">
        <div>
          {mayUse(listPartnershipRequests, session) && <WaitingRequests />}
          {mayUse(needsProviders, session) && <OwnProviders />}
          {mayUse(listJobs, session) && <DeadJobs />}
          <Tasks />
        </div>
        <CompanyFacts />
      </div>
    </Page>
  )
}
