// A link for who has forgotten the password: the same answer for every name.
import { Button } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { requestPasswordLink } from '../../contract/passwords.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CardPage } from './CardPage.tsx'

export function ForgottenPage() {
  const t = useText('forgotten')
  const common = useText('common')
  const label = useText('signIn')('userName')
  const act = useAct(requestPasswordLink)
  const form = useForm({ userName: '' }, ({ userName }) => ({
    userName: userName.trim() === '' ? common('required') : undefined,
  }))
  const back = (
    <p>
      <Link to="/sign-in" search={{}}>
        {t('back')}
      </Link>
    </p>
  )
  if (act.data !== undefined)
    return (
      <CardPage title={t('title')}>
        <Message tone="done" title={t('sentTitle')} announced>
          <p>{t('sent', { hours: act.data.hours })}</p>
          <p>{t('nothing')}</p>
        </Message>
        <p>
          <Button onClick={act.reset}>{t('again')}</Button>
        </p>
        {back}
      </CardPage>
    )
  return (
    <CardPage title={t('title')} lead={t('lead')}>
      <FormWithSummary
        form={form}
        labels={{ userName: label }}
        error={act.error}
        onSubmit={({ userName }) => act.mutate({ body: { userName: userName.trim() } })}
      >
        <TextField form={form} name="userName" label={label} autoComplete="username" />
        <div className="buttons">
          <SubmitButton label={t('submit')} busy={act.isPending} />
        </div>
      </FormWithSummary>
      {back}
    </CardPage>
  )
}
