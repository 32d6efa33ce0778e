// A customer's view of its partners: what each may do, and taking delegated admin back (W28, rule 56).
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  listPartnerAccess,
  type PartnerAccess,
  removeDelegatedAdmin,
} from '../../contract/partner-access.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { Chip } from '../ui/Chip.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { UntilDay } from '../ui/UntilDay.tsx'
import { When } from '../ui/When.tsx'
import { RemoveDelegatedAdmin } from './RemoveDelegatedAdmin.tsx'

function useColumns(): readonly Column<PartnerAccess>[] {
  const t = useText('access')
  const kinds = useText('kinds')
  return [
    { label: t('partner'), cell: ({ partnerName }) => partnerName },
    { label: t('type'), cell: ({ kind }) => kinds(kind) },
    {
      label: t('rights'),
      cell: ({ rights }) => (
        <span className="chips">
          {rights.map((right) => (
            <Chip key={right}>{t(right)}</Chip>
          ))}
        </span>
      ),
    },
    { label: t('since'), cell: ({ startedDate }) => <When at={startedDate} /> },
    {
      label: t('admin'),
      cell: ({ adminUntil }) =>
        adminUntil === undefined ? t('adminNone') : <UntilDay at={adminUntil} />,
    },
  ]
}

function Partners() {
  const t = useText('access')
  const session = useSession()
  const columns = useColumns()
  const [asked, ask] = useState<PartnerAccess | null>(null)
  const { items } = useRead(listPartnerAccess)
  const mayRemove = mayUse(removeDelegatedAdmin, session)
  if (items.length === 0) return <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ partnerName }) => partnerName}
        details={({ partnerId }) => <TenantId id={partnerId} />}
        actions={(access) =>
          access.adminUntil === undefined ? null : mayRemove ? (
            <Button
              size="small"
              aria-label={t('removeNamed', { name: access.partnerName })}
              onClick={() => ask(access)}
            >
              {t('remove')}
            </Button>
          ) : (
            <span className="hint">{t('onlyAdmin')}</span>
          )
        }
      />
      {asked && <RemoveDelegatedAdmin access={asked} onClose={() => ask(null)} />}
    </>
  )
}

export function PartnerRelationshipsPage() {
  const t = useText('access')
  return (
    <Page title={t('title')} needs={listPartnerAccess} lead={t('lead')}>
      <Partners />
    </Page>
  )
}
