// Create one: a work account for a company that has none, by a link mailed to its domain (rule 4).
import { Type } from 'typebox'
import { clouds, languages, organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { session } from './session-resource.ts'
import { emailAddress, guid, oneOf, resource } from './wire.ts'

const path = '/ext/v1/signups'
const secret = Type.String({ maxLength: 200 })
const link = Type.Object({ id: guid() })

const company = {
  companyName: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  /** Fixed from then on. */
  country: Type.String({ minLength: 2, maxLength: 2 }),
  cloud: oneOf(clouds),
  fullName: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
}

export const createSignUp = endpoint({
  name: 'createSignUp',
  summary:
    'Ask for a work account for a company that has none. A link goes to the address, which is at the company’s own domain.',
  method: 'POST',
  path,
  allow: 'anyone',
  kinds: organizationKinds,
  body: Type.Object({ ...company, email: emailAddress, language: oneOf(languages) }),
  /** For how long the link works. */
  reply: Type.Object({ hours: Type.Integer() }),
  status: 202,
  audits: 'organization',
  throttled: true,
})

export const openSignUp = endpoint({
  name: 'openSignUp',
  summary:
    'Read the link of a sign-up: what was said, and what the password must be. It stays good.',
  method: 'POST',
  path: `${path}/:id/open`,
  allow: 'anyone',
  kinds: organizationKinds,
  params: link,
  body: Type.Object({ secret }),
  reply: resource('SignUp', {
    ...company,
    email: Type.String(),
    domain: Type.String(),
    secondFactor: Type.Boolean(),
    /** Characters. */
    minLength: Type.Integer(),
    maxLength: Type.Integer(),
  }),
  status: 200,
  audits: 'organization',
  throttled: true,
})

export const completeSignUp = endpoint({
  name: 'completeSignUp',
  summary:
    'Make the company and its first Global admin, and sign the person in. What was proposed may be changed; the domain may not.',
  method: 'POST',
  path: `${path}/:id/complete`,
  allow: 'anyone',
  kinds: organizationKinds,
  params: link,
  body: Type.Object({ ...company, secret, password: Type.String({ maxLength: 1024 }) }),
  reply: session,
  status: 201,
  audits: 'organization',
  throttled: true,
})
