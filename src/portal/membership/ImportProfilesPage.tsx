// The operator takes in organization profiles: the whole file, or the list of what is wrong with it.
import { importMembershipProfiles } from '../../contract/membership.ts'
import { useAct } from '../api.ts'
import { CsvForm } from '../ui/CsvForm.tsx'
import { FileSample } from '../ui/FileSample.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { WrongCells } from '../ui/WrongCells.tsx'
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
      <FileSample label={t('sample')} text={sample} />
    </Page>
  )
}

function ImportForm() {
  const t = useMembershipText('import')
  const directory = useMembershipText('directory')
  const act = useAct(importMembershipProfiles)
  return (
    <CsvForm
      texts={{
        file: t('file'),
        fileNeeded: t('fileNeeded'),
        tooLarge: t('tooLarge'),
        submit: directory('import'),
      }}
      largest={largest}
      act={act}
      onTake={(fileName, text) => act.mutate({ body: { fileName, text } })}
    >
      <WrongCells
        error={act.error}
        reason="membership_rows_wrong"
        title={(count) => t('wrong', { count })}
      />
      {act.data !== undefined && (
        <Message tone="done" announced>
          {t('done', {
            rows: String(act.data.rows),
            added: String(act.data.added),
            changed: String(act.data.changed),
          })}
        </Message>
      )}
    </CsvForm>
  )
}
