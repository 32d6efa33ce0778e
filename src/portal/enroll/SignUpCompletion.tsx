// What was proposed may be changed; with a password it becomes the company and its first Global admin, signed in.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '../../contract/session-resource.ts'
import { completeSignUp, openSignUp } from '../../contract/sign-ups.ts'
import type { Cloud } from '../../domain/organization.ts'
import { isRefused, sessionQuery, setSession, useAct, useReadOnce } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { pageOwed } from '../page-owed.ts'
import { HiddenUserName } from '../sign-in/HiddenUserName.tsx'
import { noPassword, PasswordFields, useNewPasswordCheck } from '../sign-in/PasswordFields.tsx'
import { Facts } from '../ui/Facts.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { type Form, useForm } from '../ui/form.ts'
import { LongName } from '../ui/LongName.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { CompanyFields, useCompanyLabels } from './SignUpForm.tsx'
import { useEnrollText } from './words.ts'

/** Where the wizard goes on, also after a second factor was set up. */
const next = '/enroll/link'

export function SignUpCompletion({ id, secret }: { id: string; secret: string }) {
  const t = useEnrollText('signUp')
  const common = useText('common')
  const password = useText('password')
  const labels = {
    ...useCompanyLabels(),
    current: '',
    newPassword: password('next'),
    repeat: password('repeat'),
  }
  const { choose } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const opened = useReadOnce(openSignUp, id, { params: { id }, body: { secret } })
  const { companyName, country, cloud, fullName, email, domain } = opened
  const check = useNewPasswordCheck()
  const act = useAct(completeSignUp, { rereads: 'later' })
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const first = { companyName, country, cloud: String(cloud), fullName, ...noPassword }
  const form = useForm(first, (values) => ({
    companyName: need(values.companyName),
    country: need(values.country),
    fullName: need(values.fullName),
    ...check(
      values,
      {
        ...opened,
        userName: email,
        company: values.companyName,
        fullName: values.fullName,
      },
      null,
    ),
  }))
  const signedIn = async (session: Session) => {
    choose(session.user.language)
    // First away from the link, which is used: dropped from the cache it would be asked for again.
    queries.setQueryData(sessionQuery.queryKey, session)
    await (session.state === 'full'
      ? navigate({ to: '/enroll/$step', params: { step: 'link' }, hash: '', replace: true })
      : navigate({ to: pageOwed[session.state], search: { next }, hash: '', replace: true }))
    setSession(queries, session)
  }
  const go = ({ newPassword, current: _, repeat: _again, ...company }: typeof first) =>
    act.mutate(
      {
        params: { id },
        body: { ...company, cloud: company.cloud as Cloud, secret, password: newPassword },
      },
      { onSuccess: (session) => void signedIn(session) },
    )
  return (
    <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={go}>
      <p>{t('completeLead')}</p>
      <Facts
        of={[
          [common('userName'), <LongName key="name">{email}</LongName>],
          [t('domain'), <LongName key="domain">{domain}</LongName>],
        ]}
      />
      <CompanyFields form={form} />
      <HiddenUserName value={email} />
      <PasswordFields form={form as unknown as Form<typeof noPassword>} rules={opened} />
      <div className="buttons">
        <SubmitButton
          label={t('create')}
          busy={act.isPending}
          unavailable={isRefused(act.error, 'link_used') ? t('over') : null}
        />
      </div>
    </FormWithSummary>
  )
}
