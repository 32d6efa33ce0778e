// A provider's own entry: it reads it, and asks the operator to change it (rule 44).
import { Button } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  listOwnDirectoryChanges,
  readOwnDirectoryEntry,
  withdrawDirectoryChange,
} from '../../contract/directory-entries.ts'
import type { WireChange } from '../../contract/provider-directory-resource.ts'
import { useAct, useRead } from '../api.ts'
import '../find-a-provider/directory.css'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { useText } from '../language.tsx'
import { useMoment } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { AskForm } from './AskForm.tsx'
import { BeforeAndAfter } from './BeforeAndAfter.tsx'
import { changeLooks } from './change-looks.ts'
import { EntryFacts } from './EntryFacts.tsx'

function Change({ change }: { change: WireChange }) {
  const t = useDirectoryText('entry')
  const moment = useMoment()
  const act = useAct(withdrawDirectoryChange)
  const { id, providerName: name, state, wanted, applied, now, note } = change
  const { reason, askedBy, askedDate } = change
  return (
    <li className="provider-card">
      <p>
        <StatusBadge look={changeLooks[state]} label={t(state)} />
      </p>
      <p className="hint">{t('askedBy', { name: askedBy, date: moment(askedDate) })}</p>
      {now === undefined ? (
        <EntryFacts of={applied ?? wanted} name={name} />
      ) : (
        Object.keys(wanted).length > 0 && (
          <BeforeAndAfter now={now} wanted={wanted} name={name} providerId={undefined} />
        )
      )}
      {note !== '' && <p className="pre-line">{t('noteOf', { note })}</p>}
      {reason !== undefined && <p className="pre-line">{t('reason', { reason })}</p>}
      <Refusal error={act.error} />
      {state === 'open' && (
        <Button disabledFocusable={act.isPending} onClick={() => act.mutate({ params: { id } })}>
          {t('withdraw')}
        </Button>
      )}
    </li>
  )
}

function Entry() {
  const t = useDirectoryText('entry')
  const [isAsking, setAsking] = useState(false)
  const [isSent, setSent] = useState(false)
  const { entry, country, cloud } = useRead(readOwnDirectoryEntry)
  const { items } = useRead(listOwnDirectoryChanges)
  const waits = items.some(({ state }) => state === 'open')
  return (
    <>
      {entry === undefined ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <>
          <p>
            <StatusBadge
              look={entry.isShown ? 'active' : 'suspended'}
              label={t(entry.isShown ? 'shown' : 'hidden')}
            />
          </p>
          <EntryFacts of={entry} name={entry.name} />
          <p className="hint">
            {t('lastChanged')}: <When at={entry.updatedDate} />
          </p>
          {entry.isShown && (
            <p>
              <Link to="/find-a-provider" search={{ search: entry.name }}>
                {t('seePublic')}
              </Link>
            </p>
          )}
        </>
      )}
      {isSent && (
        <Message tone="done" announced>
          {t('asked')}
        </Message>
      )}
      {!waits && !isAsking && (
        <Button appearance="primary" onClick={() => setAsking(true)}>
          {t('ask')}
        </Button>
      )}
      {!waits && isAsking && (
        <AskForm
          home={{ country, cloud }}
          entry={entry}
          onSent={() => {
            setAsking(false)
            setSent(true)
          }}
        />
      )}
      <h2>{t('history')}</h2>
      {items.length === 0 ? (
        <p>{t('noHistory')}</p>
      ) : (
        <ul className="provider-changes">
          {items.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
    </>
  )
}

export function OwnEntryPage() {
  const t = useDirectoryText('entry')
  const shell = useText('shell')
  return (
    <Page
      title={t('title')}
      needs={readOwnDirectoryEntry}
      parents={[{ to: '/settings', label: shell('settings') }]}
      lead={t('lead')}
      narrow
    >
      <Entry />
    </Page>
  )
}
