// What can be done here, trimmed to the caller's kind of organization and roles (rule 19).
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listOffers } from '../../contract/catalog.ts'
import { importCatalog } from '../../contract/catalog-import.ts'
import { createCustomerDraft } from '../../contract/customer-drafts.ts'
import { searchCustomers } from '../../contract/customer-rows.ts'
import { desk, system } from '../../contract/operator-desk.ts'
import { listPartnerAccess } from '../../contract/partner-access.ts'
import {
  createPartnershipRequest,
  listPartnershipRequests,
} from '../../contract/partnership-requests.ts'
import { useText } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { needsProviders, needsResellers } from '../shell/places.ts'
import { RefusedLink } from '../ui/RefusedLink.tsx'
import { useWhyNot } from '../ui/why-not.ts'

/** Its link and what it does, unless it is refused now. */
function Task({
  label,
  whyNot,
  children,
}: {
  label: string
  whyNot: string | null
  children: ReactNode
}) {
  return (
    <li>
      {whyNot === null ? (
        children
      ) : (
        <RefusedLink look="text" whyNot={whyNot}>
          {label}
        </RefusedLink>
      )}
    </li>
  )
}

export function Tasks() {
  const t = useText('home')
  const shell = useText('shell')
  const resellers = useText('resellers')
  const organizations = useText('organizations')
  const session = useSession()
  const whyNot = useWhyNot()
  const tasks = [
    ['/resellers', shell('resellers'), t('taskResellers'), needsResellers],
    ['/resellers/request', resellers('request'), t('taskRequest'), createPartnershipRequest],
    [
      '/resellers/requests',
      resellers('invitations'),
      t('taskInvitations'),
      listPartnershipRequests,
    ],
    ['/providers', shell('providers'), t('taskProviders'), needsProviders],
    ['/customers', shell('customers'), t('taskCustomers'), searchCustomers],
    ['/customers/new', shell('addCustomer'), t('taskNewCustomer'), createCustomerDraft],
    ['/partner-relationships', shell('partnerRelationships'), t('taskAccess'), listPartnerAccess],
    ['/catalog', shell('catalog'), t('taskCatalog'), listOffers],
    ['/catalog/import', shell('importCatalog'), t('taskImport'), importCatalog],
    ['/organizations', shell('organizations'), t('taskOrganizations'), desk],
    ['/organizations/new', organizations('add'), t('taskNewOrganization'), desk],
    ['/program-settings', shell('programSettings'), t('taskProgram'), desk],
    ['/system', shell('systemPage'), t('taskSystem'), system],
    ['/settings/password', shell('changePassword'), t('taskPassword'), null],
  ] as const
  const own = tasks.filter(([, , , needs]) => needs === null || mayUse(needs, session))
  return (
    <section>
      <h2>{t('tasks')}</h2>
      {own.length === 1 && <p>{t('nothing')}</p>}
      <ul className="tasks">
        {own.map(([to, label, what, needs]) => (
          <Task key={to} label={label} whyNot={needs && whyNot(needs)}>
            <Link to={to}>{label}</Link>
            <span>{what}</span>
          </Task>
        ))}
      </ul>
    </section>
  )
}
