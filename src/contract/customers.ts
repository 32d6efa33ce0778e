// Customers as the original reads them: by name, and one.
import { Type } from 'typebox'
import { id, reader, size } from './customer-reading.ts'
import { customer } from './customer-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection } from './wire.ts'

export const listCustomers = endpoint({
  ...reader,
  name: 'listCustomers',
  summary: 'Customers of the caller by name.',
  path: '/v1/customers',
  query: Type.Object({ size }),
  reply: collection(customer),
  paging: 'seek',
  filters: {
    CompanyName: 'starts_with',
    DisplayName: 'starts_with',
    Domain: 'starts_with',
    DefaultDomainName: 'starts_with',
    IndirectReseller: 'starts_with',
    IndirectCloudSolutionProvider: 'starts_with',
  },
})

export const readCustomer = endpoint({
  ...reader,
  name: 'readCustomer',
  summary: 'One customer with its billing profile.',
  path: '/v1/customers/:id',
  params: id,
  reply: customer,
})
