// One of a customer’s people as the original prints them.
import { type Static, Type } from 'typebox'
import type { UserId } from '../domain/ids.ts'
import type { User } from '../domain/user.ts'
import { given, guid, linkTo, oneOf, resource } from './wire.ts'

export const passwordProfile = Type.Object({
  password: Type.Optional(Type.String({ maxLength: 1024 })),
  forceChangePassword: Type.Optional(Type.Boolean()),
})

export const customerUser = resource('CustomerUser', {
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
