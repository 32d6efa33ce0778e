// One address for each step: what may not be opened yet leads to the step that may.
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { SessionProvider } from '../session.ts'
import { Content } from '../ui/Content.tsx'
import { nextStep, openSteps, type Step, steps } from './steps.ts'
import { useStand } from './use-stand.ts'

const AccountStep = lazy(async () => ({ default: (await import('./AccountStep.tsx')).AccountStep }))
const LinkStep = lazy(async () => ({ default: (await import('./LinkStep.tsx')).LinkStep }))
const PasswordStep = lazy(async () => ({
  default: (await import('./PasswordStep.tsx')).PasswordStep,
}))
const ProfileStep = lazy(async () => ({ default: (await import('./ProfileStep.tsx')).ProfileStep }))
const OrganizationStep = lazy(async () => ({
  default: (await import('./OrganizationStep.tsx')).OrganizationStep,
}))
const SupportStep = lazy(async () => ({ default: (await import('./SupportStep.tsx')).SupportStep }))
const StatusStep = lazy(async () => ({ default: (await import('./StatusStep.tsx')).StatusStep }))
const ReadyStep = lazy(async () => ({ default: (await import('./ReadyStep.tsx')).ReadyStep }))

const route = getRouteApi('/enroll/$step')

const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

function StepOf() {
  const { step: asked } = route.useParams()
  const { session, own, stand } = useStand()
  const open = openSteps(stand)
  const shown = isStep(asked) && open.includes(asked) ? asked : nextStep(stand)
  if (shown === 'welcome') return <Navigate to="/enroll" replace />
  if (shown !== asked) return <Navigate to="/enroll/$step" params={{ step: shown }} replace />
  if (shown === 'account' || session === null)
    return <AccountStep session={session} own={own} stand={stand} />
  const enrolment = own?.enrolment
  const isMember = session.organization.kind === 'indirect_reseller'
  return (
    <SessionProvider value={session}>
      {shown === 'link' && <LinkStep enrolment={enrolment} />}
      {shown === 'password' && <PasswordStep name={enrolment?.content.membershipName ?? ''} />}
      {shown === 'profile' && enrolment && <ProfileStep enrolment={enrolment} />}
      {shown === 'organization' && isMember && <SupportStep enrolment={enrolment} />}
      {shown === 'organization' && !isMember && enrolment && (
        <OrganizationStep enrolment={enrolment} />
      )}
      {shown === 'status' && enrolment && <StatusStep enrolment={enrolment} />}
      {shown === 'ready' && <ReadyStep />}
    </SessionProvider>
  )
}

export function StepPage() {
  return (
    <Content of="enroll">
      <StepOf />
    </Content>
  )
}
