// What providers ask to be changed, oldest first: approved as it is, or declined with a reason.
import { Button, Field, Textarea } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  approveDirectoryChange,
  declineDirectoryChange,
  listDirectoryChanges,
} from '../../contract/directory-entries.ts'
import type { WireChange } from '../../contract/provider-directory-resource.ts'
import { useAct, useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useMoment } from '../ui/day.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { EntryFacts } from './EntryFacts.tsx'

function DeclineDialog({ change, onClose }: { change: WireChange; onClose: () => void }) {
  const t = useDirectoryText('directoryDesk')
  const act = useAct(declineDirectoryChange)
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      title={t('declineTitle', { name: change.providerName })}
      confirm={t('decline')}
      keep={t('keep')}
      busy={act.isPending || reason.trim() === ''}
      error={act.error}
      onConfirm={() => {
        if (reason.trim() !== '')
          act.mutate({ params: { id: change.id }, body: { reason } }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <Field label={t('why')} required>
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ConfirmDialog>
  )
}

function Waiting({ change }: { change: WireChange }) {
  const t = useDirectoryText('directoryDesk')
  const entry = useDirectoryText('entry')
  const moment = useMoment()
  const notify = useNotify()
  const approve = useAct(approveDirectoryChange)
  const [isDeclining, setDeclining] = useState(false)
  const { id, providerId, providerName, wanted, note, askedBy, askedDate } = change
  return (
    <li className="provider-card">
      <h3>
        <Link to="/provider-directory/$id" params={{ id: providerId }}>
          {providerName}
        </Link>
      </h3>
      <p className="hint">{entry('askedBy', { name: askedBy, date: moment(askedDate) })}</p>
      <EntryFacts of={wanted} />
      {note !== '' && <p>{entry('noteOf', { note })}</p>}
      <Refusal error={approve.error} />
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={approve.isPending}
          onClick={() =>
            approve.mutate({ params: { id }, body: {} }, { onSuccess: () => notify(t('approved')) })
          }
        >
          {t('approve')}
        </Button>
        <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
      </div>
      {isDeclining && <DeclineDialog change={change} onClose={() => setDeclining(false)} />}
    </li>
  )
}

export function WaitingChanges() {
  const t = useDirectoryText('directoryDesk')
  const { items } = useRead(listDirectoryChanges, { query: { state: 'open', size: 50 } })
  if (items.length === 0) return <p>{t('noneWaiting')}</p>
  return (
    <ul className="provider-cards">
      {items.map((change) => (
        <Waiting key={change.id} change={change} />
      ))}
    </ul>
  )
}
