// The operator takes in organization profiles: the whole file, or the list of what is wrong with it.
import { useState } from 'react'
import { importMembershipProfiles } from '../../contract/membership.ts'
import { isRefused, useAct } from '../api.ts'
import { FileField } from '../catalog/FileField.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useMembershipText } from './words.ts'

/** Bytes that the API takes. */
const largest = 16_000_000

const sample = `MPN ID,Global MPN ID,Name,Country,City,Status
4391500,4391500,Lucerne Publishing,US,Buffalo,active
4391507,4391500,Lucerne Publishing West,US,Redmond,inactive`

export function ImportProfilesPage() {
  const t = useMembershipText('import')
  const directory = useMembershipText('directory')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      needs={importMembershipProfiles}
      parents={[{ to: '/membership', label: directory('title') }]}
      narrow
    >
      <ImportForm />
      <h2>{t('sample')}</h2>
      <pre className="file-sample">{sample}</pre>
    </Page>
  )
}

function WrongCells({ error }: { error: Error | null }) {
  const t = useMembershipText('import')
  if (!isRefused(error, 'membership_rows_wrong')) return <Refusal error={error} />
  const [, ...cells] = error.data
  return (
    <Message tone="problem" title={t('wrong', { count: cells.length })} announced>
      <ul className="wrong-cells">
        {cells.map((cell) => (
          <li key={cell}>{cell}</li>
        ))}
      </ul>
    </Message>
  )
}

function ImportForm() {
  const t = useMembershipText('import')
  const directory = useMembershipText('directory')
  const act = useAct(importMembershipProfiles)
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({ file: '' }, () => ({
    file: file === null ? t('fileNeeded') : file.size > largest ? t('tooLarge') : undefined,
  }))
  const take = async (chosen: File) =>
    act.mutate({ body: { fileName: chosen.name, text: await chosen.text() } })
  return (
    <FormWithSummary
      form={form}
      labels={{ file: t('file') }}
      error={null}
      onSubmit={() => file !== null && !act.isPending && void take(file)}
    >
      <WrongCells error={act.error} />
      {act.data !== undefined && (
        <Message tone="done" announced>
          {t('done', {
            rows: String(act.data.rows),
            added: String(act.data.added),
            changed: String(act.data.changed),
          })}
        </Message>
      )}
      <FileField
        id="file"
        label={t('file')}
        error={form.errors.file}
        file={file}
        onChoose={(chosen) => {
          setFile(chosen)
          act.reset()
        }}
      />
      <div className="buttons">
        <SubmitButton label={directory('import')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
