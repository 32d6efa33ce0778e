// Account settings > API keys: the company’s own applications and their secrets.
import { Type } from 'typebox'
import { applicationTypes, secretDays } from '../domain/application.ts'
import type { ApplicationId, SecretId } from '../domain/ids.ts'
import { organizationKinds } from '../domain/organization.ts'
import { can, roles } from '../domain/roles.ts'
import { application, applicationWithSecret } from './application-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, idParam, oneOf } from './wire.ts'

const path = '/ext/v1/applications'
const applications = {
  allow: can.manage_applications,
  kinds: organizationKinds,
  audits: 'application',
} as const
const id = idParam<ApplicationId>()

const days = Type.Integer({ minimum: secretDays.min, maximum: secretDays.max })
const name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const someRoles = Type.Array(oneOf(roles), { maxItems: roles.length, uniqueItems: true })
const uris = Type.Array(Type.String({ maxLength: 2000 }), { maxItems: 10, uniqueItems: true })

export const listApplications = endpoint({
  ...applications,
  name: 'listApplications',
  summary: 'The company’s applications, those that work first.',
  method: 'GET',
  path,
  reply: collection(application),
})

export const registerApplication = endpoint({
  ...applications,
  name: 'registerApplication',
  summary:
    'Register an application. Its secret is shown once. For people who are signed in, not for applications.',
  method: 'POST',
  path,
  asksProof: true,
  body: Type.Object({
    name,
    type: Type.Optional(oneOf(applicationTypes)),
    roles: someRoles,
    redirectUris: Type.Optional(uris),
    /** Of the secret. */
    expiresInDays: Type.Optional(days),
  }),
  reply: applicationWithSecret,
  status: 201,
  showsOnce: ['clientSecret'],
})

export const updateApplication = endpoint({
  ...applications,
  name: 'updateApplication',
  summary:
    'Change an application’s name, roles or redirect addresses. For people who are signed in, not for applications.',
  method: 'PATCH',
  path: `${path}/:id`,
  params: id,
  asksProof: true,
  body: Type.Object({
    name: Type.Optional(name),
    roles: Type.Optional(someRoles),
    redirectUris: Type.Optional(uris),
  }),
  reply: application,
})

export const rotateApplicationSecret = endpoint({
  ...applications,
  name: 'rotateApplicationSecret',
  summary:
    'Give an application one more secret, shown once. The old one stays good until it is ended or expires. For people who are signed in, not for applications.',
  method: 'POST',
  path: `${path}/:id/secrets`,
  params: id,
  asksProof: true,
  body: Type.Object({
    expiresInDays: Type.Optional(days),
    /** End the secrets it has at once: when one is known to a stranger. */
    endOthers: Type.Optional(Type.Boolean()),
  }),
  reply: applicationWithSecret,
  status: 201,
  showsOnce: ['clientSecret'],
})

export const endApplicationSecret = endpoint({
  ...applications,
  name: 'endApplicationSecret',
  summary: 'End one secret of an application at once. What was got with it dies at its next call.',
  method: 'DELETE',
  path: `${path}/:id/secrets/:secretId`,
  params: Type.Object({ id: guid<ApplicationId>(), secretId: guid<SecretId>() }),
})

export const revokeApplication = endpoint({
  ...applications,
  name: 'revokeApplication',
  summary: 'Revoke an application for good: it is refused at its next call.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: id,
})
