// Step 2: sign in with the company's work account, or create one (rules 3, 4); who cannot go on reads why.
import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { Session } from '../../contract/session-resource.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import { SessionProvider } from '../session.ts'
import { AskGlobalAdmins } from '../settings/AskGlobalAdmins.tsx'
import { useSignOut } from '../shell/sign-out.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { nextStep, type Stand } from './steps.ts'
import type { OwnEnrolment } from './use-stand.ts'
import { useEnrollText } from './words.ts'

const SignUpForm = lazy(async () => ({ default: (await import('./SignUpForm.tsx')).SignUpForm }))

/** After signing in the wizard goes on at the step that is next. */
const back = { next: '/enroll/link' } as const

export function AccountStep({
  session,
  own,
  stand,
}: {
  session: Session | null
  own: OwnEnrolment | null
  stand: Stand
}) {
  const t = useEnrollText('enroll')
  return (
    <EnrollFrame step="account" lead={t('accountLead')}>
      {session === null ? (
        <Ways />
      ) : (
        <SessionProvider value={session}>
          <SignedIn session={session} own={own} stand={stand} />
        </SessionProvider>
      )}
    </EnrollFrame>
  )
}

function Ways() {
  const t = useEnrollText('enroll')
  const [isCreating, create] = useState(false)
  return (
    <div className="enroll-ways">
      <section>
        <h2>{t('haveAccount')}</h2>
        <p className="buttons">
          <LinkButton to="/sign-in" search={back} look={isCreating ? 'secondary' : 'primary'}>
            {t('signIn')}
          </LinkButton>
        </p>
      </section>
      <section>
        <h2>{t('noAccount')}</h2>
        {isCreating ? (
          <Suspense fallback={null}>
            <SignUpForm />
          </Suspense>
        ) : (
          <p className="buttons">
            <Button onClick={() => create(true)}>{t('createOne')}</Button>
          </p>
        )}
      </section>
    </div>
  )
}

function SignedIn({
  session,
  own,
  stand,
}: {
  session: Session
  own: OwnEnrolment | null
  stand: Stand
}) {
  const t = useEnrollText('enroll')
  const signOut = useSignOut('/enroll/link')
  const name = session.user.fullName
  const company = session.organization.name
  const next = nextStep(stand)
  return (
    <>
      <p>{t('signedInAs', { name, company })}</p>
      {next === 'account' && <WhyNot session={session} own={own} />}
      <p className="buttons">
        {session.state === 'full' ? (
          next !== 'account' && (
            <LinkButton to="/enroll/$step" params={{ step: next }} look="primary">
              {t('next')}
            </LinkButton>
          )
        ) : (
          <LinkButton to="/second-factor" search={back} look="primary">
            {t('next')}
          </LinkButton>
        )}
        <Button onClick={signOut}>{t('otherAccount')}</Button>
      </p>
    </>
  )
}

function WhyNot({ session, own }: { session: Session; own: OwnEnrolment | null }) {
  const t = useEnrollText('enroll')
  const kind = useText('kinds')
  const refusals = useSharedText('refusals')
  const { organization, user, state } = session
  if (state !== 'full') return null
  if (own?.obstacle !== undefined)
    return (
      <Message tone="warning" title={t('obstacle')}>
        {refusals(own.obstacle)}
      </Message>
    )
  if (organization.kind !== 'customer' && organization.kind !== 'indirect_reseller')
    return (
      <Message tone="warning" title={t('notYours')}>
        {t('notYoursBody', { company: organization.name, kind: kind(organization.kind) })}
      </Message>
    )
  if (user.roles.includes('global_admin')) return null
  return (
    <Message tone="warning" title={t('onlyAdmin')}>
      <p>{t('onlyAdminBody')}</p>
      <AskGlobalAdmins />
    </Message>
  )
}
