// A partner's own profiles over the API (domain 4.1).
import * as contract from '../../contract/partner-profiles.ts'
import { given, linkTo } from '../../contract/wire.ts'
import { billingCurrency } from '../../domain/currency.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import {
  faultInSupport,
  type ProfileSection,
  type ProfileSections,
  refusalOfCompany,
  refusalToBill,
} from '../../domain/partner-profile.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { checkPlace } from '../customers/address.ts'
import type { Db } from '../db.ts'
import type { MembershipNeeds } from '../membership/profile-routes.ts'
import { route, type Trail } from '../route.ts'
import { lockSection, readSection, saveSection } from './section-queries.ts'
import {
  addressFrom,
  checkable,
  contactFrom,
  toBillingProfile,
  toOrganizationProfile,
  toSupportProfile,
} from './wire.ts'

interface Changing {
  readonly db: Db
  readonly caller: Caller
  readonly etag: string | undefined
  readonly trail: Trail
}

/** Locked, judged by `rule`, written, told. */
async function change<S extends ProfileSection>(
  { db, caller: { organization }, etag, trail }: Changing,
  section: S,
  after: ProfileSections[S],
  rule: (before: ProfileSections[S]) => void = () => {},
) {
  const before = await lockSection(db, organization, section, etag)
  rule(before.content)
  const saved = await saveSection(db, organization, section, after, before)
  Object.assign(trail, {
    resourceId: organization.id,
    oldValue: before.content,
    newValue: after,
  })
  return saved
}

const changeSupport = async (call: Changing & { readonly body: ProfileSections['support'] }) => {
  const { email, telephone, website } = call.body
  const after = { email, telephone: telephone.trim(), website: website.trim() }
  const fault = faultInSupport(after)
  if (fault !== null) throw new Refused('bad_input', fault)
  return toSupportProfile(await change(call, 'support', after))
}

export const profileRoutes = ({ membership }: MembershipNeeds) => [
  route(
    contract.readMpnProfile,
    async ({ caller, query }, profile: MembershipProfile | null) => {
      const own = caller.organization.mpnId ?? ''
      const asked = query.mpnId ?? ''
      // One's own number holds also when the directory has lost it.
      if (profile === null && asked !== '' && asked !== own)
        throw new Refused('mpn_organization_unknown')
      return {
        ...given({
          partnerName: asked === '' ? null : (profile?.name ?? caller.organization.name),
        }),
        mpnId: asked === '' ? own : asked,
        profileType: 'MpnProfile' as const,
        links: { self: linkTo('/v1/profiles/mpn') },
        attributes: { objectType: 'MpnProfile' },
      }
    },
    {
      read: async () => undefined,
      work: async (_, { query }) =>
        query.mpnId === undefined || query.mpnId === '' ? null : membership.profile(query.mpnId),
    },
  ),

  route(contract.readOrganizationProfile, async ({ db, caller: { organization } }) =>
    toOrganizationProfile(organization, await readSection(db, organization, 'organization')),
  ),

  route(contract.updateOrganizationProfile, async (call) => {
    const { caller, body } = call
    const address = addressFrom(body.defaultAddress)
    const named = { name: body.companyName, country: address.country }
    refuseIf(refusalOfCompany(caller.organization, named))
    checkPlace(checkable(address))
    const { email, language, culture } = body
    const after = { address, email, language, culture }
    return toOrganizationProfile(caller.organization, await change(call, 'organization', after))
  }),

  route(contract.readSupportProfile, async ({ db, caller: { organization } }) =>
    toSupportProfile(await readSection(db, organization, 'support')),
  ),

  route(contract.updateSupportProfile, changeSupport),
  route(contract.updateSupportProfileToo, changeSupport),

  route(contract.readPartnerBillingProfile, async ({ db, caller: { organization } }) =>
    toBillingProfile(organization, await readSection(db, organization, 'billing')),
  ),

  route(contract.updatePartnerBillingProfile, async (call) => {
    const { caller, body } = call
    const { organization } = caller
    const address = addressFrom(body.address)
    refuseIf(refusalOfCompany(organization, { name: body.companyName, country: address.country }))
    const currency = billingCurrency(organization.country)
    if ((body.billingCurrency ?? currency).toUpperCase() !== currency)
      throw new Refused('currency_fixed')
    const after = {
      address,
      contact: contactFrom(body.primaryContact),
      purchaseOrderNumber: body.purchaseOrderNumber?.trim() ?? '',
      taxId: body.taxId?.trim() ?? '',
    }
    const saved = await change(call, 'billing', after, (before) =>
      refuseIf(refusalToBill(before, after, caller.roles)),
    )
    checkPlace(checkable(address))
    return toBillingProfile(organization, saved)
  }),
]
