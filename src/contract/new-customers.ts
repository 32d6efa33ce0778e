// Adding a customer: is its domain free, and what it is made of.
import { type Static, Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { billingFields } from './billing-profile-resource.ts'
import { customer } from './customer-resource.ts'
import { endpoint } from './endpoint.ts'
import { guid } from './wire.ts'

/** What a new customer is made of; fields of the resource that only the server fills are taken and ignored. */
const newCustomer = Type.Object({
  companyProfile: Type.Object({
    domain: Type.String({ format: 'hostname', maxLength: 253, pattern: '\\.' }),
    organizationRegistrationNumber: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  billingProfile: Type.Object(billingFields),
  /** The reseller’s tenant id; without it the customer is the seller’s own. */
  associatedPartnerId: Type.Optional(guid()),
})
export type NewCustomer = Static<typeof newCustomer>

export const createCustomer = endpoint({
  name: 'createCustomer',
  whileSuspended: 'refused',
  summary:
    'Add a customer, for a reseller if one is named. Answers its first admin’s credentials, once.',
  method: 'POST',
  path: '/v1/customers',
  allow: can.add_customer,
  kinds: ['indirect_provider', 'direct_partner'],
  body: newCustomer,
  reply: customer,
  status: 201,
  showsOnce: ['userCredentials'],
  audits: 'customer',
})

export const checkDomain = endpoint({
  name: 'checkDomain',
  summary: 'Whether a domain is taken: 200, or free: 404.',
  method: 'GET',
  path: '/v1/domains/:domain',
  allow: can.add_customer,
  kinds: ['indirect_provider', 'direct_partner'],
  params: Type.Object({ domain: Type.String({ format: 'hostname', maxLength: 253 }) }),
  reply: Type.Object({ domain: Type.String() }),
  audits: 'customer',
})
