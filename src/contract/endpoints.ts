// Every endpoint, for those that walk the list: the server, the CLI, OpenAPI and the tests.

import * as activity from './activity.ts'
import * as announcementDesk from './announcement-desk.ts'
import * as announcements from './announcements.ts'
import * as applications from './applications.ts'
import * as auditRecords from './audit-records.ts'
import * as authorizations from './authorizations.ts'
import * as billingProfiles from './billing-profiles.ts'
import * as catalog from './catalog.ts'
import * as catalogImport from './catalog-import.ts'
import * as countryValidationRules from './country-validation-rules.ts'
import * as customerDrafts from './customer-drafts.ts'
import * as customerPartners from './customer-partners.ts'
import * as customerRows from './customer-rows.ts'
import * as customerUsers from './customer-users.ts'
import * as customers from './customers.ts'
import * as directoryEntries from './directory-entries.ts'
import * as directoryLogos from './directory-logos.ts'
import type { Endpoint } from './endpoint.ts'
import * as enrolmentConfirmations from './enrolment-confirmations.ts'
import * as enrolmentDocuments from './enrolment-documents.ts'
import * as enrolmentDomain from './enrolment-domain.ts'
import * as enrolmentEvents from './enrolment-events.ts'
import * as enrolmentReviews from './enrolment-reviews.ts'
import * as globalAdmins from './global-admins.ts'
import * as incentiveCredits from './incentive-credits.ts'
import * as jobs from './jobs.ts'
import * as knownBrowsers from './known-browsers.ts'
import * as legalIdentity from './legal-identity.ts'
import * as locations from './locations.ts'
import * as mails from './mails.ts'
import * as membership from './membership.ts'
import * as membershipAccounts from './membership-accounts.ts'
import * as newCustomers from './new-customers.ts'
import * as orders from './orders.ts'
import * as organizations from './organizations.ts'
import * as ownEnrolment from './own-enrolment.ts'
import * as ownSessions from './own-sessions.ts'
import * as partnerAccess from './partner-access.ts'
import * as partnerAgreements from './partner-agreements.ts'
import * as partnerProfiles from './partner-profiles.ts'
import * as partnershipOffers from './partnership-offers.ts'
import * as partnershipRequestSending from './partnership-request-sending.ts'
import * as partnershipRequests from './partnership-requests.ts'
import * as partnerships from './partnerships.ts'
import * as passkeys from './passkeys.ts'
import * as passwords from './passwords.ts'
import * as programSettings from './program-settings.ts'
import * as providerDirectory from './provider-directory.ts'
import * as relationships from './relationships.ts'
import * as resellerUsers from './reseller-users.ts'
import * as roles from './roles.ts'
import * as secondFactors from './second-factors.ts'
import * as servedCustomers from './served-customers.ts'
import * as sessions from './sessions.ts'
import * as signOn from './sign-on.ts'
import * as signOnDomains from './sign-on-domains.ts'
import * as signUps from './sign-ups.ts'
import * as subscriptions from './subscriptions.ts'
import * as supportContacts from './support-contacts.ts'
import * as suspensions from './suspensions.ts'
import * as system from './system.ts'
import * as userActs from './user-acts.ts'
import * as users from './users.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

const nouns = [
  announcements,
  announcementDesk,
  providerDirectory,
  directoryEntries,
  directoryLogos,
  catalog,
  catalogImport,
  sessions,
  ownSessions,
  knownBrowsers,
  secondFactors,
  passkeys,
  passwords,
  signOn,
  signOnDomains,
  signUps,
  ownEnrolment,
  enrolmentConfirmations,
  partnershipRequests,
  partnershipRequestSending,
  partnershipOffers,
  relationships,
  partnerships,
  resellerUsers,
  organizations,
  suspensions,
  servedCustomers,
  programSettings,
  system,
  mails,
  jobs,
  customers,
  customerRows,
  newCustomers,
  billingProfiles,
  customerPartners,
  customerDrafts,
  orders,
  subscriptions,
  incentiveCredits,
  supportContacts,
  customerUsers,
  partnerAccess,
  applications,
  users,
  userActs,
  roles,
  globalAdmins,
  authorizations,
  activity,
  auditRecords,
  membership,
  membershipAccounts,
  partnerAgreements,
  enrolmentReviews,
  enrolmentDocuments,
  enrolmentDomain,
  enrolmentEvents,
  partnerProfiles,
  countryValidationRules,
  locations,
  legalIdentity,
] as const

export const endpoints: readonly Endpoint[] = nouns
  .flatMap((noun) => Object.values(noun) as unknown[])
  .filter(isEndpoint)

type Recorded<E> = E extends { readonly method: 'GET'; readonly auditsRead?: infer A }
  ? [Exclude<A, undefined>] extends [never]
    ? false
    : true
  : true
type NamesIn<Noun> = Noun extends Noun
  ? {
      [Name in keyof Noun]: Noun[Name] extends Endpoint
        ? Recorded<Noun[Name]> extends true
          ? Name
          : never
        : never
    }[keyof Noun]
  : never
/** The endpoints that leave audit rows. Each is exported under its own name (portal/activity/action-names.test.ts). */
export type ActionName = NamesIn<(typeof nouns)[number]>
