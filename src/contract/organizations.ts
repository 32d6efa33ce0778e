// The operator's desk: companies in the program, kept mails, jobs that were given up.
import { type Static, Type } from 'typebox'
import type { OrganizationId } from '../domain/ids.ts'
import { languages, type Organization, organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import {
  collection,
  emailAddress,
  given,
  guid,
  idParam,
  instant,
  linkTo,
  oneOf,
  resource,
} from './wire.ts'

const organization = resource('Organization', {
  id: guid<OrganizationId>(),
  kind: oneOf(organizationKinds),
  name: Type.String(),
  domain: Type.String(),
  mpnId: Type.Optional(Type.String()),
  country: Type.String(),
  language: oneOf(languages),
  state: oneOf(['active', 'suspended']),
})
export type WireOrganization = Static<typeof organization>

export const toWireOrganization = (o: Organization): WireOrganization => ({
  id: o.id,
  kind: o.kind,
  name: o.name,
  domain: o.domain,
  country: o.country,
  language: o.language,
  state: o.state,
  ...given({ mpnId: o.mpnId }),
  links: { self: linkTo(`/ext/v1/organizations/${o.id}`) },
  attributes: { objectType: 'Organization' },
})

const desk = {
  kinds: ['operator'],
  allow: can.manage_organizations,
  audits: 'organization',
} as const
const page = {
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
}

export const listOrganizations = endpoint({
  ...desk,
  name: 'listOrganizations',
  summary: 'Companies in the program by name.',
  method: 'GET',
  path: '/ext/v1/organizations',
  query: Type.Object({ ...page, kind: Type.Optional(oneOf(organizationKinds)) }),
  reply: collection(organization),
  paging: 'offset',
  filters: { Name: 'starts_with' },
})

export const readOrganization = endpoint({
  ...desk,
  name: 'readOrganization',
  summary: 'One company.',
  method: 'GET',
  path: '/ext/v1/organizations/:id',
  params: idParam<OrganizationId>(),
  reply: organization,
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
    language: oneOf(languages),
    admin: Type.Object({
      fullName: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
      email: emailAddress,
    }),
  }),
  reply: resource('OrganizationWelcome', {
    id: guid<OrganizationId>(),
    userName: Type.String(),
    /** Sets the first password. Shown once. */
    link: Type.Optional(Type.String()),
    expirationDate: instant(),
  }),
  status: 201,
  showsOnce: ['link'],
})

const mailStates = ['queued', 'kept', 'sent', 'failed'] as const
const mailFields = {
  id: guid(),
  recipient: Type.String(),
  language: oneOf(languages),
  subject: Type.String(),
  /** `kept`: no mail server is set; read it here. */
  state: oneOf(mailStates),
  createdDate: instant(),
  sentDate: Type.Optional(instant()),
}
const system = { kinds: ['operator'], allow: can.view_system } as const

const mail = resource('Mail', mailFields)
export type WireMail = Static<typeof mail>

export const listMails = endpoint({
  ...system,
  name: 'listMails',
  summary: 'Mails, newest first.',
  method: 'GET',
  path: '/ext/v1/mails',
  query: Type.Object({ size: page.size }),
  reply: collection(mail),
  paging: 'seek',
  audits: 'mail',
})

export const readMail = endpoint({
  ...system,
  name: 'readMail',
  summary: 'One mail with its text, which may hold a personal link: reading it is recorded.',
  method: 'GET',
  path: '/ext/v1/mails/:id',
  params: idParam(),
  /** No text: a mail server has taken it. */
  reply: resource('Mail', { ...mailFields, text: Type.Optional(Type.String()) }),
  auditsRead: true,
  audits: 'mail',
})

const job = resource('Job', {
  id: guid(),
  topic: Type.String(),
  state: oneOf(['waiting', 'dead']),
  attempts: Type.Integer(),
  lastError: Type.Optional(Type.String()),
  createdDate: instant(),
})
export type WireJob = Static<typeof job>

export const listJobs = endpoint({
  ...system,
  name: 'listJobs',
  summary: 'Work that waits or was given up, oldest first, at most 500.',
  method: 'GET',
  path: '/ext/v1/jobs',
  reply: collection(job),
  audits: 'job',
})

export const retryJob = endpoint({
  ...system,
  name: 'retryJob',
  summary: 'Drive given-up work again.',
  method: 'POST',
  path: '/ext/v1/jobs/:id/retry',
  params: idParam(),
  reply: job,
  status: 200,
  audits: 'job',
})
