// One request of a provider: what the entry says beside what is wanted, and the operator's decision.
import { Button, Field, Textarea } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { approveDirectoryChange, declineDirectoryChange } from '../../contract/directory-entries.ts'
import type { WireChange } from '../../contract/provider-directory-resource.ts'
import { useAct } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useMoment } from '../ui/day.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { ApproveEdited } from './ApproveEdited.tsx'
import { BeforeAndAfter } from './BeforeAndAfter.tsx'
import { EntryFacts } from './EntryFacts.tsx'

function DeclineDialog({ change, onClose }: { change: WireChange; onClose: () => void }) {
  const t = useDirectoryText('directoryDesk')
  const act = useAct(declineDirectoryChange)
  const common = useText('common')
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <ConfirmDialog
      title={t('declineTitle', { name: change.providerName })}
      confirm={t('decline')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => {
        setTried(true)
        if (!isMissing)
          act.mutate({ params: { id: change.id }, body: { reason } }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <Field
        label={t('why')}
        required
        {...(hasTried && isMissing
          ? { validationState: 'error', validationMessage: common('required') }
          : {})}
      >
        <Textarea value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ConfirmDialog>
  )
}

function Wish({ change }: { change: WireChange }) {
  const t = useDirectoryText('directoryDesk')
  const { providerId, providerName: name, wanted, now } = change
  if (Object.keys(wanted).length === 0) return <p>{t('noteAlone')}</p>
  return now === undefined ? (
    <>
      <p>{t('noEntryYet')}</p>
      <EntryFacts of={wanted} name={name} providerId={providerId} />
    </>
  ) : (
    <BeforeAndAfter now={now} wanted={wanted} name={name} providerId={providerId} />
  )
}

function Decision({ change, onEdit }: { change: WireChange; onEdit: () => void }) {
  const t = useDirectoryText('directoryDesk')
  const notify = useNotify()
  const approve = useAct(approveDirectoryChange)
  const [isDeclining, setDeclining] = useState(false)
  const { id, wanted } = change
  return (
    <>
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
        {Object.keys(wanted).length > 0 && <Button onClick={onEdit}>{t('editFirst')}</Button>}
        <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
      </div>
      {isDeclining && <DeclineDialog change={change} onClose={() => setDeclining(false)} />}
    </>
  )
}

export function WaitingChange({
  change,
  isEditing,
  onEdit,
  onClose,
}: {
  change: WireChange
  isEditing: boolean
  onEdit: () => void
  onClose: () => void
}) {
  const entry = useDirectoryText('entry')
  const moment = useMoment()
  const { providerId, providerName, note, askedBy, askedDate } = change
  return (
    <li className="provider-card">
      <h2>
        <Link to="/provider-directory/$id" params={{ id: providerId }}>
          {providerName}
        </Link>
      </h2>
      <p className="hint">{entry('askedBy', { name: askedBy, date: moment(askedDate) })}</p>
      {note !== '' && <p className="pre-line">{entry('noteOf', { note })}</p>}
      <Wish change={change} />
      {isEditing ? (
        <ApproveEdited change={change} onClose={onClose} />
      ) : (
        <Decision change={change} onEdit={onEdit} />
      )}
    </li>
  )
}
