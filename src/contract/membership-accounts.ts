// Membership accounts: made by the operator, their passwords set by a one-time link.
import { Type } from 'typebox'
import { languages, organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { membershipDesk, mpnId } from './membership.ts'
import { membershipAccount, membershipAccountWithLink } from './membership-resource.ts'
import { collection, emailAddress, idParam, oneOf, resource, sentAttributes } from './wire.ts'

const path = '/ext/v1/membership/accounts'
const accounts = { ...membershipDesk, audits: 'membership_account' } as const
const params = idParam<string>()
const fullName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })

export const listMembershipAccounts = endpoint({
  ...accounts,
  name: 'listMembershipAccounts',
  summary: 'Membership accounts by name.',
  method: 'GET',
  path,
  query: Type.Object({
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    /** Digits: a global MPN ID. Anything else: the beginning of a user name. */
    search: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  reply: collection(membershipAccount),
  paging: 'seek',
})

export const addMembershipAccount = endpoint({
  ...accounts,
  name: 'addMembershipAccount',
  summary:
    'Make an account for a company’s profiles, with a link that sets its password. The link is shown once and mailed.',
  method: 'POST',
  path,
  asksProof: true,
  body: Type.Object({
    userName: Type.String({ minLength: 3, maxLength: 100 }),
    globalMpnId: mpnId,
    fullName,
    email: emailAddress,
    language: oneOf(languages),
  }),
  reply: membershipAccountWithLink,
  status: 201,
  showsOnce: ['link'],
})

export const changeMembershipAccount = endpoint({
  ...accounts,
  name: 'changeMembershipAccount',
  summary: 'Change who holds an account, or block it: a blocked one signs in nowhere.',
  method: 'PUT',
  path: `${path}/:id`,
  params,
  asksProof: true,
  body: Type.Object({
    fullName,
    email: emailAddress,
    language: oneOf(languages),
    state: oneOf(['active', 'blocked']),
    attributes: sentAttributes,
  }),
  reply: membershipAccount,
})

export const renewMembershipLink = endpoint({
  ...accounts,
  name: 'renewMembershipLink',
  summary:
    'A new link that sets an account’s password, shown once and mailed. Earlier ones die; the password stays until it is used.',
  method: 'POST',
  path: `${path}/:id/links`,
  params,
  asksProof: true,
  reply: membershipAccountWithLink,
  status: 201,
  showsOnce: ['link'],
})

const byLink = {
  method: 'POST',
  allow: 'anyone',
  kinds: organizationKinds,
  audits: 'membership_account',
  params,
  throttled: true,
} as const
const secret = Type.String({ maxLength: 200 })

export const openMembershipLink = endpoint({
  ...byLink,
  name: 'openMembershipLink',
  summary: 'Read a one-time link: whose password it sets. The link stays good.',
  path: '/ext/v1/membershiplinks/:id/open',
  body: Type.Object({ secret }),
  reply: resource('OpenedMembershipLink', {
    userName: Type.String(),
    companyName: Type.String(),
    /** Characters. */
    minLength: Type.Integer(),
    maxLength: Type.Integer(),
  }),
  status: 200,
})

export const useMembershipLink = endpoint({
  ...byLink,
  name: 'useMembershipLink',
  summary: 'Set the password of a membership account by its one-time link.',
  path: '/ext/v1/membershiplinks/:id/use',
  body: Type.Object({ secret, newPassword: Type.String({ maxLength: 1024 }) }),
  reply: Type.Object({ userName: Type.String() }),
  status: 200,
})
