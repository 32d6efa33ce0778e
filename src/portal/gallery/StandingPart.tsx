// How a company stands: suspended and why, and the agreement to sign. And how the installation is.
import { Suspensions } from '../organizations/Suspensions.tsx'
import { OwedSignature } from '../profile/OwedSignature.tsx'
import { SignAgreement } from '../profile/SignAgreement.tsx'
import { SessionProvider } from '../session.ts'
import { SuspendedBanner } from '../shell/SuspendedBanner.tsx'
import { SystemPage } from '../system/SystemPage.tsx'
import { Answered } from './Answered.tsx'
import { agreement, signed, standingAnswers, suspensions } from './program-samples.ts'
import { Specimen } from './Specimen.tsx'
import { session } from './samples.ts'

const admin = { ...session, user: { ...session.user, roles: ['global_admin' as const] } }
const operator = { ...admin, organization: { ...admin.organization, kind: 'operator' as const } }

export function StandingPart() {
  return (
    <Answered of={standingAnswers}>
      <Specimen name="Suspended: on every page">
        <SuspendedBanner />
      </Specimen>
      <Specimen name="Suspensions, as the operator reads them">
        <Suspensions of={suspensions} />
      </Specimen>
      <Specimen name="Agreement owed: on Home">
        <OwedSignature />
      </Specimen>
      <Specimen name="Agreement to sign">
        <SessionProvider value={admin}>
          <SignAgreement agreement={agreement} />
        </SessionProvider>
      </Specimen>
      <Specimen name="Agreement that somebody else signs">
        <SignAgreement agreement={{ ...agreement, state: 'upcoming' }} />
      </Specimen>
      <Specimen name="Agreement signed">
        <SignAgreement agreement={signed} />
      </Specimen>
      <Specimen name="System facts">
        <SessionProvider value={operator}>
          <SystemPage />
        </SessionProvider>
      </Specimen>
    </Answered>
  )
}
