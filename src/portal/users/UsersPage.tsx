// Account settings > User management (ux W3).
import { Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { userStates } from '../../contract/user-resource.ts'
import { createUser, lastSignIns, listUsers, secondFactorFilters } from '../../contract/users.ts'
import { rolesOf } from '../../domain/roles.ts'
import { hasOwnWayIn } from '../../domain/ways-in.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ListToolbar } from '../ui/ListToolbar.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { filtersIn } from './filters.ts'
import { UserTable } from './UserTable.tsx'

const route = getRouteApi('/signed-in/settings/users')
type Filters = ReturnType<typeof filtersIn>

function Filter({
  name,
  label,
  any,
  options,
}: {
  name: keyof Filters
  label: string
  any: string
  options: readonly (readonly [value: string, label: string])[]
}) {
  const filters: Partial<Record<keyof Filters, string>> = filtersIn(route.useSearch())
  const navigate = route.useNavigate()
  const { [name]: value = '', ...others } = filters
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(_, chosen) =>
        void navigate({ search: { ...others, ...(chosen.value && { [name]: chosen.value }) } })
      }
    >
      <option value="">{any}</option>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </Select>
  )
}

function Toolbar() {
  const t = useSettingsText('users')
  const role = useText('roles')
  const common = useText('common')
  const { organization } = useSession()
  const { search = '', ...others } = filtersIn(route.useSearch())
  const navigate = route.useNavigate()
  const find = (typed: string) =>
    void navigate({
      search: { ...others, ...(typed === '' ? {} : { search: typed }) },
      replace: true,
    })
  return (
    <ListToolbar label={t('search')} search={search} onSearch={find}>
      <Filter
        name="role"
        label={t('role')}
        any={t('anyRole')}
        options={rolesOf[organization.kind].map((one) => [one, role(one)])}
      />
      <Filter
        name="state"
        label={common('state')}
        any={t('anyState')}
        options={userStates.map((one) => [one, t(one)])}
      />
      <Filter
        name="lastSignIn"
        label={t('signIn')}
        any={t('anySignIn')}
        options={lastSignIns.map((one) => [one, t(one)])}
      />
      <Filter
        name="secondFactor"
        label={t('secondFactor')}
        any={t('anySecondFactor')}
        options={secondFactorFilters.map((one) => [one, t(one)])}
      />
    </ListToolbar>
  )
}

/** At least two are recommended: one who leaves or forgets would leave nobody. A provider that fails would too. */
function OneAdminHint() {
  const t = useSettingsText('users')
  const admins = usePeek(listUsers, {
    query: { size: 500, role: 'global_admin', state: 'active' },
  })
  if (admins === null || admins.items.filter(hasOwnWayIn).length > 1) return null
  if (admins.items.filter(({ canSignIn }) => canSignIn).length > 1)
    return <Message title={t('oneOwnAdmin')}>{t('oneOwnAdminBody')}</Message>
  return <Message title={t('oneAdmin')}>{t('oneAdminBody')}</Message>
}

export function UsersPage() {
  const t = useSettingsText('users')
  const settings = useSettingsText('settings')
  const session = useSession()
  return (
    <Page
      title={t('title')}
      needs={listUsers}
      parents={[{ to: '/settings', label: settings('title') }]}
      lead={t('lead')}
      actions={
        mayUse(createUser, session) && (
          <LinkButton to="/settings/users/new" look="primary">
            {t('add')}
          </LinkButton>
        )
      }
      toolbar={<Toolbar />}
    >
      <OneAdminHint />
      <UserTable />
    </Page>
  )
}
