// Cancel asks once, then the whole of it is dropped (the seed's meaning of Cancel).
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { deleteCustomerDraft } from '../../contract/customer-drafts.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'

function CancelDialog({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const t = useText('wizard')
  const notify = useNotify()
  const navigate = useNavigate()
  // The page behind shows the draft: it must not be asked for again once it is gone.
  const act = useAct(deleteCustomerDraft, { rereads: 'later' })
  const onSuccess = () => {
    notify(t('cancelled'))
    void navigate({ to: '/customers' })
  }
  return (
    <ConfirmDialog
      title={t('cancelTitle')}
      confirm={t('cancelGo')}
      keep={t('cancelKeep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: draftId } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('cancelBody')}</p>
    </ConfirmDialog>
  )
}

export function CancelWizard({ draftId }: { draftId: string }) {
  const common = useText('common')
  const [isAsked, ask] = useState(false)
  return (
    <>
      <Button appearance="transparent" onClick={() => ask(true)}>
        {common('cancel')}
      </Button>
      {isAsked && <CancelDialog draftId={draftId} onClose={() => ask(false)} />}
    </>
  )
}
