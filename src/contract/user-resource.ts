// A person of one's own organization as the wire tells it.
import { type Static, Type } from 'typebox'
import { daysAfter } from '../domain/days.ts'
import type { UserId } from '../domain/ids.ts'
import { languages, type OrganizationKind } from '../domain/organization.ts'
import { choiceOf, choices } from '../domain/role-choice.ts'
import type { SecondFactorState } from '../domain/second-factor.ts'
import type { User } from '../domain/user.ts'
import { restorableDays } from '../domain/user-acts.ts'
import { canSignIn, type ProviderWay, standingOf } from '../domain/ways-in.ts'
import { secondFactorReset } from './second-factor-resource.ts'
import { etagOf, given, guid, instant, oneOf, resource } from './wire.ts'

/** One of each category that the organization's kind has; each must be chosen (rule 16). */
export const roleChoice = {
  agentRole: Type.Optional(oneOf(choices.agentRole)),
  adminRole: Type.Optional(oneOf(choices.adminRole)),
  programRole: Type.Optional(oneOf(choices.programRole)),
}

export const userStates = ['active', 'blocked', 'removed'] as const

export const user = resource('User', {
  id: guid<UserId>(),
  userName: Type.String(),
  fullName: Type.String(),
  email: Type.String(),
  language: oneOf(languages),
  ...roleChoice,
  state: oneOf(userStates),
  /** `none` until a set-password link is used; an unused temporary password expires. */
  passwordState: oneOf(['none', 'temporary', 'expired', 'final']),
  /** Whether the person could sign in this minute, by a password or at the organization's provider. */
  canSignIn: Type.Boolean(),
  /** The strongest that the person has beside the password. */
  secondFactor: oneOf(['none', 'totp', 'passkey']),
  /** All second factors go when it is due, unless somebody takes it back. Not in lists. */
  secondFactorReset: Type.Optional(secondFactorReset),
  createdDate: instant(),
  lastSignInDate: Type.Optional(instant()),
  removedDate: Type.Optional(instant()),
  restorableUntil: Type.Optional(instant()),
})
export type WireUser = Static<typeof user>

export const toWireUser = (
  one: User,
  { secondFactor, ...way }: ProviderWay & { readonly secondFactor: SecondFactorState },
  kind: OrganizationKind,
  now: Date,
): WireUser => ({
  id: one.id,
  userName: one.userName,
  fullName: one.fullName,
  email: one.email,
  language: one.language,
  ...choiceOf(kind, one.roles),
  ...standingOf(one, now),
  canSignIn: canSignIn({ ...standingOf(one, now), roles: one.roles }, way),
  secondFactor,
  createdDate: one.createdAt.toISOString(),
  ...given({
    lastSignInDate: one.lastSignInAt?.toISOString(),
    removedDate: one.removedAt?.toISOString(),
    restorableUntil: one.removedAt && daysAfter(one.removedAt, restorableDays).toISOString(),
  }),
  attributes: { objectType: 'User', etag: etagOf(one.id, one.version) },
})

/** How somebody gets a first or a new password. */
export const deliveries = ['password_link', 'temporary_password'] as const
export type Delivery = (typeof deliveries)[number]

/** What the one who acts is told of it, once. A link goes to the person's address and never into a reply. */
export const userCredentials = resource('UserCredentials', {
  id: guid<UserId>(),
  userName: Type.String(),
  delivery: oneOf(deliveries),
  /** Absent with a link, and when the call is repeated later than ten minutes. */
  password: Type.Optional(Type.String()),
  /** The address that a link was sent to. */
  email: Type.Optional(Type.String()),
  expirationDate: instant(),
})
export type UserCredentials = Static<typeof userCredentials>
