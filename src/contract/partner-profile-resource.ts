// What a partner says of itself, as the original prints it: texts that are not given are empty.
import { Type } from 'typebox'
import { vettingStatuses, vettingSubStatuses } from '../domain/enrolment.ts'
import { textUpTo } from './address.ts'
import { emailAddress, oneOf, resource } from './wire.ts'

const some = (longest: number) => Type.Optional(Type.String({ maxLength: longest }))

/** Sent: as a postal address, but a name may be missing. */
export const sentPlace = {
  country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
  region: some(100),
  city: textUpTo(100),
  state: some(100),
  addressLine1: textUpTo(200),
  addressLine2: some(200),
  postalCode: some(20),
}
export const sentAddress = Type.Object({
  ...sentPlace,
  firstName: some(50),
  lastName: some(50),
  phoneNumber: some(40),
})
export const sentContact = Type.Object({
  firstName: textUpTo(50),
  lastName: textUpTo(50),
  email: emailAddress,
  phoneNumber: some(40),
})

const text = Type.String()
const place = {
  country: text,
  city: text,
  state: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
}
const address = Type.Object({ ...place, firstName: text, lastName: text, phoneNumber: text })
const contact = Type.Object({ firstName: text, lastName: text, email: text, phoneNumber: text })

/** The kind of profile stands in each, beside the object type. */
const profileType = <const V extends string>(value: V) =>
  Type.Unsafe<V>(Type.String({ enum: [value] }))

export const mpnProfile = resource('MpnProfile', {
  partnerName: Type.Optional(text),
  mpnId: text,
  profileType: profileType('MpnProfile'),
})

export const legalProfile = resource('LegalBusinessProfile', {
  companyName: text,
  address,
  primaryContact: contact,
  companyApproverAddress: Type.Object(place),
  companyApproverEmail: text,
  vettingStatus: oneOf(vettingStatuses),
  vettingSubStatus: oneOf(vettingSubStatuses),
  profileType: profileType('LegalBusinessProfile'),
})

export const organizationProfile = resource('OrganizationProfile', {
  id: text,
  companyName: text,
  defaultAddress: address,
  tenantId: text,
  domain: text,
  email: text,
  language: text,
  culture: text,
  profileType: profileType('OrganizationProfile'),
})

export const supportProfile = resource('PartnerSupportProfile', {
  email: text,
  telephone: text,
  website: text,
  profileType: profileType('support_profile'),
})

export const partnerBillingProfile = resource('BillingProfile', {
  companyName: text,
  address,
  primaryContact: contact,
  purchaseOrderNumber: text,
  taxId: text,
  /** Of the month. */
  billingDay: Type.Integer(),
  billingCurrency: text,
  profileType: profileType('BillingProfile'),
})
