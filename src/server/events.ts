// What can be announced. Ids and names, never a secret.
import type { Language } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { SuspensionReason } from '../domain/suspension.ts'

/** Ids and names, never a secret. A topic's fields may grow: events of an older version may still be waiting. */
export type Event =
  | {
      readonly topic: 'mail.deliver'
      readonly mailId: string
      /** Whose mail it is, when another organization asks for it again. */
      readonly organizationId?: string
    }
  /** It is time to send the heads of the activity log's chains outside. */
  | { readonly topic: 'audit.heads' }
  | {
      readonly topic: 'partnership.accepted'
      readonly providerId: string
      readonly resellerId: string
      readonly providerName: string
      readonly resellerName: string
      readonly requestId: string
      /** The request's author: a person or an application of the provider. */
      readonly createdBy: string
      /** ISO 8601; absent when no administrator access was granted. */
      readonly tenantAdminUntil?: string
    }
  | {
      readonly topic: 'partnership.declined'
      readonly providerId: string
      readonly resellerName: string
      readonly requestId: string
      readonly createdBy: string
    }
  | {
      readonly topic: 'partnership.ended'
      readonly providerId: string
      readonly resellerId: string
      readonly providerName: string
      readonly resellerName: string
      /** The organization: one of the two. */
      readonly endedBy: string
    }
  | {
      readonly topic: 'tenant_admin.removed'
      readonly providerId: string
      readonly resellerId: string
      readonly providerName: string
      readonly resellerName: string
    }
  | {
      readonly topic: 'tenant_admin.used'
      readonly resellerId: string
      readonly providerName: string
      /** The person whose password was reset. */
      readonly userFullName: string
      readonly act: 'password_reset'
    }
  | {
      readonly topic: 'customer.added'
      readonly customerId: string
      readonly customerName: string
      readonly sellerId: string
      readonly sellerName: string
      /** Absent when the seller serves the customer itself. */
      readonly resellerId?: string
      readonly resellerName?: string
      /** Whom the bill goes to: not a person with an account. */
      readonly contactName: string
      readonly contactEmail: string
      readonly contactLanguage: Language
    }
  | {
      /** A partner served it before it joined; without delegated administration. */
      readonly topic: 'customer.taken_in'
      readonly customerId: string
      readonly customerName: string
      readonly partnerId: string
      readonly partnerName: string
      /** Whether the partner orders for it; a reseller does not. */
      readonly sells: boolean
      /** It was not here before: its first admin has no password. */
      readonly isNew: boolean
    }
  | {
      readonly topic: 'order.placed'
      readonly customerId: string
      readonly customerName: string
      readonly orderId: string
      readonly sellerId: string
      readonly sellerName: string
      readonly resellerId?: string
      readonly lines: readonly { readonly offerName: string; readonly quantity: number }[]
    }
  | {
      readonly topic: 'delegated_admin.removed'
      readonly customerId: string
      readonly customerName: string
      /** Who had it. */
      readonly partnerId: string
      readonly partnerName: string
    }
  | ({
      readonly topic: 'user.password_known'
      /** Added just now; else the password was reset. */
      readonly isNew: boolean
    } & AboutUser)
  | ({
      readonly topic: 'user.roles_changed'
      readonly before: readonly Role[]
      readonly roles: readonly Role[]
      /** Added just now: whoever is told of the account is not told of its roles. */
      readonly isNew: boolean
    } & AboutUser)
  | ({
      readonly topic: 'user.email_changed'
      /** Where the person is told: the address of before. */
      readonly email: string
      readonly language: Language
    } & AboutUser)
  | {
      readonly topic: 'customer_user.reset'
      readonly customerId: string
      readonly customerName: string
      readonly partnerName: string
      readonly userFullName: string
    }
  | {
      readonly topic: 'application.registered'
      readonly applicationName: string
      /** The person who did. */
      readonly byName: string
      readonly roles: readonly Role[]
    }
  | {
      readonly topic: 'application.secret_expires'
      readonly applicationName: string
      /** ISO 8601. */
      readonly expiresAt: string
    }
  | {
      /** Its TXT record was found to be gone. */
      readonly topic: 'sign_on.domain_withdrawn'
      readonly domain: string
    }
  | {
      readonly topic: 'second_factor.changed'
      readonly organizationId: string
      /** Whose: the person who is told. */
      readonly userId: string
      readonly change:
        | 'appAdded'
        | 'appRemoved'
        | 'passkeyAdded'
        | 'passkeyRemoved'
        | 'codesRenewed'
        | 'codeUsed'
        | 'reset'
      /** A passkey's. */
      readonly name?: string
      /** Recovery codes. */
      readonly left?: number
      /** The person who reset it. */
      readonly by?: string
    }
  | {
      /** Of all second factors of a person, by a colleague. */
      readonly topic: 'second_factor.reset'
      readonly step: 'asked' | 'done' | 'withdrawn' | 'stopped' | 'lapsed'
      readonly organizationId: string
      readonly userId: string
      readonly userName: string
      readonly userFullName: string
      readonly askedBy: string
      readonly askedByName: string
      /** ISO 8601, by the organization. */
      readonly dueAt: string
      /** Who ended it; absent where time did. */
      readonly byName?: string
    }
  | {
      /** An enrolment, or a change of the legal identity, has come a step on. */
      readonly topic: 'enrolment.step'
      readonly step:
        | 'review_began'
        | 'disowned'
        | 'asked'
        | 'check_asks'
        | 'check_verified'
        | 'check_rejected'
        | 'withdrawn'
        | 'change_withdrawn'
        | 'authorized'
        | 'rejected'
        | 'change_accepted'
        | 'change_rejected'
      /** The applicant's. */
      readonly organizationId: string
      readonly companyName: string
      /** The primary contact: not a person with an account. */
      readonly contactName: string
      readonly contactEmail: string
      readonly language: Language
      /** Absent: the operator took the company in. */
      readonly enrolledBy?: string
      /** The legal identity of a company that is in the program already. */
      readonly isChange?: true
      readonly check?: 'email' | 'employment' | 'business'
      /** What the operator wrote to the applicant. */
      readonly message?: string
    }
  | {
      /** Of a document that was taken back: its row is gone, its object in the store is not yet. */
      readonly topic: 'enrolment_document.removed'
      readonly objectKey: string
    }
  | {
      /** Announced before an object is stored, and told when the request is over in any case: what no row names by then goes again. */
      readonly topic: 'enrolment_document.stored'
      readonly objectKey: string
    }
  | {
      /** What a provider asked the operator to change in its directory entry. */
      readonly topic: 'directory_change.decided'
      readonly providerId: string
      /** The person or application that asked. */
      readonly askedBy: string
      readonly isApproved: boolean
      /** Why it was declined. */
      readonly reason?: string
    }
  | {
      readonly topic: 'password.changed'
      readonly organizationId: string
      /** Whose: the person who is told. */
      readonly userId: string
      /** ISO 8601, by the person's organization. */
      readonly at: string
      readonly address: string
      /** Who gave the person a new one; absent when the person did it. */
      readonly by?: string
    }
  | {
      readonly topic: 'organization.suspended'
      readonly companyId: string
      readonly companyName: string
      readonly reason: SuspensionReason
      readonly text: string
    }
  | {
      readonly topic: 'organization.renamed'
      readonly companyId: string
      readonly nameBefore: string
      readonly companyName: string
    }
  | {
      readonly topic: 'organization.reinstated'
      readonly companyId: string
      readonly companyName: string
    }

/** What an admin did to a person of the same organization. */
interface AboutUser {
  readonly userId: string
  readonly userName: string
  readonly userFullName: string
  readonly companyId: string
  readonly companyName: string
  readonly byName: string
  /** ISO 8601. */
  readonly at: string
}

export type Topic = Event['topic']
