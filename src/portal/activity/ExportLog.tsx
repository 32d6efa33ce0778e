// Saves what the filters show, as CSV.
import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import { exportActivity } from '../../contract/activity.ts'
import { ask } from '../api.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { saveAs } from '../ui/save-as.ts'
import { queryOf, useFilters } from './filters.ts'
import { useActivityText } from './words.ts'

export function ExportLog() {
  const t = useActivityText('activity')
  const filters = useFilters()
  const notify = useNotify()
  const [isWaiting, setWaiting] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const save = async () => {
    setWaiting(true)
    setError(null)
    try {
      const { fileName, text, rows, isCut } = await ask(exportActivity, { query: queryOf(filters) })
      saveAs(fileName, text, 'text/csv;charset=utf-8')
      notify(t(isCut ? 'exportedCut' : 'exported', { rows }))
    } catch (failure) {
      setError(failure as Error)
    } finally {
      setWaiting(false)
    }
  }
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={isWaiting}
        onClick={() => !isWaiting && void save()}
      >
        {t('export')}
      </Button>
      <Refusal error={error} />
    </>
  )
}
