// A customer’s billing profile as the original prints it.
import { type Static, Type } from 'typebox'
import type { BillingProfile } from '../domain/customer.ts'
import { address, textUpTo } from './address.ts'
import { customerLinks } from './customer-reading.ts'
import { emailAddress, etagOf, given, resource } from './wire.ts'

export const billingFields = {
  id: Type.Optional(Type.String()),
  firstName: Type.Optional(Type.String({ maxLength: 50 })),
  lastName: Type.Optional(Type.String({ maxLength: 50 })),
  email: emailAddress,
  culture: Type.String({ maxLength: 20 }),
  language: Type.String({ maxLength: 20 }),
  companyName: textUpTo(200),
  defaultAddress: address,
}
export const billingProfile = resource('CustomerBillingProfile', billingFields)

export const toWireProfile = (
  customerId: string,
  p: BillingProfile,
): Static<typeof billingProfile> => ({
  id: p.id,
  firstName: p.address.firstName,
  lastName: p.address.lastName,
  email: p.email,
  culture: p.culture,
  language: p.language,
  companyName: p.companyName,
  defaultAddress: {
    country: p.address.country,
    city: p.address.city,
    addressLine1: p.address.addressLine1,
    firstName: p.address.firstName,
    lastName: p.address.lastName,
    ...given({
      state: p.address.state,
      addressLine2: p.address.addressLine2,
      postalCode: p.address.postalCode,
      phoneNumber: p.address.phoneNumber,
    }),
  },
  links: customerLinks(customerId, '/profiles/billing'),
  attributes: { objectType: 'CustomerBillingProfile', etag: etagOf(p.id, p.version) },
})
