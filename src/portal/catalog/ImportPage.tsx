// The operator takes in a price list or an offer matrix: the whole file, or the list of what is wrong with it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { importCatalog } from '../../contract/catalog-import.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { FileField } from '../ui/FileField.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { WrongCells } from '../ui/WrongCells.tsx'

/** Bytes that the API takes. */
const largest = 16_000_000

function ImportForm({
  onDone,
}: {
  onDone: (name: string, reply: ReplyOf<typeof importCatalog>) => void
}) {
  const t = useText('catalog')
  const shell = useText('shell')
  const { organization } = useSession()
  const act = useAct(importCatalog)
  const [file, setFile] = useState<File | null>(null)
  const first = { file: '', currency: billingCurrency(organization.country) }
  const form = useForm(first, ({ currency }) => ({
    file: file === null ? t('fileNeeded') : file.size > largest ? t('tooLarge') : undefined,
    currency: /^[A-Za-z]{3}$/.test(currency.trim()) ? undefined : t('currencyBad'),
  }))
  const labels = { file: t('file'), currency: t('currency') }
  const take = async (chosen: File, currency: string) => {
    const text = await chosen.text()
    act.mutate(
      { body: { fileName: chosen.name, text, currency: currency.trim().toUpperCase() } },
      { onSuccess: (reply) => onDone(chosen.name, reply) },
    )
  }
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={null}
      onSubmit={({ currency }) => file !== null && !act.isPending && void take(file, currency)}
    >
      <WrongCells
        error={act.error}
        reason="catalog_rows_wrong"
        title={(count) => t('wrong', { count })}
      >
        <p>{t('wrongMore')}</p>
      </WrongCells>
      <FileField
        id="file"
        label={labels.file}
        error={form.errors.file}
        file={file}
        onChoose={(chosen) => {
          setFile(chosen)
          act.reset()
        }}
      />
      <TextField form={form} name="currency" label={labels.currency} hint={t('currencyHelp')} />
      <div className="buttons">
        <SubmitButton label={shell('importCatalog')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}

export function ImportPage() {
  const t = useText('catalog')
  const [done, setDone] = useState<{ name: string; reply: ReplyOf<typeof importCatalog> } | null>(
    null,
  )
  return (
    <Page
      title={t('importTitle')}
      needs={importCatalog}
      parents={[{ to: '/catalog', label: t('title') }]}
      lead={t('importLead')}
      narrow
    >
      {done === null ? (
        <ImportForm onDone={(name, reply) => setDone({ name, reply })} />
      ) : (
        <>
          <Message tone="done" title={t('doneTitle', { name: done.name })} announced>
            {t(done.reply.kind)}. {t('counts', done.reply)}
          </Message>
          <div className="buttons">
            <Button onClick={() => setDone(null)}>{t('anotherFile')}</Button>
            <LinkButton to="/catalog" look="primary">
              {t('title')}
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  )
}
