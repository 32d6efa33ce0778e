// A message to one provider: a mail and nothing else comes of it (rule 29).
import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { contactProvider } from '../../contract/provider-directory.ts'
import { useAct } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'
import { useMaybeSession } from '../session.ts'
import { faultOf } from '../ui/email-text.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDirectoryText } from './words.ts'

export function ContactForm({
  id,
  name,
  onClose,
}: {
  id: string
  name: string
  onClose: () => void
}) {
  const t = useDirectoryText('findProvider')
  const entry = useDirectoryText('entry')
  const common = useText('common')
  const { language } = useLanguage()
  const session = useMaybeSession()
  const section = useRef<HTMLElement>(null)
  // It stands where the link was that opened it, and with which the focus went.
  useEffect(() => section.current?.focus({ preventScroll: true }), [])
  const act = useAct(contactProvider, { rereads: 'later' })
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const initial = {
    name: session?.user.fullName ?? '',
    company: session?.organization.name ?? '',
    email: session?.user.userName ?? '',
    message: '',
    nickname: '',
  }
  const form = useForm(initial, (values) => ({
    name: need(values.name),
    company: need(values.company),
    email:
      need(values.email) ??
      (faultOf({ to: values.email.trim(), subject: '', body: '' }) === null
        ? undefined
        : entry('emailBad')),
    message: need(values.message),
  }))
  const labels = {
    name: t('yourName'),
    company: t('company'),
    email: t('email'),
    message: t('message'),
    nickname: t('leaveEmpty'),
  }
  const field = (one: keyof typeof initial) => ({ form, name: one, label: labels[one] })
  if (act.isSuccess)
    return (
      <Message tone="done" announced>
        {t('sent', { name })}
      </Message>
    )
  const send = ({ nickname, ...values }: typeof initial) =>
    act.mutate({
      params: { id },
      body: {
        name: values.name.trim(),
        company: values.company.trim(),
        email: values.email.trim(),
        message: values.message,
        language,
        ...(nickname === '' ? {} : { nickname }),
      },
    })
  return (
    <section aria-label={t('contact', { name })} ref={section} tabIndex={-1}>
      <h3>{t('contact', { name })}</h3>
      <p className="hint">{t('contactHelp')}</p>
      <FormWithSummary form={form} labels={labels} error={act.error} onSubmit={send}>
        <TextField {...field('name')} autoComplete="name" />
        <TextField {...field('company')} autoComplete="organization" />
        <TextField {...field('email')} type="email" autoComplete="email" />
        <TextAreaField {...field('message')} rows={5} />
        <div className="nobody" aria-hidden>
          <label>
            {labels.nickname}
            <input
              name="nickname"
              tabIndex={-1}
              autoComplete="off"
              value={form.values.nickname}
              onChange={({ target }) => form.set('nickname', target.value)}
            />
          </label>
        </div>
        <div className="buttons">
          <SubmitButton label={t('send')} busy={act.isPending} />
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </FormWithSummary>
    </section>
  )
}
