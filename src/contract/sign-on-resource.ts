// Single sign-on of an organization: its provider, its domains, and who is linked to whom.
import { type Static, Type } from 'typebox'
import { roles } from '../domain/roles.ts'
import { domainStates, signOnStates } from '../domain/sign-on.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const mappedRole = Type.Object({
  value: Type.String({ minLength: 1, maxLength: 200 }),
  role: oneOf(roles),
})

/** What an admin enters; the secret is apart, because it is never shown again. */
export const signOnFields = {
  issuer: Type.String({ minLength: 1, maxLength: 500 }),
  clientId: Type.String({ minLength: 1, maxLength: 200 }),
  /** Separated by blanks; `openid` is always asked for. */
  scopes: Type.Optional(Type.String({ maxLength: 500 })),
  state: oneOf(signOnStates),
  /** The organization answers for it that its provider asks for a second factor. */
  provesTwice: Type.Optional(Type.Boolean()),
  /** The `acr` by which the provider says so in each answer. */
  strongAcr: Type.Optional(Type.String({ maxLength: 200 })),
  /** The organization answers for addresses of which its provider says neither that they are verified nor that they are not. */
  vouchesForEmail: Type.Optional(Type.Boolean()),
  /** Whoever comes from a proved domain and is not here yet becomes a user. */
  createsPeople: Type.Optional(Type.Boolean()),
  /** The claim that holds groups or roles. With it the provider gives the roles, at each sign-in. */
  roleClaim: Type.Optional(Type.String({ maxLength: 200 })),
  roleMap: Type.Optional(Type.Array(mappedRole, { maxItems: 100 })),
}

const domainFields = {
  id: guid(),
  domain: Type.String(),
  state: oneOf(domainStates),
  /** What the domain's TXT record must say. */
  record: Type.String(),
  provedDate: Type.Optional(instant()),
  checkedDate: Type.Optional(instant()),
}
export const signOnDomain = resource('SignOnDomain', domainFields)
export type SignOnDomain = Static<typeof signOnDomain>

const trial = Type.Object({
  date: instant(),
  worked: Type.Boolean(),
  /** False: the provider was changed since. */
  isCurrent: Type.Boolean(),
  /** What was wrong, as the protocol's library says it, in English. */
  problem: Type.Optional(Type.String()),
  subject: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  emailVerified: Type.Optional(Type.Boolean()),
  secondFactor: Type.Optional(Type.Boolean()),
  /** Whether the provider says when somebody signed in there, as it was asked to (`auth_time`). */
  saysWhen: Type.Optional(Type.Boolean()),
  /** Whether one can sign out at the provider too. */
  endsSessions: Type.Optional(Type.Boolean()),
  roles: Type.Optional(Type.Array(oneOf(roles))),
})
export type SignOnTrial = Static<typeof trial>

export const signOn = resource('SignOn', {
  ...signOnFields,
  /** Absent until a provider is set up. */
  issuer: Type.Optional(Type.String()),
  clientId: Type.Optional(Type.String()),
  /** To be registered at the provider, exactly so. */
  redirectUri: Type.String(),
  /** Where the provider may lead whoever has signed out there; to be registered too. */
  signedOutUri: Type.String(),
  domains: Type.Array(Type.Object(domainFields)),
  lastTrial: Type.Optional(trial),
  /** The last sign-in that came to nothing. */
  lastFailure: Type.Optional(Type.Object({ date: instant(), reason: Type.String() })),
})
export type SignOn = Static<typeof signOn>

export const signOnLink = resource('SignOnLink', {
  id: guid(),
  userId: guid(),
  userName: Type.String(),
  fullName: Type.String(),
  issuer: Type.String(),
  subject: Type.String(),
  email: Type.String(),
  lastUsedDate: instant(),
})
export type SignOnLink = Static<typeof signOnLink>
