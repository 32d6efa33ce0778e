// The customer's people, by delegated administration: list, add, and a temporary password for one of them.
import { Button } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { WireCustomerUser } from '../../contract/customer-user-resource.ts'
import { createCustomerUser, listCustomerUsers } from '../../contract/customer-users.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Paging } from '../ui/Paging.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { CustomerPage, useCustomer } from './CustomerPage.tsx'
import { ResetUserPassword } from './ResetUserPassword.tsx'
import { UserSecret } from './UserSecret.tsx'

const route = getRouteApi('/signed-in/customers/$id/users')

function useColumns(): readonly Column<WireCustomerUser>[] {
  const t = useText('customer')
  const common = useText('common')
  const states = useText('states')
  return [
    { label: t('displayName'), cell: ({ displayName }) => displayName },
    { label: common('userName'), cell: ({ userPrincipalName }) => userPrincipalName },
    {
      label: common('state'),
      cell: ({ state }) => (
        <StatusBadge
          look={state === 'active' ? 'active' : 'suspended'}
          label={state === 'active' ? states('active') : t('inactive')}
        />
      ),
    },
  ]
}

function UserTable({ id }: { id: string }) {
  const t = useText('customer')
  const reset = useText('resellerUsers')
  const { after } = route.useSearch()
  const columns = useColumns()
  const [asked, ask] = useState<WireCustomerUser | null>(null)
  const [shown, show] = useState<WireCustomerUser | null>(null)
  const { items, continuationToken } = useRead(listCustomerUsers, {
    params: { id: id as OrganizationId },
    query: { size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (shown !== null)
    return <UserSecret user={shown} title={shown.displayName} onDone={() => show(null)} />
  if (items.length === 0 && after === undefined) return <EmptyState title={t('usersEmpty')} />
  return (
    <>
      <p className="lead">{t('usersLead')}</p>
      <DataTable
        label={t('users')}
        rows={items}
        columns={columns}
        keyOf={(user) => user.id}
        nameOf={({ displayName }) => displayName}
        actions={(user) =>
          user.state === 'active' ? (
            <Button
              size="small"
              aria-label={reset('resetNamed', { name: user.displayName })}
              onClick={() => ask(user)}
            >
              {reset('reset')}
            </Button>
          ) : (
            <span className="hint">{reset('blockedNot')}</span>
          )
        }
      />
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={{}}
        next={continuationToken === undefined ? undefined : { after: continuationToken }}
      />
      {asked && (
        <ResetUserPassword
          customerId={id as OrganizationId}
          user={asked}
          onClose={() => ask(null)}
          onDone={(user) => {
            ask(null)
            show(user)
          }}
        />
      )}
    </>
  )
}

function Users({ id }: { id: string }) {
  const t = useText('customer')
  const { adminUntil } = useCustomer(id)
  if (adminUntil === undefined)
    return (
      <Message tone="warning" title={t('noAdmin')}>
        {t('noAdminBody')}
      </Message>
    )
  return <UserTable id={id} />
}

export function UsersTab() {
  const t = useText('customer')
  const session = useSession()
  const { id } = route.useParams()
  return (
    <CustomerPage
      id={id}
      needs={listCustomerUsers}
      actions={
        mayUse(createCustomerUser, session) && (
          <LinkButton to="/customers/$id/users/new" params={{ id }} look="primary">
            {t('addUser')}
          </LinkButton>
        )
      }
    >
      <Users id={id} />
    </CustomerPage>
  )
}
