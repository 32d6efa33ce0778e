// A person lets an application of the own company act in the person’s name, and takes that back.
import { type Static, Type } from 'typebox'
import { responseModes } from '../domain/authorization.ts'
import type { ApplicationId, AuthorizationId } from '../domain/ids.ts'
import { organizationKinds } from '../domain/organization.ts'
import { roles } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const path = '/ext/v1/authorizations'
const person = {
  allow: 'signed_in',
  kinds: organizationKinds,
  audits: 'authorization',
} as const

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }))
/** What the application sent to the authorization endpoint; `endpointVersion` says to which of the two. */
const request = Type.Object({
  endpointVersion: oneOf(['v1', 'v2']),
  clientId: guid<ApplicationId>(),
  redirectUri: Type.String({ maxLength: 2000 }),
  responseType: Type.String({ maxLength: 50 }),
  responseMode: text(20),
  scope: text(2000),
  resource: text(200),
  state: text(4000),
  nonce: text(500),
  codeChallenge: text(128),
  codeChallengeMethod: text(20),
})
export type SentRequest = Static<typeof request>

export const readAuthorizationRequest = endpoint({
  ...person,
  name: 'readAuthorizationRequest',
  summary: 'Which application asks to act in one’s name, and what it could do.',
  method: 'GET',
  path: '/ext/v1/authorizationrequest',
  query: request,
  reply: resource('AuthorizationRequest', {
    applicationName: Type.String(),
    registeredBy: Type.String(),
    redirectUri: Type.String(),
    /** One’s own: what the application may do. */
    roles: Type.Array(oneOf(roles)),
    /** Days for which it may go on without asking again; absent: an hour, and then it must. */
    days: Type.Optional(Type.Integer()),
  }),
})

export const answerAuthorizationRequest = endpoint({
  ...person,
  name: 'answerAuthorizationRequest',
  summary:
    'Allow or deny what an application asks. Answers how the browser returns to it. For a browser’s session alone.',
  method: 'POST',
  path,
  asksProof: true,
  body: Type.Object({ ...request.properties, decision: oneOf(['allow', 'deny']) }),
  reply: resource('AuthorizationAnswer', {
    mode: oneOf(responseModes),
    /** `query`: the address to go to. `form_post`: the field `answer` of a form that is posted to `/oauth2/answer`. */
    answer: Type.Optional(Type.String()),
  }),
  status: 201,
  showsOnce: ['answer'],
})

const authorization = resource('Authorization', {
  id: guid<AuthorizationId>(),
  applicationId: guid<ApplicationId>(),
  applicationName: Type.String(),
  createdDate: instant(),
  lastUsedDate: Type.Optional(instant()),
  expirationDate: instant(),
})

export const listAuthorizations = endpoint({
  ...person,
  name: 'listAuthorizations',
  summary: 'The applications that may act in one’s own name.',
  method: 'GET',
  path,
  reply: collection(authorization),
})

export const withdrawAuthorization = endpoint({
  ...person,
  name: 'withdrawAuthorization',
  summary: 'Take such a consent back: the application is refused at its next call.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: idParam<AuthorizationId>(),
})
