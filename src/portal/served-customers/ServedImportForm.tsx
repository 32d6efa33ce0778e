// The form that sends the file, and the cells that are wrong.
import type { ReplyOf } from '../../contract/endpoint.ts'
import { importServedCustomers } from '../../contract/served-customers.ts'
import { useAct } from '../api.ts'
import { useDeskText } from '../system/words.ts'
import { CsvForm } from '../ui/CsvForm.tsx'
import { WrongCells } from '../ui/WrongCells.tsx'

/** Bytes that the API takes. */
const largest = 8_000_000

export function ServedImportForm({
  onDone,
}: {
  onDone: (name: string, reply: ReplyOf<typeof importServedCustomers>) => void
}) {
  const t = useDeskText('served')
  const act = useAct(importServedCustomers)
  return (
    <CsvForm
      texts={{
        file: t('file'),
        fileNeeded: t('fileNeeded'),
        tooLarge: t('tooLarge'),
        submit: t('import'),
      }}
      largest={largest}
      act={act}
      onTake={(fileName, text) =>
        act.mutate({ body: { fileName, text } }, { onSuccess: (reply) => onDone(fileName, reply) })
      }
    >
      <WrongCells
        error={act.error}
        reason="served_rows_wrong"
        title={(count) => t('wrong', { count })}
      />
    </CsvForm>
  )
}
