// The operator’s desk: companies in the program.
import { Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { clouds, languages, organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { desk, page } from './operator-desk.ts'
import { organization, organizationDetail } from './organization-resource.ts'
import { collection, emailAddress, guid, idParam, instant, oneOf, resource } from './wire.ts'

const welcome = resource('OrganizationWelcome', {
  id: guid<OrganizationId>(),
  userName: Type.String(),
  /** Sets the first password. Shown once. */
  link: Type.Optional(Type.String()),
  expirationDate: instant(),
})

export const listOrganizations = endpoint({
  ...desk,
  name: 'listOrganizations',
  summary: 'Companies in the program by name.',
  method: 'GET',
  path: '/ext/v1/organizations',
  query: Type.Object({
    ...page,
    kind: Type.Optional(oneOf(organizationKinds)),
    state: Type.Optional(oneOf(['active', 'suspended'])),
    /** The beginning of a name, a domain or an MPN ID. */
    search: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  reply: collection(organization),
  paging: 'offset',
  filters: { Name: 'starts_with' },
})

export const readOrganization = endpoint({
  ...desk,
  name: 'readOrganization',
  summary: 'One company, with its suspensions and its partners.',
  method: 'GET',
  path: '/ext/v1/organizations/:id',
  params: idParam<OrganizationId>(),
  reply: organizationDetail,
})

export const createOrganization = endpoint({
  ...desk,
  name: 'createOrganization',
  summary: 'Take a company in, with its first global admin and a one-time link for that person.',
  method: 'POST',
  path: '/ext/v1/organizations',
  body: Type.Object({
    kind: oneOf(['indirect_provider', 'indirect_reseller', 'direct_partner']),
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    domain: Type.String({ format: 'hostname', maxLength: 253, pattern: '\\.' }),
    mpnId: Type.String({ pattern: '^[0-9]{4,12}$' }),
    country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
    /** The public one, unless given; a national cloud takes companies of its own country. */
    cloud: Type.Optional(oneOf(clouds)),
    language: oneOf(languages),
    admin: Type.Object({
      fullName: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      email: emailAddress,
    }),
  }),
  reply: welcome,
  status: 201,
  showsOnce: ['link'],
})

export const renewFirstAdminLink = endpoint({
  ...desk,
  name: 'renewFirstAdminLink',
  summary:
    'A new one-time link for a company’s first global admin, while that person has set no password. The old one dies.',
  method: 'POST',
  path: '/ext/v1/organizations/:id/adminlink',
  params: idParam<OrganizationId>(),
  reply: welcome,
  status: 200,
  showsOnce: ['link'],
  asksProof: true,
})

export const renameOrganization = endpoint({
  ...desk,
  name: 'renameOrganization',
  summary:
    'Give a provider or direct partner its new legal name, at once and everywhere that shows it as it is now.',
  method: 'POST',
  path: '/ext/v1/organizations/:id/rename',
  params: idParam<OrganizationId>(),
  body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) }),
  reply: organization,
  status: 200,
  asksProof: true,
})
