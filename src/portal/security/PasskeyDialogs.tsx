// A passkey gets another name, or is given up.
import { removePasskey, renamePasskey } from '../../contract/passkeys.ts'
import { useAct } from '../api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useSecurityText } from './words.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

interface Props {
  passkey: Named
  onClose: () => void
}

export function RenamePasskey({ passkey, onClose }: Props) {
  const t = useSecurityText('security')
  const enrol = useSecurityText('enrol')
  const notify = useNotify()
  const act = useAct(renamePasskey)
  const form = useForm({ newName: passkey.name }, ({ newName }) => ({
    newName: newName.trim() === '' ? enrol('needed') : undefined,
  }))
  const rename = ({ newName }: { newName: string }) => {
    const name = newName.trim()
    const renamed = () => {
      notify(t('renamed', { name }))
      onClose()
    }
    act.mutate({ params: { id: passkey.id }, body: { name } }, { onSuccess: renamed })
  }
  return (
    <ConfirmDialog
      title={t('renameTitle')}
      confirm={t('save')}
      keep={t('cancel')}
      look="primary"
      busy={act.isPending}
      error={act.error}
      onConfirm={() => form.submit(rename)}
      onClose={onClose}
    >
      <TextField form={form} name="newName" label={t('name')} />
    </ConfirmDialog>
  )
}

export function RemovePasskey({ passkey, onClose }: Props) {
  const t = useSecurityText('security')
  const notify = useNotify()
  const act = useAct(removePasskey)
  const removed = () => {
    notify(t('removed', { name: passkey.name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('removeTitle', { name: passkey.name })}
      confirm={t('remove')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: passkey.id } }, { onSuccess: removed })}
      onClose={onClose}
    >
      <p>{t('removeBody')}</p>
    </ConfirmDialog>
  )
}
