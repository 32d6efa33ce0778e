// The people of a reseller that granted administrator access, and a temporary password for one of them.
import { Button } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { WirePartnership } from '../../contract/partnership-resource.ts'
import { readPartnership } from '../../contract/partnerships.ts'
import { listResellerUsers, type ResellerUser } from '../../contract/reseller-users.ts'
import { isAdmin } from '../../domain/admins.ts'
import type { PartnershipId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { useDay } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { ResetPassword } from './ResetPassword.tsx'

const route = getRouteApi('/signed-in/resellers/$id/users')

function useColumns(): readonly Column<ResellerUser>[] {
  const t = useText('resellerUsers')
  const common = useText('common')
  const role = useText('roles')
  const states = useText('states')
  return [
    { label: t('fullName'), cell: ({ fullName }) => fullName },
    { label: common('userName'), cell: ({ userName }) => userName },
    {
      label: common('roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? common('noRoles') : roles.map((held) => role(held)).join(' · '),
    },
    {
      label: common('state'),
      cell: ({ state }) => (
        <StatusBadge look={state === 'active' ? 'active' : 'suspended'} label={states(state)} />
      ),
    },
  ]
}

function Users({ partnership, until }: { partnership: WirePartnership; until: string }) {
  const t = useText('resellerUsers')
  const day = useDay()
  const { id, resellerName: name } = partnership
  const { items } = useRead(listResellerUsers, { params: { id } })
  const [chosen, choose] = useState<ResellerUser | null>(null)
  const columns = useColumns()
  const list = (
    <>
      <p className="lead">{t('lead', { name, date: day(until) })}</p>
      {items.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <DataTable
          label={t('title', { name })}
          rows={items}
          columns={columns}
          keyOf={(user) => user.id}
          nameOf={(user) => user.fullName}
          actions={(user) =>
            isAdmin(user.roles) ? (
              <span className="hint">{t('resetNot')}</span>
            ) : user.state === 'blocked' ? (
              <span className="hint">{t('blockedNot')}</span>
            ) : (
              <Button
                size="small"
                aria-label={t('resetNamed', { name: user.fullName })}
                onClick={() => choose(user)}
              >
                {t('reset')}
              </Button>
            )
          }
        />
      )}
    </>
  )
  if (chosen === null) return list
  return (
    <ResetPassword partnershipId={id} user={chosen} onClose={() => choose(null)}>
      {list}
    </ResetPassword>
  )
}

function Access() {
  const t = useText('resellerUsers')
  const { id } = route.useParams()
  const partnership = useRead(readPartnership, { params: { id: id as PartnershipId } })
  const { tenantAdminUntil, resellerName: name } = partnership
  return (
    <>
      <h2>{name}</h2>
      {tenantAdminUntil === undefined ? (
        <Message tone="warning" title={t('noAccess')}>
          {t('noAccessBody', { name })}
        </Message>
      ) : (
        <Users partnership={partnership} until={tenantAdminUntil} />
      )}
    </>
  )
}

export function ResellerUsersPage() {
  const t = useText('resellers')
  return (
    <Page
      title={t('users')}
      needs={listResellerUsers}
      parents={[{ to: '/resellers', label: t('title') }]}
    >
      <Access />
    </Page>
  )
}
