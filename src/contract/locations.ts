// A partner's locations and identifiers.
import { type Static, Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { textUpTo } from './address.ts'
import { endpoint } from './endpoint.ts'
import { sentContact, sentPlace } from './partner-profile-resource.ts'
import { collection, instant, oneOf, resource } from './wire.ts'

const own = {
  kinds: ['indirect_provider', 'indirect_reseller', 'direct_partner'],
  audits: 'location',
} as const

const location = resource('Location', {
  mpnId: Type.String(),
  name: Type.String(),
  country: Type.String(),
  city: Type.String(),
  status: oneOf(['active', 'inactive']),
  /** It carries the global MPN ID. */
  isHeadquarters: Type.Boolean(),
  /** The one with which the company is in the program. */
  isAssociated: Type.Boolean(),
  /** Of those that the company has added itself. */
  address: Type.Optional(Type.String()),
  contact: Type.Optional(Type.String()),
  createdDate: Type.Optional(instant()),
})
export type WireLocation = Static<typeof location>

export const listLocations = endpoint({
  ...own,
  name: 'listLocations',
  summary: 'The company’s locations with their MPN IDs, as the membership directory has them.',
  method: 'GET',
  path: '/ext/v1/locations',
  allow: can.view_partner_profiles,
  query: Type.Object({ size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })) }),
  reply: collection(location),
  paging: 'seek',
})

export const addLocation = endpoint({
  ...own,
  name: 'addLocation',
  summary: 'Add a location. It gets an MPN ID of its own and cannot be deleted.',
  method: 'POST',
  path: '/ext/v1/locations',
  allow: can.edit_organization_profile,
  body: Type.Object({
    name: textUpTo(200),
    address: Type.Object(sentPlace),
    /** A work address; the phone number is at most 10 digits. */
    contact: sentContact,
  }),
  reply: location,
  status: 201,
})

export const readIdentifiers = endpoint({
  ...own,
  name: 'readIdentifiers',
  summary: 'The numbers and names by which the company is known.',
  method: 'GET',
  path: '/ext/v1/identifiers',
  allow: can.view_partner_profiles,
  reply: resource('Identifiers', {
    tenantId: Type.String(),
    domain: Type.String(),
    cloud: Type.String(),
    country: Type.String(),
    region: Type.String(),
    mpnId: Type.String(),
    /** Absent: the membership directory does not know the number, or does not answer. */
    globalMpnId: Type.Optional(Type.String()),
  }),
})
