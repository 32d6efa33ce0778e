// Who is calling.
import type { UserId } from '../domain/ids.ts'
import type { Language, Organization } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { SessionState } from '../domain/session.ts'

interface Actor {
  readonly id: UserId
  readonly kind: 'user' | 'application'
  readonly name: string
  /** Applications have none. */
  readonly userName: string | null
  readonly language: Language
}

export interface Caller {
  readonly organization: Organization
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly session: {
    readonly id: string
    readonly state: SessionState
  } | null
  /** When the person last proved to be the one; through an application, when it was allowed. Null: a program for itself. */
  readonly provedAt: Date | null
  /** The program through which a person acts; null in a browser, and for a program that acts for itself. */
  readonly application: { readonly id: string; readonly name: string } | null
  /** The database's time plus the organization's offset. */
  readonly now: Date
}

/** A session's token hash, or what a verified access token says. */
export type Credentials =
  | { readonly kind: 'session'; readonly tokenHash: string }
  | {
      readonly kind: 'client'
      readonly clientId: string
      readonly tenantId: string
      /** The secret by which the token was got. */
      readonly secretId: string
    }
  | {
      readonly kind: 'authorized'
      /** A person's consent. */
      readonly authorizationId: string
      readonly clientId: string
      readonly tenantId: string
    }
