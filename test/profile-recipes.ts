// Recipes of a partner's profiles, locations and what countries ask (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import * as rules from '../src/contract/country-validation-rules.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as legalIdentity from '../src/contract/legal-identity.ts'
import * as locations from '../src/contract/locations.ts'
import * as profiles from '../src/contract/partner-profiles.ts'
import type { Make } from './recipes.ts'
import { reseller } from './stories.ts'

export const somePlace = {
  country: 'US',
  city: 'Redmond',
  state: 'WA',
  addressLine1: 'One Main Way',
  postalCode: '98052',
}
export const someContact = {
  firstName: 'Gena',
  lastName: 'Soto',
  email: 'gena@shop.example',
  phoneNumber: '4255550101',
}
export const someLocation = { name: 'West', address: somePlace, contact: someContact }
export const someOrganization = (companyName: string) => ({
  companyName,
  defaultAddress: { ...somePlace, firstName: 'Gena', lastName: 'Soto' },
  email: 'office@shop.example',
  language: 'en',
  culture: 'en-US',
})
export const someSupport = {
  email: 'help@shop.example',
  telephone: '4255550100',
  website: 'www.shop.example',
}
export const someBilling = {
  address: somePlace,
  primaryContact: someContact,
  purchaseOrderNumber: 'PO 7',
  taxId: '12-3456789',
}

export const someIdentity = {
  addressLine1: 'One Main Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  firstName: 'Gena',
  lastName: 'Soto',
  email: 'gena@shop.example',
}

const own = (endpoint: Endpoint, input: (name: string) => object = () => ({})) =>
  [
    endpoint.name,
    async (world) => {
      const client = await reseller(world)
      return { client, input: input(client.organization.name) as Input<Endpoint> }
    },
  ] as const satisfies readonly [string, Make]

export const profileRecipes: readonly (readonly [string, Make])[] = [
  own(profiles.readMpnProfile),
  own(profiles.readLegalProfile),
  own(profiles.updateLegalProfile, () => ({
    body: { address: somePlace, primaryContact: someContact },
  })),
  own(legalIdentity.readLegalIdentity),
  own(legalIdentity.updateLegalIdentity, () => ({ body: { content: someIdentity } })),
  own(profiles.readOrganizationProfile),
  own(profiles.updateOrganizationProfile, (name) => ({ body: someOrganization(name) })),
  own(profiles.readSupportProfile),
  own(profiles.updateSupportProfile, () => ({ body: someSupport })),
  own(profiles.updateSupportProfileToo, () => ({ body: someSupport })),
  own(profiles.readPartnerBillingProfile),
  [
    profiles.updatePartnerBillingProfile.name,
    async (world) => {
      // What every role with the act may change: a Global admin has said where the bill goes.
      const client = await reseller(world)
      await client.call(profiles.updatePartnerBillingProfile, { body: someBilling })
      return { client, input: { body: { ...someBilling, taxId: '98-7654321' } } }
    },
  ],
  own(locations.listLocations),
  own(locations.addLocation, () => ({ body: someLocation })),
  own(locations.readIdentifiers),
  own(rules.readCountryValidationRules, () => ({ params: { country: 'BR' } })),
]
