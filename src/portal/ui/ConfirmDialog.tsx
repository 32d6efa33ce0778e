// Asks before an act with consequences: the title is verb and object, the body lists the effects, the safe button comes first.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Refusal } from './Refusal.tsx'
import { useReturnFocus } from './return-focus.ts'

/** Render it only while it is open: its acts then get their request ids when the question is asked. */
export function ConfirmDialog({
  title,
  confirm,
  keep,
  busy = false,
  error = null,
  look = 'danger',
  onConfirm,
  onClose,
  children,
}: {
  title: string
  confirm: string
  keep: string
  busy?: boolean
  error?: Error | null
  /** `primary` for an act that takes nothing away. */
  look?: 'danger' | 'primary'
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}) {
  useReturnFocus()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && !busy && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-content">
            {children}
            <Refusal error={error} />
          </DialogContent>
          <DialogActions fluid className="dialog-actions">
            <Button onClick={onClose} disabled={busy}>
              {keep}
            </Button>
            <Button
              {...(look === 'danger' ? { className: 'danger' } : { appearance: 'primary' })}
              onClick={onConfirm}
              disabledFocusable={busy}
            >
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
