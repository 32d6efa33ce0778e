// Cancel asks once, then nothing of the draft is kept.
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { deleteEnrolment } from '../../contract/own-enrolment.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useEnrollText } from './words.ts'

function CancelDialog({ onClose }: { onClose: () => void }) {
  const t = useEnrollText('enroll')
  const navigate = useNavigate()
  const act = useAct(deleteEnrolment, { rereads: 'later' })
  return (
    <ConfirmDialog
      title={t('cancelTitle')}
      confirm={t('cancelGo')}
      keep={t('cancelKeep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({}, { onSuccess: () => void navigate({ to: '/enroll' }) })}
      onClose={onClose}
    >
      <p>{t('cancelBody')}</p>
    </ConfirmDialog>
  )
}

export function CancelEnrolment() {
  const t = useEnrollText('enroll')
  const [isAsked, ask] = useState(false)
  return (
    <>
      <Button appearance="transparent" onClick={() => ask(true)}>
        {t('cancel')}
      </Button>
      {isAsked && <CancelDialog onClose={() => ask(false)} />}
    </>
  )
}
