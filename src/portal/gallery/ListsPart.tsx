// A whole list page: search, filter chip, columns, rows that open, their menus, paging.
import { useState } from 'react'
import { useText } from '../language.tsx'
import { Chip } from '../ui/Chip.tsx'
import { ColumnChooser } from '../ui/ColumnChooser.tsx'
import { isShown } from '../ui/columns.ts'
import { useCountry } from '../ui/country.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { RightsLists } from '../ui/RightsLists.tsx'
import { RowMenu } from '../ui/RowMenu.tsx'
import { TenantId } from '../ui/TenantId.tsx'
import { UntilDay } from '../ui/UntilDay.tsx'
import { When } from '../ui/When.tsx'
import { usePressed } from './pressed.ts'
import { Specimen } from './Specimen.tsx'
import { type Company, companies } from './samples.ts'

function useColumns(): readonly Column<Company>[] {
  const t = useText('resellers')
  const common = useText('common')
  const country = useCountry()
  return [
    { label: t('reseller'), cell: ({ name }) => name },
    { id: 'mpn', label: common('mpnId'), cell: ({ mpnId }) => mpnId },
    { id: 'country', label: common('country'), cell: (row) => country(row.country) },
    { id: 'since', label: t('since'), cell: ({ since }) => <When at={since} /> },
    {
      id: 'admin',
      label: t('tenantAdmin'),
      cell: ({ until }) => (until === undefined ? t('tenantAdminNone') : <UntilDay at={until} />),
    },
  ]
}

function Rights() {
  const t = useText('resellers')
  return (
    <RightsLists
      mayTitle={t('mayDo')}
      may={[t('addCustomers'), t('order'), t('associate'), t('support')]}
      mayNotTitle={t('mayNotDo')}
      mayNot={[t('noUsers'), t('gainCustomers')]}
    />
  )
}

function Rows({ hide }: { hide: string | undefined }) {
  const t = useText('resellers')
  const columns = useColumns().filter((column) => isShown(column, hide))
  const around = usePressed<HTMLDivElement>('tr:nth-of-type(3) [aria-expanded]')
  return (
    <div ref={around}>
      <DataTable
        label={t('title')}
        rows={companies}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        isMarked={({ name }) => name === companies[3]?.name}
        details={({ id }) => (
          <>
            <TenantId id={id} />
            <Rights />
          </>
        )}
        actions={({ name }) => (
          <RowMenu
            name={name}
            actions={[t('users'), t('remove')].map((label) => ({ label, act: () => undefined }))}
          />
        )}
      />
      <Paging
        shown={companies.length}
        isFirst={false}
        first={{}}
        next={{ after: 'the-next-page' }}
      />
    </div>
  )
}

export function ListsPart() {
  const t = useText('resellers')
  const customers = useText('customers')
  const [search, setSearch] = useState('')
  const [hide, setHide] = useState<string | undefined>()
  const [filter, setFilter] = useState<string | null>('Rio Verde Sistemas')
  return (
    <Specimen name="List page">
      <Page
        title={t('title')}
        actions={
          <>
            <LinkButton to=".">{t('invitations')}</LinkButton>
            <LinkButton to="." look="primary">
              {t('request')}
            </LinkButton>
          </>
        }
        toolbar={
          <ListToolbar label={t('searchLabel')} search={search} onSearch={setSearch}>
            {filter !== null && (
              <Chip
                tone="info"
                remove={customers('removeFilter', { name: filter })}
                onRemove={() => setFilter(null)}
              >
                {filter}
              </Chip>
            )}
            <ColumnChooser columns={useColumns()} hide={hide} onHide={setHide} />
          </ListToolbar>
        }
      >
        <Rows hide={hide} />
      </Page>
    </Specimen>
  )
}
