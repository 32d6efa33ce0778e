// The form that sends the file, and the cells that are wrong.
import { useState } from 'react'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { importServedCustomers } from '../../contract/served-customers.ts'
import { isRefused, useAct } from '../api.ts'
import { FileField } from '../catalog/FileField.tsx'
import { useDeskText } from '../system/words.ts'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'

/** Bytes that the API takes. */
const largest = 8_000_000

function WrongCells({ error }: { error: Error | null }) {
  const t = useDeskText('served')
  if (!isRefused(error, 'served_rows_wrong')) return <Refusal error={error} />
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

export function ServedImportForm({
  onDone,
}: {
  onDone: (name: string, reply: ReplyOf<typeof importServedCustomers>) => void
}) {
  const t = useDeskText('served')
  const act = useAct(importServedCustomers)
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({ file: '' }, () => ({
    file: file === null ? t('fileNeeded') : file.size > largest ? t('tooLarge') : undefined,
  }))
  const take = async (chosen: File) => {
    const text = await chosen.text()
    act.mutate(
      { body: { fileName: chosen.name, text } },
      { onSuccess: (reply) => onDone(chosen.name, reply) },
    )
  }
  return (
    <FormWithSummary
      form={form}
      labels={{ file: t('file') }}
      error={null}
      onSubmit={() => file !== null && !act.isPending && void take(file)}
    >
      <WrongCells error={act.error} />
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
        <SubmitButton label={t('import')} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
