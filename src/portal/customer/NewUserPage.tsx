// Adds a person to the customer; the temporary password is shown once.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { WireCustomerUser } from '../../contract/customer-user-resource.ts'
import { createCustomerUser } from '../../contract/customer-users.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { FormWithSummary } from '../ui/FormWithSummary.tsx'
import { useForm } from '../ui/form.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useCustomer, useCustomerName } from './CustomerPage.tsx'
import { UserSecret } from './UserSecret.tsx'

const route = getRouteApi('/signed-in/customers/$id/users/new')

function NewUserForm({
  id,
  domain,
  onAdded,
}: {
  id: OrganizationId
  domain: string
  onAdded: (user: WireCustomerUser) => void
}) {
  const t = useText('customer')
  const common = useText('common')
  const act = useAct(createCustomerUser)
  const need = (value: string) => (value.trim() === '' ? common('required') : undefined)
  const form = useForm({ displayName: '', userName: '' }, ({ displayName, userName }) => ({
    displayName: need(displayName),
    userName:
      need(userName) ??
      (userName.trim().toLowerCase().endsWith(`@${domain}`)
        ? undefined
        : t('userNameBad', { domain })),
  }))
  const labels = { displayName: t('displayName'), userName: common('userName') }
  return (
    <FormWithSummary
      form={form}
      labels={labels}
      error={act.error}
      onSubmit={({ displayName, userName }) =>
        act.mutate(
          {
            params: { id },
            body: { displayName: displayName.trim(), userPrincipalName: userName.trim() },
          },
          {
            onSuccess: (user) => {
              onAdded(user)
              act.reset()
            },
          },
        )
      }
    >
      <TextField form={form} name="displayName" label={labels.displayName} />
      <TextField
        form={form}
        name="userName"
        label={labels.userName}
        hint={t('userNameHelp', { domain })}
      />
      <div className="buttons">
        <SubmitButton label={t('addUser')} busy={act.isPending} />
        <LinkButton to="/customers/$id/users" params={{ id }} look="transparent">
          {common('cancel')}
        </LinkButton>
      </div>
    </FormWithSummary>
  )
}

function NewUser() {
  const t = useText('customer')
  const { id } = route.useParams()
  const navigate = route.useNavigate()
  const { domain, adminUntil } = useCustomer(id)
  const [added, setAdded] = useState<WireCustomerUser | null>(null)
  if (added !== null)
    return (
      <UserSecret
        user={added}
        title={t('userAdded', { name: added.displayName })}
        onDone={() => void navigate({ to: '/customers/$id/users', params: { id } })}
      />
    )
  if (adminUntil === undefined)
    return (
      <Message tone="warning" title={t('noAdmin')}>
        {t('noAdminBody')}
      </Message>
    )
  return <NewUserForm id={id as OrganizationId} domain={domain} onAdded={setAdded} />
}

export function NewUserPage() {
  const t = useText('customer')
  const customers = useText('customers')
  const { id } = route.useParams()
  const name = useCustomerName(id)
  return (
    <Page
      title={t('addUserTitle')}
      needs={createCustomerUser}
      parents={[
        { to: '/customers', label: customers('title') },
        { to: `/customers/${id}`, label: name },
        { to: `/customers/${id}/users`, label: t('users') },
      ]}
      narrow
    >
      <NewUser />
    </Page>
  )
}
