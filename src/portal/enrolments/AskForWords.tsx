// Asks for the text that the applicant reads, before an act that needs one.
import type { ReactNode } from 'react'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useForm } from '../ui/form.ts'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { useEnrolmentText } from './words.ts'

export function AskForWords({
  title,
  confirm,
  look,
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: {
  title: string
  confirm: string
  look: 'danger' | 'primary'
  busy: boolean
  error: Error | null
  onConfirm: (message: string) => void
  onClose: () => void
  children: ReactNode
}) {
  const t = useEnrolmentText('review')
  const form = useForm({ message: '' }, ({ message }) => ({
    message: message.trim() === '' || message.length > 2000 ? t('wordsNeeded') : undefined,
  }))
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      keep={t('keep')}
      look={look}
      busy={busy}
      error={error}
      onConfirm={() => form.submit(({ message }) => onConfirm(message.trim()))}
      onClose={onClose}
    >
      {children}
      <TextAreaField form={form} name="message" label={t('words')} hint={t('wordsHint')} rows={5} />
    </ConfirmDialog>
  )
}
