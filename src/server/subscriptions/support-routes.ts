// Who supports a subscription (rule 55).
import {
  listSupportContacts,
  readSupportContact,
  toSupportContact,
  updateSupportContact,
} from '../../contract/support-contacts.ts'
import { toCollection } from '../../contract/wire.ts'
import type { ResellerId } from '../../domain/ids.ts'
import { Refused } from '../../domain/refusal.ts'
import { may } from '../../domain/roles.ts'
import { holdRelationship } from '../customers/queries.ts'
import { holdReseller } from '../partnerships/standing.ts'
import { route } from '../route.ts'
import { saveSubscription } from './change-queries.ts'
import { lockSubscription } from './queries.ts'
import { readFor } from './reading.ts'
import { supportContactsOf } from './support-queries.ts'

export const supportContactRoutes = [
  route(readSupportContact, async ({ db, caller, params }) =>
    toSupportContact(await readFor(db, caller, params)),
  ),

  route(listSupportContacts, async ({ db, caller, params }) => {
    const subscription = await readFor(db, caller, params)
    const contacts = await supportContactsOf(db, caller.organization, params.id)
    return toCollection({
      items: contacts.map((contact) => toSupportContact({ ...subscription, ...contact })),
    })
  }),

  route(updateSupportContact, async ({ db, caller, params, body, trail }) => {
    await holdRelationship(db, caller.organization.id, params.id)
    const before = await lockSubscription(
      db,
      caller.organization.id,
      params.id,
      params.subscriptionId,
    )
    if (before.needsAdminAgent && !may(caller.roles, 'manage_marked_subscriptions'))
      throw new Refused('needs_admin_agent')
    const contacts = await supportContactsOf(db, caller.organization, params.id)
    const listed = contacts.find(
      ({ supportTenantId }) => supportTenantId === (body.supportTenantId as string),
    )
    if (listed === undefined) throw new Refused('not_a_support_contact')
    const supportName =
      listed.supportTenantId === caller.organization.id
        ? listed.supportName
        : await holdReseller(db, caller.organization, {
            resellerId: listed.supportTenantId as string as ResellerId,
            resellerMpnId: listed.supportMpnId,
          })
    const chosen = { ...listed, supportName }
    await saveSubscription(db, before, {
      support_tenant_id: chosen.supportTenantId,
      support_mpn_id: chosen.supportMpnId,
      support_name: chosen.supportName,
    })
    Object.assign(trail, {
      resourceId: before.id,
      customerId: params.id,
      oldValue: { supportName: before.supportName },
      newValue: chosen,
    })
    return toSupportContact({ ...before, ...chosen })
  }),
]
