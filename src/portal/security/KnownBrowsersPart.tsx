// The browsers that are known to the account, on the page Security: forgotten one by one, or all.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  forgetKnownBrowser,
  forgetKnownBrowsers,
  listKnownBrowsers,
  type WireKnownBrowser,
} from '../../contract/known-browsers.ts'
import { useAct, useRead } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { When } from '../ui/When.tsx'
import { useSecurityText } from './words.ts'

function useColumns(nameOf: (row: WireKnownBrowser) => string) {
  const t = useSecurityText('security')
  return [
    {
      id: 'browser',
      label: t('device'),
      cell: (row) => (
        <>
          {nameOf(row)} {row.isThisBrowser && <Chip tone="info">{t('thisBrowser')}</Chip>}
        </>
      ),
    },
    { id: 'first', label: t('firstUsed'), cell: (row) => <When at={row.firstUsedDate} time /> },
    { id: 'last', label: t('lastSignIn'), cell: (row) => <When at={row.lastUsedDate} time /> },
  ] satisfies Column<WireKnownBrowser>[]
}

export function KnownBrowsersPart() {
  const t = useSecurityText('security')
  const notify = useNotify()
  const { items } = useRead(listKnownBrowsers)
  const act = useAct(forgetKnownBrowser)
  const [isAsking, setAsking] = useState(false)
  const nameOf = ({ browser }: WireKnownBrowser) => browser ?? t('unknownBrowser')
  const columns = useColumns(nameOf)
  const forget = (id: string) =>
    act.mutate({ params: { id } }, { onSuccess: () => notify(t('forgotten')) })
  return (
    <section>
      <h2>{t('knownBrowsers')}</h2>
      <p>{items.length === 0 ? t('knownNone') : t('knownLead')}</p>
      <Refusal error={act.error} />
      {items.length > 0 && (
        <>
          <DataTable
            label={t('knownBrowsers')}
            rows={items}
            columns={columns}
            keyOf={({ id }) => id}
            nameOf={nameOf}
            actions={({ id }) => (
              <Button
                size="small"
                className="short-act"
                disabledFocusable={act.isPending}
                onClick={() => forget(id)}
              >
                {t('forget')}
              </Button>
            )}
          />
          <p className="next-button">
            <Button onClick={() => setAsking(true)}>{t('forgetAll')}</Button>
          </p>
        </>
      )}
      {isAsking && <ForgetAll onClose={() => setAsking(false)} />}
    </section>
  )
}

function ForgetAll({ onClose }: { onClose: () => void }) {
  const t = useSecurityText('security')
  const notify = useNotify()
  const act = useAct(forgetKnownBrowsers)
  const forgotten = () => {
    notify(t('allForgotten'))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('forgetAllTitle')}
      confirm={t('forgetAll')}
      keep={t('cancel')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({}, { onSuccess: forgotten })}
      onClose={onClose}
    >
      <p>{t('forgetAllBody')}</p>
    </ConfirmDialog>
  )
}
