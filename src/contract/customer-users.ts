// A customer’s people, for the partner that administers on the customer’s behalf.
import { Type } from 'typebox'
import type { OrganizationId, UserId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { customerUser, passwordProfile } from './customer-user-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid } from './wire.ts'

const path = '/v1/customers/:id/users'
export const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
const one = Type.Object({ id: guid<OrganizationId>(), userId: guid<UserId>() })

export const listCustomerUsers = endpoint({
  name: 'listCustomerUsers',
  summary: 'The customer’s people, by delegated administration.',
  method: 'GET',
  path,
  allow: can.help_customer_users,
  kinds: partners,
  params: Type.Object({ id: guid<OrganizationId>() }),
  query: Type.Object({ size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })) }),
  reply: collection(customerUser),
  paging: 'seek',
  audits: 'customer_user',
})

export const createCustomerUser = endpoint({
  name: 'createCustomerUser',
  summary: 'Add a person to the customer, with a temporary password that is shown once.',
  method: 'POST',
  path,
  allow: can.manage_customer_users,
  kinds: partners,
  params: Type.Object({ id: guid<OrganizationId>() }),
  body: Type.Object({
    userPrincipalName: Type.String({ maxLength: 320 }),
    displayName: Type.String({ minLength: 1, maxLength: 100 }),
    firstName: Type.Optional(Type.String({ maxLength: 50 })),
    lastName: Type.Optional(Type.String({ maxLength: 50 })),
    usageLocation: Type.Optional(Type.String({ maxLength: 2 })),
    /** A password sent here is not used: the server makes a temporary one. */
    passwordProfile: Type.Optional(passwordProfile),
  }),
  reply: customerUser,
  status: 201,
  showsOnce: ['passwordProfile'],
  audits: 'customer_user',
})

export const resetCustomerUserPassword = endpoint({
  name: 'resetCustomerUserPassword',
  summary: 'Give a person of the customer a temporary password, shown once.',
  method: 'POST',
  path: '/ext/v1/customers/:id/users/:userId/resetpassword',
  allow: can.help_customer_users,
  kinds: partners,
  params: one,
  reply: customerUser,
  status: 200,
  showsOnce: ['passwordProfile'],
  audits: 'customer_user',
})
