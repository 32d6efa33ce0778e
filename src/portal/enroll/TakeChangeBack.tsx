// A reseller takes the change of its legal information back, while it is under way or after a refusal.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { withdrawLegalChange } from '../../contract/enrolment-domain.ts'
import { useAct } from '../api.ts'
import { useEnrolmentText } from '../enrolments/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

export function TakeChangeBack() {
  const t = useEnrolmentText('change')
  const notify = useNotify()
  const act = useAct(withdrawLegalChange)
  const [isAsked, ask] = useState(false)
  const close = () => ask(false)
  const onSuccess = () => {
    notify(t('withdrawn'))
    close()
  }
  return (
    <>
      <Button onClick={() => ask(true)}>{t('withdraw')}</Button>
      {isAsked && (
        <ConfirmDialog
          title={t('withdrawTitle')}
          confirm={t('withdraw')}
          keep={t('keep')}
          busy={act.isPending}
          error={act.error}
          onConfirm={() => act.mutate({}, { onSuccess })}
          onClose={close}
        >
          <p>{t('withdrawBody')}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
