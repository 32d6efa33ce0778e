// The applications that may act in one's own name, and how to stop them.
import { useState } from 'react'
import { listAuthorizations, withdrawAuthorization } from '../../contract/authorizations.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import { useAct, useRead } from '../api.ts'
import { useSettingsText } from '../settings/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Page } from '../ui/Page.tsx'
import { RowMenu } from '../ui/RowMenu.tsx'
import { When } from '../ui/When.tsx'

type Authorization = ReplyOf<typeof listAuthorizations>['items'][number]

function useColumns(): readonly Column<Authorization>[] {
  const t = useSettingsText('authorizations')
  const application = useSettingsText('applications')
  return [
    { label: t('application'), cell: ({ applicationName }) => applicationName },
    { label: t('allowed'), cell: ({ createdDate }) => <When at={createdDate} time /> },
    {
      label: application('lastUsed'),
      cell: ({ lastUsedDate }) =>
        lastUsedDate === undefined ? application('never') : <When at={lastUsedDate} time />,
    },
    { label: application('expires'), cell: ({ expirationDate }) => <When at={expirationDate} /> },
  ]
}

function Withdraw({ of, onClose }: { of: Authorization; onClose: () => void }) {
  const t = useSettingsText('authorizations')
  const words = useSettingsText('applications')
  const notify = useNotify()
  const act = useAct(withdrawAuthorization)
  const name = of.applicationName
  const onSuccess = () => {
    notify(t('withdrawn', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('withdrawTitle', { name })}
      confirm={t('withdraw')}
      keep={words('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: of.id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('withdrawBody')}</p>
    </ConfirmDialog>
  )
}

function Authorizations() {
  const t = useSettingsText('authorizations')
  const columns = useColumns()
  const { items } = useRead(listAuthorizations)
  const [asked, ask] = useState<Authorization | null>(null)
  if (items.length === 0) return <EmptyState title={t('empty')} />
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ applicationName }) => applicationName}
        actions={(one) => (
          <RowMenu
            name={one.applicationName}
            actions={[{ label: t('withdraw'), act: () => ask(one) }]}
          />
        )}
      />
      {asked !== null && <Withdraw of={asked} onClose={() => ask(null)} />}
    </>
  )
}

export function AuthorizationsPage() {
  const t = useSettingsText('authorizations')
  const settings = useSettingsText('settings')
  return (
    <Page title={t('title')} parents={[{ to: '/settings', label: settings('title') }]}>
      <Authorizations />
    </Page>
  )
}
