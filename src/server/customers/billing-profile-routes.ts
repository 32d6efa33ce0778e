// A customer's billing profile, read and changed (rules 36, 56).
import { toWireProfile } from '../../contract/billing-profile-resource.ts'
import { readBillingProfile, updateBillingProfile } from '../../contract/billing-profiles.ts'
import { etagOf } from '../../contract/wire.ts'
import { refusalToAdminister } from '../../domain/customer.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { route } from '../route.ts'
import { checkAddress } from './address.ts'
import { profileOf } from './billing-profile-content.ts'
import { lockProfile, readProfile, saveProfile } from './profile-queries.ts'
import { holdRelationship, readRelationship } from './queries.ts'

export const billingProfileRoutes = [
  route(readBillingProfile, async ({ db, caller, params }) => {
    await readRelationship(db, caller.organization.id, params.id)
    return toWireProfile(params.id, await readProfile(db, params.id))
  }),

  route(updateBillingProfile, async ({ db, caller, params, body, etag, now, trail }) => {
    const relationship = await holdRelationship(db, caller.organization.id, params.id)
    // The seller bills the customer; a reseller acts for it by delegated administration.
    if (relationship.partnerKind === 'indirect_reseller')
      refuseIf(refusalToAdminister(relationship, now))
    const before = await lockProfile(db, params.id)
    if (etag !== undefined && etag !== etagOf(before.id, before.version))
      throw new Refused('stale_etag')
    const content = profileOf(body, before.registrationNumber)
    // A company does not leave its region by an edit (domain 4.12).
    if (regionOf(content.address.country) !== regionOf(before.address.country))
      throw new Refused('not_sold_in_country', content.address.country)
    checkAddress(content.address, content.registrationNumber)
    const after = await saveProfile(db, params.id, content)
    Object.assign(trail, {
      resourceId: params.id,
      customerId: params.id,
      oldValue: before,
      newValue: after,
    })
    return toWireProfile(params.id, after)
  }),
]
