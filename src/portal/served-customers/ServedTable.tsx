// The rows of imported customers, a page at a time.
import { Button } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { listServedCustomers, type WireServedCustomer } from '../../contract/served-customers.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { ForgetServed } from './ForgetServed.tsx'

const route = getRouteApi('/signed-in/served-customers')
const looks = { waiting: 'waiting', taken: 'active', refused: 'failed' } as const

function useColumns(): readonly Column<WireServedCustomer>[] {
  const t = useDeskText('served')
  const common = useText('common')
  const why = {
    partners_own: 'partners_own',
    other_region: 'other_region',
    failed: 'unforeseen',
  } as const
  return [
    { label: t('company'), cell: ({ companyName }) => companyName },
    { label: t('domain'), cell: ({ domain }) => domain },
    { label: common('mpnId'), cell: ({ mpnId }) => mpnId },
    { label: t('partner'), cell: ({ partnerName }) => partnerName ?? '–' },
    {
      label: common('state'),
      cell: ({ state, refusal }) => (
        <>
          <StatusBadge look={looks[state]} label={t(state)} />
          {refusal !== undefined && <span className="hint"> {t(why[refusal])}</span>}
        </>
      ),
    },
    { label: t('imported'), cell: ({ importedDate }) => <When at={importedDate} time /> },
  ]
}

function Forget({ customer }: { customer: WireServedCustomer }) {
  const t = useDeskText('served')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        aria-label={`${t('forget')}: ${customer.companyName}`}
        onClick={() => setOpen(true)}
      >
        {t('forget')}
      </Button>
      {isOpen && <ForgetServed customer={customer} onClose={() => setOpen(false)} />}
    </>
  )
}

export function ServedTable() {
  const t = useDeskText('served')
  const { after, state } = route.useSearch()
  const columns = useColumns()
  const kept = state === undefined ? {} : { state }
  const { items, continuationToken } = useRead(listServedCustomers, {
    query: { size: 50, ...kept },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return <EmptyState title={state === undefined ? t('empty') : t('emptyState')} />
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ companyName }) => companyName}
        actions={(customer) => (customer.state === 'taken' ? null : <Forget customer={customer} />)}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
    </>
  )
}
