// Signing in; the page that was asked for, and the secret behind its #, survive.
import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Session } from '../../contract/session-resource.ts'
import { signIn } from '../../contract/sessions.ts'
import { nextPath } from '../../domain/next-path.ts'
import { setSession, useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CardPage } from './CardPage.tsx'
import { hintIn } from './hint.ts'

// Passkeys have words and a library of their own: the form does not wait for them.
const PasskeySignIn = lazy(async () => ({
  default: (await import('../security/PasskeySignIn.tsx')).PasskeySignIn,
}))

// So has the way to a provider.
const SignOn = lazy(async () => ({ default: (await import('./SignOn.tsx')).SignOn }))

// And so the question whether the directory is open.
const DirectoryLink = lazy(async () => ({
  default: (await import('./DirectoryLink.tsx')).DirectoryLink,
}))

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const t = useText('signIn')
  const common = useText('common')
  const shell = useText('shell')
  const { next, done, refused, still } = route.useSearch()
  const { choose } = useLanguage()
  const act = useAct(signIn)
  const queries = useQueryClient()
  const router = useRouter()
  const need = (value: string) => (value === '' ? common('required') : undefined)
  const form = useForm({ userName: hintIn(next), password: '' }, ({ userName, password }) => ({
    userName: need(userName.trim()),
    password: need(password),
  }))
  const labels = { userName: t('userName'), password: t('password') }
  const signedIn = (session: Session) => {
    setSession(queries, session)
    choose(session.user.language)
    router.history.replace(nextPath(next, location.origin) + location.hash)
  }
  const go = (body: typeof form.values) =>
    act.mutate(
      { body: { ...body, userName: body.userName.trim() } },
      {
        onSuccess: signedIn,
      },
    )
  return (
    <CardPage title={t('title')} lead={t('lead')}>
      {done === 'password' && <Message tone="done">{t('passwordSet')}</Message>}
      {next !== undefined && next !== '/' && done === undefined && <Message>{t('needed')}</Message>}
      <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={go}>
        <TextField
          form={form}
          name="userName"
          label={labels.userName}
          autoComplete="username webauthn"
        />
        <TextField
          form={form}
          name="password"
          label={labels.password}
          type="password"
          autoComplete="current-password"
        />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
      <Suspense fallback={null}>
        <PasskeySignIn onSignedIn={signedIn} />
        <SignOn
          userName={form.values.userName}
          next={nextPath(next, location.origin)}
          refused={refused}
          still={still}
        />
      </Suspense>
      <p>
        <Link to="/forgot-password">{t('forgot')}</Link>
      </p>
      <p>
        <Link to="/enroll">{t('enroll')}</Link>
      </p>
      <p>
        <Link to="/announcements">{shell('announcements')}</Link>
      </p>
      <Suspense fallback={null}>
        <DirectoryLink />
      </Suspense>
    </CardPage>
  )
}
