// The customer's own view of its partners, and the end of their delegated administration (domain 4.4).
import {
  listPartnerAccess,
  removeDelegatedAdmin,
  toPartnerAccess,
} from '../../contract/partner-access.ts'
import { toCollection } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import { listPartnersOf, removeAdmin } from '../customers/partner-queries.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'

export const partnerAccessRoutes = [
  route(listPartnerAccess, async ({ db, caller, now }) => {
    const partners = await listPartnersOf(db, caller.organization.id)
    return toCollection({ items: partners.map((partner) => toPartnerAccess(partner, now)) })
  }),

  route(removeDelegatedAdmin, async ({ db, caller, params, now, trail }) => {
    const relationship = await removeAdmin(db, caller.organization.id, params.id, now)
    if (relationship === null) throw new Refused('no_delegated_admin')
    Object.assign(trail, {
      resourceId: params.id,
      customerId: caller.organization.id,
      oldValue: { partnerId: relationship.partnerId, adminUntil: relationship.adminUntil },
    })
    const { customerId, customerName, partnerId, partnerName } = relationship
    await announce(db, caller.organization.id, {
      topic: 'delegated_admin.removed',
      customerId,
      customerName,
      partnerId,
      partnerName,
    })
  }),
]
