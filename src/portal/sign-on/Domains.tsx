// The domains whose user names are led to the provider: named, proved by a record, given up.
import { Button } from '@fluentui/react-components'
import {
  addSignOnDomain,
  proveSignOnDomain,
  removeSignOnDomain,
} from '../../contract/sign-on-domains.ts'
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSignOnText } from '../sign-in/sign-on-words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'

export function Domains({ of }: { of: SignOn['domains'] }) {
  const t = useSignOnText('signOnPage')
  const prove = useAct(proveSignOnDomain)
  const remove = useAct(removeSignOnDomain)
  const error = prove.error ?? remove.error
  return (
    <section>
      <h2>{t('domains')}</h2>
      {error !== null && (
        <Message tone="problem" announced>
          {error.message}
        </Message>
      )}
      <ul>
        {of.map(({ id, domain, state, record }) => (
          <li key={id}>
            {state === 'proved' ? t('proved', { domain }) : t('pending', { domain, record })}{' '}
            {state !== 'proved' && (
              <Button size="small" onClick={() => prove.mutate({ params: { id } })}>
                {t('prove')}
              </Button>
            )}{' '}
            <Button size="small" onClick={() => remove.mutate({ params: { id } })}>
              {t('remove', { domain })}
            </Button>
          </li>
        ))}
      </ul>
      {/* A new form for the next domain. */}
      <NewDomain key={of.length} />
    </section>
  )
}

function NewDomain() {
  const t = useSignOnText('signOnPage')
  const common = useText('common')
  const add = useAct(addSignOnDomain)
  const form = useForm({ domain: '' }, ({ domain }) => ({
    domain: domain.trim() === '' ? common('required') : undefined,
  }))
  return (
    <FormWithSummary
      form={form}
      labels={{ domain: t('domain') }}
      error={add.error}
      onSubmit={({ domain }) => add.mutate({ body: { domain: domain.trim() } })}
    >
      <TextField form={form} name="domain" label={t('domain')} />
      <div className="buttons">
        <SubmitButton label={t('addDomain')} busy={add.isPending} />
      </div>
    </FormWithSummary>
  )
}
