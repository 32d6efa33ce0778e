// The organization's people in pages, by name.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireUser } from '../../contract/user-resource.ts'
import { listUsers } from '../../contract/users.ts'
import { choicesOf } from '../../domain/role-choice.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LongName } from '../ui/LongName.tsx'
import { Paging } from '../ui/Paging.tsx'
import { When } from '../ui/When.tsx'
import { filtersIn } from './filters.ts'
import { useOptionText } from './option-words.ts'
import { UserBadge } from './UserBadge.tsx'

const route = getRouteApi('/signed-in/settings/users')

function useColumns(): readonly Column<WireUser>[] {
  const t = useSettingsText('users')
  const common = useText('common')
  const textOf = useOptionText()
  const { user: me, organization } = useSession()
  const roles = choicesOf(organization.kind).map((name) => ({
    label: t(name),
    cell: (user: WireUser) => {
      const chosen = user[name]
      return chosen === undefined ? null : textOf(chosen)
    },
  }))
  return [
    {
      label: t('name'),
      cell: ({ id, fullName }) => (
        <Link to="/settings/users/$id" params={{ id }}>
          {id === me.id ? t('you', { name: fullName }) : fullName}
        </Link>
      ),
    },
    {
      label: common('userName'),
      cell: ({ userName }) => <LongName>{userName}</LongName>,
    },
    ...roles,
    { label: t('secondFactor'), cell: ({ secondFactor }) => t(secondFactor) },
    {
      label: t('signIn'),
      cell: ({ lastSignInDate }) =>
        lastSignInDate === undefined ? t('neverSeen') : <When at={lastSignInDate} />,
    },
    { label: common('state'), cell: (user) => <UserBadge user={user} /> },
  ]
}

export function UserTable() {
  const t = useSettingsText('users')
  const search = route.useSearch()
  const { after, highlight } = search
  const columns = useColumns()
  const filters = filtersIn(search)
  const { items, continuationToken } = useRead(listUsers, {
    query: { size: 50, ...filters },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0 && after === undefined)
    return <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
  return (
    <>
      <DataTable
        label={t('title')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        nameOf={({ fullName }) => fullName}
        isMarked={({ id }) => id === highlight}
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={filters}
        next={
          continuationToken === undefined ? undefined : { ...filters, after: continuationToken }
        }
      />
    </>
  )
}
