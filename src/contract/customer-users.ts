// A customer's people, for the partner that administers on the customer's behalf; the customer's own view of its partners.
import { type Static, Type } from 'typebox'
import type { CustomerRelationship } from '../domain/customer.ts'
import type { OrganizationId, UserId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import type { User } from '../domain/user.ts'
import { endpoint } from './endpoint.ts'
import { collection, given, guid, idParam, instant, linkTo, oneOf, resource } from './wire.ts'

const passwordProfile = Type.Object({
  password: Type.Optional(Type.String({ maxLength: 1024 })),
  forceChangePassword: Type.Optional(Type.Boolean()),
})

const customerUser = resource('CustomerUser', {
  id: guid<UserId>(),
  userPrincipalName: Type.String(),
  firstName: Type.Optional(Type.String()),
  lastName: Type.Optional(Type.String()),
  displayName: Type.String(),
  usageLocation: Type.String(),
  /** By the call that made the person or reset the password, once. */
  passwordProfile: Type.Optional(passwordProfile),
  userDomainType: oneOf(['managed', 'federated'], 'none'),
  state: oneOf(['active', 'inactive']),
})
export type WireCustomerUser = Static<typeof customerUser>

export function toCustomerUser(
  customerId: string,
  country: string,
  user: User,
  password?: string,
): WireCustomerUser {
  const [firstName = '', ...rest] = user.fullName.split(' ')
  return {
    id: user.id,
    userPrincipalName: user.userName,
    displayName: user.fullName,
    usageLocation: country,
    userDomainType: 'managed',
    state: user.state === 'active' ? 'active' : 'inactive',
    ...given({ firstName, lastName: rest.length === 0 ? null : rest.join(' ') }),
    ...(password === undefined ? {} : { passwordProfile: { password, forceChangePassword: true } }),
    links: { self: linkTo(`/customers/${customerId}/users/${user.id}`) },
    attributes: { objectType: 'CustomerUser' },
  }
}

const path = '/v1/customers/:id/users'
const partners = ['indirect_provider', 'indirect_reseller', 'direct_partner'] as const
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

const access = resource('PartnerAccess', {
  id: guid(),
  partnerId: guid(),
  partnerName: Type.String(),
  mpnId: Type.String(),
  kind: oneOf(partners),
  /** What the partner may do for this customer. */
  rights: Type.Array(oneOf(['order', 'manage_subscriptions', 'manage_users'])),
  startedDate: instant(),
  /** Until when it administers on the company’s behalf; absent without. */
  adminUntil: Type.Optional(instant()),
})
export type PartnerAccess = Static<typeof access>

/** rights: a seller orders; delegated administration manages subscriptions and people. */
export function toPartnerAccess(r: CustomerRelationship, now: Date): PartnerAccess {
  const admin = r.adminUntil !== null && r.adminUntil > now
  const sells = r.partnerKind !== 'indirect_reseller'
  return {
    id: r.id,
    partnerId: r.partnerId,
    partnerName: r.partnerName,
    mpnId: r.partnerMpnId,
    kind: r.partnerKind as PartnerAccess['kind'],
    rights: [
      ...(sells ? (['order'] as const) : []),
      ...(sells || admin ? (['manage_subscriptions'] as const) : []),
      ...(admin ? (['manage_users'] as const) : []),
    ],
    startedDate: r.startedAt.toISOString(),
    ...given({ adminUntil: admin ? r.adminUntil?.toISOString() : null }),
    attributes: { objectType: 'PartnerAccess' },
  }
}

const customer = { kinds: ['customer'], audits: 'partner_customer_relationship' } as const

export const listPartnerAccess = endpoint({
  ...customer,
  name: 'listPartnerAccess',
  summary: 'Partners that work with the caller’s company, their type and rights.',
  method: 'GET',
  path: '/ext/v1/partnerrelationships',
  allow: can.view_partner_access,
  reply: collection(access),
})

export const removeDelegatedAdmin = endpoint({
  ...customer,
  name: 'removeDelegatedAdmin',
  summary: 'Take delegated administration back from a partner. What it sold runs on.',
  method: 'DELETE',
  path: '/ext/v1/partnerrelationships/:id/delegatedadmin',
  allow: can.decide_partner_access,
  params: idParam(),
})
