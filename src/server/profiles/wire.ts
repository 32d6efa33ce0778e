// A partner's profiles from what is kept to what is said, and back.
import type { Static } from 'typebox'
import type {
  legalProfile,
  organizationProfile,
  partnerBillingProfile,
  sentAddress,
  sentContact,
  sentPlace,
  supportProfile,
} from '../../contract/partner-profile-resource.ts'
import { etagOf, linkTo } from '../../contract/wire.ts'
import { billingCurrency } from '../../domain/currency.ts'
import type { Address } from '../../domain/customer.ts'
import { type Enrolment, type EnrolmentContent, vettingOf } from '../../domain/enrolment.ts'
import type { Organization } from '../../domain/organization.ts'
import {
  addressOf,
  billingDay,
  contactOf,
  type Place,
  type ProfileAddress,
  type ProfileContact,
} from '../../domain/partner-profile.ts'
import type { Held } from './section-queries.ts'

type SentPlace = { readonly [K in keyof typeof sentPlace]?: string | undefined } & {
  readonly country: string
  readonly city: string
  readonly addressLine1: string
}

export const placeFrom = (sent: SentPlace): Place => ({
  country: sent.country.toUpperCase(),
  city: sent.city.trim(),
  state: sent.state?.trim() ?? '',
  addressLine1: sent.addressLine1.trim(),
  addressLine2: sent.addressLine2?.trim() ?? '',
  postalCode: sent.postalCode?.trim() ?? '',
})

export const addressFrom = (sent: Static<typeof sentAddress>): ProfileAddress => ({
  ...placeFrom(sent),
  firstName: sent.firstName?.trim() ?? '',
  lastName: sent.lastName?.trim() ?? '',
  phoneNumber: sent.phoneNumber?.trim() ?? '',
})

export const contactFrom = (sent: Static<typeof sentContact>): ProfileContact => ({
  firstName: sent.firstName.trim(),
  lastName: sent.lastName.trim(),
  email: sent.email,
  phoneNumber: sent.phoneNumber?.trim() ?? '',
})

/** As the rules of addresses take it: what is empty is not given. */
export function checkable(place: Place & Partial<ProfileAddress>): Address {
  const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text)
  return {
    country: place.country,
    city: place.city,
    addressLine1: place.addressLine1,
    state: orNull(place.state),
    addressLine2: orNull(place.addressLine2),
    postalCode: orNull(place.postalCode),
    firstName: place.firstName ?? '',
    lastName: place.lastName ?? '',
    phoneNumber: orNull(place.phoneNumber),
  }
}

const self = (path: string) => ({ self: linkTo(`/v1/profiles/${path}`) })

export function toLegal(
  { country }: Organization,
  it: Enrolment,
  said: EnrolmentContent,
): Static<typeof legalProfile> {
  const { status, subStatus } = vettingOf(it)
  const address = addressOf(said, country)
  const { firstName: _, lastName: __, phoneNumber: ___, ...place } = address
  const primaryContact = contactOf(said)
  return {
    companyName: said.companyName ?? '',
    address,
    primaryContact,
    companyApproverAddress: place,
    companyApproverEmail: primaryContact.email,
    vettingStatus: status,
    vettingSubStatus: subStatus,
    profileType: 'LegalBusinessProfile',
    links: self('legalbusiness'),
    attributes: {
      objectType: 'LegalBusinessProfile',
      etag: etagOf(it.organizationId, it.version),
    },
  }
}

export const toOrganizationProfile = (
  { id, name, domain }: Organization,
  { content, etag }: Held<'organization'>,
): Static<typeof organizationProfile> => ({
  id,
  companyName: name,
  defaultAddress: content.address,
  tenantId: id,
  domain,
  email: content.email,
  language: content.language,
  culture: content.culture,
  profileType: 'OrganizationProfile',
  links: self('organization'),
  attributes: { objectType: 'OrganizationProfile', etag },
})

export const toSupportProfile = ({
  content,
  etag,
}: Held<'support'>): Static<typeof supportProfile> => ({
  ...content,
  profileType: 'support_profile',
  links: self('support'),
  attributes: { objectType: 'PartnerSupportProfile', etag },
})

export const toBillingProfile = (
  { name, country }: Organization,
  { content, etag }: Held<'billing'>,
): Static<typeof partnerBillingProfile> => ({
  companyName: name,
  address: content.address,
  primaryContact: content.contact,
  purchaseOrderNumber: content.purchaseOrderNumber,
  taxId: content.taxId,
  billingDay,
  billingCurrency: billingCurrency(country),
  profileType: 'BillingProfile',
  links: self('billing'),
  attributes: { objectType: 'BillingProfile', etag },
})
