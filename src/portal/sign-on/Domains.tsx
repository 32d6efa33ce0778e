// The domains whose user names are led to the provider: named, proved by a record, given up.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  addSignOnDomain,
  proveSignOnDomain,
  removeSignOnDomain,
} from '../../contract/sign-on-domains.ts'
import type { SignOn } from '../../contract/sign-on-resource.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { When } from '../ui/When.tsx'
import { useSignOnSettingsText } from './words.ts'

type Domain = SignOn['domains'][number]

export function Domains({ of }: { of: readonly Domain[] }) {
  const t = useSignOnSettingsText('signOnPage')
  const [leaving, setLeaving] = useState<Domain | null>(null)
  return (
    <section>
      <h2>{t('domains')}</h2>
      <p className="hint">{t('domainsHint')}</p>
      {of.map((one) => (
        <OneDomain key={one.id} of={one} onRemove={() => setLeaving(one)} />
      ))}
      {/* A new form for the next domain. */}
      <NewDomain key={of.length} />
      {leaving !== null && <RemoveDomain of={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

function OneDomain({ of, onRemove }: { of: Domain; onRemove: () => void }) {
  const { id, domain, state, record, provedDate } = of
  const t = useSignOnSettingsText('signOnPage')
  const act = useAct(proveSignOnDomain)
  return (
    <Message tone={state === 'proved' ? 'done' : state === 'withdrawn' ? 'warning' : 'info'}>
      <p>
        {t(state, { domain })} {provedDate !== undefined && <When at={provedDate} />}
      </p>
      {state !== 'proved' && (
        <p className="record">
          <code>{record}</code> <CopyButton text={record} name={domain} />
        </p>
      )}
      <Refusal error={act.error} />
      <div className="buttons">
        {state !== 'proved' && (
          <Button
            size="small"
            disabledFocusable={act.isPending}
            onClick={() => act.mutate({ params: { id } })}
          >
            {t('prove')}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {t('removeDomain', { domain })}
        </Button>
      </div>
    </Message>
  )
}

function RemoveDomain({ of: { id, domain }, onClose }: { of: Domain; onClose: () => void }) {
  const t = useSignOnSettingsText('signOnPage')
  const notify = useNotify()
  const act = useAct(removeSignOnDomain)
  const remove = () =>
    act.mutate(
      { params: { id } },
      {
        onSuccess: () => {
          notify(t('domainRemoved', { domain }))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={t('removeDomainTitle', { domain })}
      confirm={t('removeDomain', { domain })}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('removeDomainBody', { domain })}</p>
      <p>{t('removeDomainStays')}</p>
    </ConfirmDialog>
  )
}

function NewDomain() {
  const t = useSignOnSettingsText('signOnPage')
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
