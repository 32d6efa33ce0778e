// What was decided on the wishes of providers, the newest first.
import { Select } from '@fluentui/react-components'
import { getRouteApi, Link } from '@tanstack/react-router'
import { listDirectoryChanges } from '../../contract/directory-entries.ts'
import type { WireChange } from '../../contract/provider-directory-resource.ts'
import { changeStates } from '../../domain/provider-directory.ts'
import { useRead } from '../api.ts'
import { useDirectoryText } from '../find-a-provider/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { When } from '../ui/When.tsx'
import { changeLooks } from './change-looks.ts'
import { DeskPage } from './DeskPage.tsx'
import { EntryFacts } from './EntryFacts.tsx'

const route = getRouteApi('/signed-in/provider-directory/decided')
const ends = changeStates.filter((one) => one !== 'open')

function Filter() {
  const t = useDirectoryText('entry')
  const desk = useDirectoryText('directoryDesk')
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <div className="toolbar">
      <Select
        aria-label={desk('decision')}
        value={state ?? ''}
        onChange={(_, { value }) => void navigate({ search: value === '' ? {} : { state: value } })}
      >
        <option value="">{desk('anyDecision')}</option>
        {ends.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </div>
  )
}

function useColumns(): readonly Column<WireChange>[] {
  const t = useDirectoryText('directoryDesk')
  const entry = useDirectoryText('entry')
  return [
    {
      label: t('provider'),
      cell: ({ providerId: id, providerName }) => (
        <Link to="/provider-directory/$id" params={{ id }}>
          {providerName}
        </Link>
      ),
    },
    {
      label: t('decision'),
      cell: ({ state }) => <StatusBadge look={changeLooks[state]} label={entry(state)} />,
    },
    {
      label: t('decidedDate'),
      cell: ({ decidedDate }) => decidedDate && <When at={decidedDate} time />,
    },
    { label: t('decidedBy'), cell: ({ decidedBy }) => decidedBy },
    { label: t('askedBy'), cell: ({ askedBy }) => askedBy },
    { label: t('askedDate'), cell: ({ askedDate }) => <When at={askedDate} time /> },
  ]
}

function Details({ change }: { change: WireChange }) {
  const t = useDirectoryText('directoryDesk')
  const entry = useDirectoryText('entry')
  const { wanted, applied, note, reason, providerId, providerName: name } = change
  const isEdited = applied !== undefined && JSON.stringify(applied) !== JSON.stringify(wanted)
  return (
    <>
      {note !== '' && <p className="pre-line">{entry('noteOf', { note })}</p>}
      {reason !== undefined && <p className="pre-line">{entry('reason', { reason })}</p>}
      {isEdited && <h3>{t('asAsked')}</h3>}
      <EntryFacts of={wanted} name={name} providerId={providerId} />
      {isEdited && (
        <>
          <h3>{t('asApproved')}</h3>
          <EntryFacts of={applied} name={name} providerId={providerId} />
        </>
      )}
    </>
  )
}

function Decided() {
  const t = useDirectoryText('directoryDesk')
  const columns = useColumns()
  const { state, after } = route.useSearch()
  const kept = state === undefined ? {} : { state }
  const { items, continuationToken } = useRead(listDirectoryChanges, {
    query: { state: ends.find((one) => one === state) ?? 'decided', size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return <EmptyState title={t('noneDecided')}>{t('noneDecidedBody')}</EmptyState>
  return (
    <>
      <DataTable
        label={t('decided')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ providerName }) => providerName}
        details={(change) => <Details change={change} />}
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

export function DecidedPage() {
  return (
    <DeskPage toolbar={<Filter />}>
      <Decided />
    </DeskPage>
  )
}
