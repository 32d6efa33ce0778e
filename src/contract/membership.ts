// The operator’s desk: the membership directory, where it is kept here.
import { Type } from 'typebox'
import { mpnIdPattern } from '../domain/membership.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { directoryProfile } from './membership-resource.ts'
import { collection, oneOf, resource, sentAttributes } from './wire.ts'

const path = '/ext/v1/membership/profiles'
export const membershipDesk = {
  kinds: ['operator'],
  allow: can.manage_membership,
  keptHere: true,
} as const
const profiles = { ...membershipDesk, audits: 'membership_profile' } as const

export const mpnId = Type.String({ pattern: mpnIdPattern })
const params = Type.Object({ mpnId: Type.String({ maxLength: 40 }) })
const fields = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
  city: Type.Optional(Type.String({ maxLength: 100 })),
  status: oneOf(['active', 'inactive']),
}

export const listMembershipProfiles = endpoint({
  ...profiles,
  name: 'listMembershipProfiles',
  summary: 'Organization profiles by number, found by the beginning of an MPN ID or of a name.',
  method: 'GET',
  path,
  query: Type.Object({
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    /** Digits: an MPN ID, global or of a location. Anything else: a name. */
    search: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  reply: collection(directoryProfile),
  paging: 'seek',
})

export const readMembershipProfile = endpoint({
  ...profiles,
  name: 'readMembershipProfile',
  summary: 'One organization profile.',
  method: 'GET',
  path: `${path}/:mpnId`,
  params,
  reply: directoryProfile,
})

export const addMembershipProfile = endpoint({
  ...profiles,
  name: 'addMembershipProfile',
  summary: 'Add an organization profile: a headquarters, or a location of one.',
  method: 'POST',
  path,
  body: Type.Object({
    mpnId,
    /** Without it the profile is a headquarters. */
    globalMpnId: Type.Optional(mpnId),
    ...fields,
  }),
  reply: directoryProfile,
  status: 201,
})

export const changeMembershipProfile = endpoint({
  ...profiles,
  name: 'changeMembershipProfile',
  summary: 'Change a profile’s name, place or status. The numbers stay.',
  method: 'PUT',
  path: `${path}/:mpnId`,
  params,
  body: Type.Object({ ...fields, attributes: sentAttributes }),
  reply: directoryProfile,
})

export const importMembershipProfiles = endpoint({
  ...profiles,
  name: 'importMembershipProfiles',
  summary:
    'Take in organization profiles as CSV, added or changed by MPN ID: the whole file, or nothing of it.',
  method: 'POST',
  path: '/ext/v1/membership/imports',
  body: Type.Object({
    fileName: Type.Optional(Type.String({ maxLength: 300 })),
    /** The file’s text; columns MPN ID, Global MPN ID, Name, Country, City, Status. */
    text: Type.String({ minLength: 1, maxLength: 16_000_000 }),
  }),
  reply: resource('MembershipImport', {
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
  }),
  status: 201,
  bodyLimit: 17_000_000,
})
