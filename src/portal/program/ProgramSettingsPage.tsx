// What the operator decides for the whole program.
import { readProgramSettings } from '../../contract/program-settings.ts'
import { useRead } from '../api.ts'
import { useDeskText } from '../system/words.ts'
import { Page } from '../ui/Page.tsx'
import { ProgramSettingsForm } from './ProgramSettingsForm.tsx'

function Settings() {
  const settings = useRead(readProgramSettings)
  return <ProgramSettingsForm key={settings.attributes.etag} settings={settings} />
}

export function ProgramSettingsPage() {
  const t = useDeskText('program')
  return (
    <Page title={t('title')} needs={readProgramSettings} lead={t('lead')} narrow>
      <Settings />
    </Page>
  )
}
