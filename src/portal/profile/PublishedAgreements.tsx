// The operator's texts of the partner agreement, who has signed how many, and a new one.
import { useState } from 'react'
import { listPublishedAgreements, publishAgreement } from '../../contract/partner-agreements.ts'
import { regionNames } from '../../domain/region.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { When } from '../ui/When.tsx'
import { AgreementText } from './AgreementText.tsx'
import { useProfileText } from './words.ts'

const regionOf = (text: string | undefined) => regionNames.find((one) => one === text)

export function PublishedAgreements() {
  const t = useProfileText('publishing')
  const agreements = useProfileText('agreements')
  const regions = useProfileText('regions')
  const common = useText('common')
  const { items } = useRead(listPublishedAgreements)
  const [turn, setTurn] = useState(0)
  const region = (name: string | undefined) => {
    const known = regionOf(name)
    return known === undefined ? t('allRegions') : regions(known)
  }
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <DataTable
          label={agreements('title')}
          rows={items}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          columns={[
            { label: t('name'), cell: ({ title }) => title },
            { label: t('region'), cell: (one) => region(one.region) },
            { label: t('day'), cell: ({ effectiveDate }) => <When at={effectiveDate} /> },
            { label: common('state'), cell: ({ state }) => agreements(state) },
            {
              label: t('signatures'),
              cell: ({ signatures, partners }) =>
                t('ofPartners', { count: String(signatures), all: String(partners) }),
            },
          ]}
          details={({ title, body }) => <AgreementText title={title} body={body} />}
        />
      )}
      <h2>{t('new')}</h2>
      <NewAgreement key={turn} onPublished={() => setTurn(turn + 1)} />
    </>
  )
}

const initial = { title: '', body: '', region: '', day: '' }

/** A day to come, in UTC; null: none was given; undefined: it is none. */
function instantOf(day: string): string | null | undefined {
  if (day.trim() === '') return null
  const at = new Date(`${day.trim()}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.getTime() <= Date.now() ? undefined : at.toISOString()
}

function NewAgreement({ onPublished }: { onPublished: () => void }) {
  const t = useProfileText('publishing')
  const regions = useProfileText('regions')
  const common = useText('common')
  const notify = useNotify()
  const act = useAct(publishAgreement)
  const [asked, ask] = useState<typeof initial | null>(null)
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const form = useForm(initial, ({ title, body, day }) => ({
    title: need(title),
    body: need(body),
    day: instantOf(day) === undefined ? t('dayBad') : undefined,
  }))
  const labels = { title: t('name'), body: t('text'), region: t('region'), day: t('day') }
  const publish = ({ title, body, region, day }: typeof initial) => {
    const effectiveDate = instantOf(day)
    act.mutate(
      {
        body: {
          title: title.trim(),
          body,
          ...(region === '' ? {} : { region }),
          ...(typeof effectiveDate === 'string' ? { effectiveDate } : {}),
        },
      },
      {
        onSuccess: () => {
          notify(t('published'))
          onPublished()
        },
      },
    )
  }
  return (
    <FormWithSummary form={form} labels={labels} error={null} onSubmit={ask}>
      <TextField form={form} name="title" label={labels.title} />
      <TextAreaField form={form} name="body" label={labels.body} hint={t('textHelp')} rows={12} />
      {form.values.body.trim() !== '' && (
        <div>
          <p className="hint">{t('preview')}</p>
          <AgreementText title={t('preview')} body={form.values.body} />
        </div>
      )}
      <SelectField form={form} name="region" label={labels.region}>
        <option value="">{t('allRegions')}</option>
        {regionNames.map((name) => (
          <option key={name} value={name}>
            {regions(name)}
          </option>
        ))}
      </SelectField>
      <TextField
        form={form}
        name="day"
        type="date"
        label={labels.day}
        hint={t('dayHelp')}
        optional
      />
      <div className="buttons">
        <SubmitButton label={t('publish')} busy={act.isPending} />
      </div>
      {asked !== null && (
        <ConfirmDialog
          title={t('confirm', { title: asked.title })}
          confirm={t('publish')}
          keep={t('keep')}
          busy={act.isPending}
          error={act.error}
          onConfirm={() => publish(asked)}
          onClose={() => ask(null)}
        >
          <p>{t('confirmBody')}</p>
        </ConfirmDialog>
      )}
    </FormWithSummary>
  )
}
