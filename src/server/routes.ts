// The list of all routes.

import type { MfaPolicy } from '../domain/second-factor.ts'
import { activityRoutes } from './activity/routes.ts'
import { agreementRoutes } from './agreements/routes.ts'
import { announcementDeskRoutes } from './announcements/desk-routes.ts'
import { announcementRoutes } from './announcements/routes.ts'
import { applicationRoutes } from './applications/routes.ts'
import { type AuthorizationNeeds, authorizationRoutes } from './authorizations/routes.ts'
import { catalogRoutes } from './catalog/routes.ts'
import { partnerAccessRoutes } from './customer-users/partner-access-routes.ts'
import { customerUserRoutes } from './customer-users/routes.ts'
import { billingProfileRoutes } from './customers/billing-profile-routes.ts'
import { countryRoutes } from './customers/country-routes.ts'
import { draftRoutes } from './customers/draft-routes.ts'
import { customerListRoutes } from './customers/list-routes.ts'
import { newCustomerRoutes } from './customers/new-customer-routes.ts'
import { customerRoutes } from './customers/routes.ts'
import { submitRoutes } from './customers/submit-routes.ts'
import { applicantRoutes } from './enrolments/applicant-routes.ts'
import { confirmationRoutes } from './enrolments/confirmation-routes.ts'
import { type DecisionNeeds, decisionRoutes } from './enrolments/decision-routes.ts'
import { documentRoutes } from './enrolments/document-routes.ts'
import type { DocumentNeeds } from './enrolments/document-store.ts'
import { domainProofRoutes } from './enrolments/domain-proof-routes.ts'
import { legalChangeRoutes } from './enrolments/legal-change.ts'
import { enrolmentMembershipRoutes } from './enrolments/membership-routes.ts'
import { reviewRoutes } from './enrolments/review-routes.ts'
import { submitEnrolmentRoutes } from './enrolments/submit-routes.ts'
import { membershipLinkRoutes } from './membership/account-link-routes.ts'
import { type AccountNeeds, membershipAccountRoutes } from './membership/account-routes.ts'
import { membershipProfileRoutes } from './membership/profile-routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { jobRoutes } from './organizations/job-routes.ts'
import { type MailNeeds, mailRoutes } from './organizations/mail-routes.ts'
import { newOrganizationRoutes } from './organizations/new-organization-routes.ts'
import { programSettingRoutes } from './organizations/program-setting-routes.ts'
import { renamingRoutes } from './organizations/renaming-routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { suspensionRoutes } from './organizations/suspension-routes.ts'
import { type SystemNeeds, systemRoutes } from './organizations/system-routes.ts'
import { answerRoutes } from './partnerships/answer-routes.ts'
import { type LinkNeeds, linkRoutes } from './partnerships/link-routes.ts'
import { offerRoutes } from './partnerships/offer-routes.ts'
import { relationshipRoutes } from './partnerships/relationship-routes.ts'
import { requestRoutes } from './partnerships/request-routes.ts'
import { resellerUserRoutes } from './partnerships/reseller-user-routes.ts'
import { partnershipRoutes } from './partnerships/routes.ts'
import { type SendingNeeds, sendingRoutes } from './partnerships/sending-routes.ts'
import { legalRoutes } from './profiles/legal-routes.ts'
import { locationRoutes } from './profiles/location-routes.ts'
import { profileRoutes } from './profiles/routes.ts'
import { entryChangeRoutes, entryRoutes } from './provider-directory/desk-routes.ts'
import { logoRoutes } from './provider-directory/logo-routes.ts'
import { ownEntryRoutes } from './provider-directory/own-routes.ts'
import { publicDirectoryRoutes } from './provider-directory/public-routes.ts'
import type { Route } from './route.ts'
import { factorRoutes } from './second-factors/factor-routes.ts'
import type { Site } from './second-factors/passkey-queries.ts'
import { passkeyRoutes } from './second-factors/passkey-routes.ts'
import { secondStepRoutes } from './second-factors/second-step-routes.ts'
import { servedCustomerRoutes } from './served-customers/routes.ts'
import { forgottenRoutes } from './sessions/forgotten-routes.ts'
import { knownBrowserRoutes } from './sessions/known-browser-routes.ts'
import { ownSessionRoutes } from './sessions/own-session-routes.ts'
import { passwordLinkRoutes } from './sessions/password-link-routes.ts'
import { passwordRoutes } from './sessions/password-routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { type DomainNeeds, signOnDomainRoutes } from './sign-on/domain-routes.ts'
import { discoveryRoutes } from './sign-on/routes.ts'
import { type SignOnNeeds, signOnRoutes } from './sign-on/settings-routes.ts'
import { signUpRoutes } from './sign-ups/routes.ts'
import { changeRoutes } from './subscriptions/change-routes.ts'
import { subscriptionRoutes } from './subscriptions/routes.ts'
import { supportContactRoutes } from './subscriptions/support-routes.ts'
import { userActRoutes } from './users/act-routes.ts'
import type { CredentialNeeds } from './users/credentials.ts'
import { globalAdminRoutes } from './users/global-admin-routes.ts'
import { resetRoutes } from './users/reset-routes.ts'
import { roleRoutes } from './users/role-routes.ts'
import { userRoutes } from './users/routes.ts'

interface Needs
  extends LinkNeeds,
    SendingNeeds,
    MailNeeds,
    CredentialNeeds,
    AuthorizationNeeds,
    SignOnNeeds,
    DomainNeeds,
    SystemNeeds,
    AccountNeeds,
    DecisionNeeds,
    DocumentNeeds,
    Site {
  readonly mfa: MfaPolicy
}

export const routesOf = (needs: Needs): readonly Route[] => [
  ...catalogRoutes,
  ...sessionRoutes(needs),
  ...ownSessionRoutes(needs),
  ...knownBrowserRoutes,
  ...secondStepRoutes(needs),
  ...factorRoutes(needs),
  ...passkeyRoutes(needs),
  ...passwordRoutes(needs),
  ...passwordLinkRoutes(needs),
  ...forgottenRoutes,
  ...signUpRoutes(needs),
  ...applicantRoutes,
  ...enrolmentMembershipRoutes(needs),
  ...submitEnrolmentRoutes(needs),
  ...confirmationRoutes,
  ...discoveryRoutes,
  ...signOnRoutes(needs),
  ...signOnDomainRoutes(needs),
  ...requestRoutes,
  ...linkRoutes(needs),
  ...sendingRoutes(needs),
  ...offerRoutes,
  ...answerRoutes,
  ...relationshipRoutes,
  ...partnershipRoutes,
  ...resellerUserRoutes,
  ...organizationRoutes,
  ...newOrganizationRoutes(needs),
  ...suspensionRoutes,
  ...renamingRoutes,
  ...servedCustomerRoutes,
  ...programSettingRoutes,
  ...systemRoutes(needs),
  ...mailRoutes(needs),
  ...jobRoutes,
  ...customerListRoutes,
  ...customerRoutes,
  ...newCustomerRoutes,
  ...billingProfileRoutes,
  ...draftRoutes,
  ...submitRoutes,
  ...orderRoutes,
  ...subscriptionRoutes,
  ...changeRoutes,
  ...supportContactRoutes,
  ...customerUserRoutes,
  ...partnerAccessRoutes,
  ...applicationRoutes,
  ...userRoutes(needs),
  ...userActRoutes,
  ...resetRoutes,
  ...roleRoutes,
  ...globalAdminRoutes,
  ...authorizationRoutes(needs),
  ...reviewRoutes,
  ...decisionRoutes(needs),
  ...documentRoutes(needs),
  ...domainProofRoutes(needs),
  ...legalChangeRoutes,
  ...activityRoutes,
  ...membershipProfileRoutes(needs),
  ...membershipAccountRoutes(needs),
  ...membershipLinkRoutes(needs),
  ...agreementRoutes,
  ...countryRoutes,
  ...profileRoutes(needs),
  ...locationRoutes(needs),
  ...legalRoutes(needs),
  ...announcementRoutes,
  ...announcementDeskRoutes,
  ...publicDirectoryRoutes(needs),
  ...ownEntryRoutes,
  ...logoRoutes,
  ...entryRoutes,
  ...entryChangeRoutes,
]
