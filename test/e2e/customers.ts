// New partners and a customer of theirs, made through the API for the journeys that begin after that.
import { call } from '../../src/contract/client.ts'
import { createCustomerDraft, submitCustomerDraft } from '../../src/contract/customer-drafts.ts'
import { listPartnerships } from '../../src/contract/partnerships.ts'
import {
  apiAs,
  becomePartners,
  type Company,
  newCompany,
  type Person,
  unique,
} from './companies.ts'

export interface Pair {
  readonly provider: Company
  readonly reseller: Company
}

export async function newPair(): Promise<Pair> {
  const provider = await newCompany('indirect_provider')
  const reseller = await newCompany('indirect_reseller')
  await becomePartners(provider, reseller)
  return { provider, reseller }
}

/** Of the demo's catalog: sold to everyone from one license up, by month or by year. */
export const offer = { id: 'MAIL', name: 'Courier Mail' } as const

/** What is typed on the wizard's first page, by label. */
export function newDetails() {
  const word = unique()
  return {
    'Company name': `Customer ${word}`,
    'Primary domain name': `customer-${word}.example`,
    'First name': 'Iris',
    'Last name': 'Vale',
    'Email address': `iris@customer-${word}.example`,
    'Phone number': '+1 206 555 0100',
    'Address line 1': '12 Pier Road',
    City: 'Seattle',
    'State or province': 'WA',
    'Postal code': '98101',
  } as const
}

export interface Customer {
  readonly id: string
  readonly name: string
  readonly domain: string
  /** With a temporary password. */
  readonly admin: Person
}

export async function newCustomer({ provider, reseller }: Pair, quantity = 5): Promise<Customer> {
  const api = await apiAs(provider.owner)
  const { items } = await call(api, listPartnerships)
  const resellerId = items.find((one) => one.resellerName === reseller.name)?.resellerId ?? ''
  const typed = newDetails()
  const { id, attributes } = await call(api, createCustomerDraft, {
    body: {
      content: {
        resellerId,
        companyName: typed['Company name'],
        domain: typed['Primary domain name'],
        country: 'US',
        language: 'en',
        firstName: typed['First name'],
        lastName: typed['Last name'],
        email: typed['Email address'],
        phoneNumber: typed['Phone number'],
        addressLine1: typed['Address line 1'],
        city: typed.City,
        state: typed['State or province'],
        postalCode: typed['Postal code'],
        lines: [{ offerId: offer.id, quantity, billingCycle: 'monthly' }],
      },
    },
  })
  const { etag } = attributes
  const made = await call(api, submitCustomerDraft, {
    params: { id },
    body: etag === undefined ? {} : { attributes: { etag } },
  })
  return {
    id: made.customerId,
    name: made.companyName,
    domain: typed['Primary domain name'],
    admin: { userName: made.userName, password: made.password ?? '' },
  }
}
