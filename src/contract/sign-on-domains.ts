// The domains whose user names an organization routes to its provider, each proved by a TXT record.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { signOnDomain, signOnLink } from './sign-on-resource.ts'
import { collection, idParam } from './wire.ts'

const admin = { allow: can.manage_sign_on, kinds: organizationKinds } as const
const domains = { ...admin, audits: 'sign_on_domain', asksProof: true } as const
const path = '/ext/v1/signon/domains'

export const addSignOnDomain = endpoint({
  ...domains,
  name: 'addSignOnDomain',
  summary: 'Name a domain of one’s own. The reply says what its TXT record must hold.',
  method: 'POST',
  path,
  body: Type.Object({
    domain: Type.String({
      minLength: 3,
      maxLength: 253,
      pattern: '^([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$',
    }),
  }),
  reply: signOnDomain,
  status: 201,
})

export const proveSignOnDomain = endpoint({
  ...domains,
  name: 'proveSignOnDomain',
  summary: 'Look for the domain’s TXT record now.',
  method: 'POST',
  path: `${path}/:id/prove`,
  params: idParam(),
  reply: signOnDomain,
})

export const removeSignOnDomain = endpoint({
  ...domains,
  name: 'removeSignOnDomain',
  summary: 'Give a domain up: its user names are no longer led to the provider.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: idParam(),
})

const links = { ...admin, audits: 'sign_on_link' } as const

export const listSignOnLinks = endpoint({
  ...links,
  name: 'listSignOnLinks',
  summary: 'Who is linked to which account at the provider.',
  method: 'GET',
  path: '/ext/v1/signon/links',
  query: Type.Object({ size: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }),
  reply: collection(signOnLink),
  paging: 'seek',
})

export const removeSignOnLink = endpoint({
  ...links,
  name: 'removeSignOnLink',
  summary: 'Take a link away: the person’s next sign-in at the provider links anew.',
  method: 'DELETE',
  path: '/ext/v1/signon/links/:id',
  params: idParam(),
  asksProof: true,
})
