// Where one is signed in, on the page Security: ended one by one, or all but this one.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  endOtherSessions,
  endSession,
  listSessions,
  type WireOwnSession,
} from '../../contract/own-sessions.ts'
import { useAct, useRead } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { LongName } from '../ui/LongName.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { When } from '../ui/When.tsx'
import { useSecurityText } from './words.ts'

export function SessionsPart() {
  const t = useSecurityText('security')
  const how = useSecurityText('proofs')
  const notify = useNotify()
  const { items } = useRead(listSessions)
  const act = useAct(endSession)
  const [isAsking, setAsking] = useState(false)
  const nameOf = ({ browser }: WireOwnSession) => browser ?? t('unknownBrowser')
  const columns: Column<WireOwnSession>[] = [
    {
      id: 'device',
      label: t('device'),
      cell: (row) => (
        <>
          {nameOf(row)} {row.isThisDevice && <Chip tone="info">{t('thisDevice')}</Chip>}
        </>
      ),
    },
    {
      id: 'address',
      label: t('address'),
      cell: ({ address }) => <LongName>{address ?? ''}</LongName>,
    },
    { id: 'since', label: t('since'), cell: (row) => <When at={row.signedInDate} time /> },
    { id: 'seen', label: t('lastSeen'), cell: (row) => <When at={row.lastSeenDate} time /> },
    {
      id: 'how',
      label: t('how'),
      cell: ({ proofs }) => proofs.map((proof) => how(proof)).join(' + '),
    },
  ]
  const end = (id: string) =>
    act.mutate({ params: { id } }, { onSuccess: () => notify(t('sessionEnded')) })
  return (
    <section>
      <h2>{t('sessions')}</h2>
      <Refusal error={act.error} />
      <DataTable
        label={t('sessions')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        actions={(row) =>
          row.isThisDevice ? null : (
            <Button
              size="small"
              className="short-act"
              disabledFocusable={act.isPending}
              onClick={() => end(row.id)}
            >
              {t('endSession')}
            </Button>
          )
        }
      />
      {items.length > 1 && (
        <p className="next-button">
          <Button onClick={() => setAsking(true)}>{t('endOthers')}</Button>
        </p>
      )}
      {isAsking && <EndOthers onClose={() => setAsking(false)} />}
    </section>
  )
}

function EndOthers({ onClose }: { onClose: () => void }) {
  const t = useSecurityText('security')
  const notify = useNotify()
  const act = useAct(endOtherSessions)
  const ended = () => {
    notify(t('othersEnded'))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('endOthersTitle')}
      confirm={t('endOthers')}
      keep={t('cancel')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({}, { onSuccess: ended })}
      onClose={onClose}
    >
      <p>{t('endOthersBody')}</p>
    </ConfirmDialog>
  )
}
