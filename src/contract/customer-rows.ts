// Customers as the portal’s list shows them, with who works with them.
import { type Static, Type } from 'typebox'
import type { CustomerReseller, ListedCustomer } from '../domain/customer.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { id, reader, size } from './customer-reading.ts'
import { endpoint } from './endpoint.ts'
import { collection, given, guid, instant, resource } from './wire.ts'

const customerRow = resource('CustomerRow', {
  id: guid<OrganizationId>(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  /** Delegated administration of the caller; absent without. */
  adminUntil: Type.Optional(instant()),
  resellers: Type.Array(Type.Object({ id: guid(), name: Type.String(), mpnId: Type.String() })),
  providers: Type.Array(Type.Object({ id: guid(), name: Type.String() })),
})
export type CustomerRow = Static<typeof customerRow>

export const toCustomerRow = (
  r: ListedCustomer,
  others: readonly CustomerReseller[],
  now: Date,
): CustomerRow => ({
  id: r.customerId,
  companyName: r.customerName,
  domain: r.customerDomain,
  country: r.customerCountry,
  ...given({
    adminUntil: r.adminUntil !== null && r.adminUntil > now ? r.adminUntil.toISOString() : null,
  }),
  resellers: others
    .filter((v) => v.providerId === (r.partnerId as string))
    .map((v) => ({ id: v.resellerId, name: v.resellerName, mpnId: v.resellerMpnId })),
  providers: others
    .filter((v) => v.resellerId === (r.partnerId as string))
    .map((v) => ({ id: v.providerId, name: v.providerName })),
  attributes: { objectType: 'CustomerRow' },
})

export const searchCustomers = endpoint({
  ...reader,
  name: 'searchCustomers',
  summary:
    'Customers by part of the name or domain, of one reseller or provider, with who works with them.',
  path: '/ext/v1/customers',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    /** The other partner: one’s reseller, or one’s provider. */
    partner: Type.Optional(guid()),
    size,
  }),
  reply: collection(customerRow),
  paging: 'seek',
})

export const readCustomerRow = endpoint({
  ...reader,
  name: 'readCustomerRow',
  summary: 'One customer as the list shows it.',
  path: '/ext/v1/customers/:id',
  params: id,
  reply: customerRow,
})
