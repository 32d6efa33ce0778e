// The pages of Account settings; each is shown to those who may read what it lists.
import { listApplications } from '../../contract/applications.ts'
import { readLegalIdentity } from '../../contract/legal-identity.ts'
import {
  listPartnerAgreements,
  listPublishedAgreements,
} from '../../contract/partner-agreements.ts'
import { readPartnerBillingProfile, readSupportProfile } from '../../contract/partner-profiles.ts'
import { readSignOn } from '../../contract/sign-on.ts'
import { listUsers } from '../../contract/users.ts'
import { can } from '../../domain/roles.ts'
import type { Needed } from '../session.ts'

interface SettingsPlace {
  readonly to: string
  readonly label:
    | 'users'
    | 'organizationProfile'
    | 'supportProfile'
    | 'billingProfile'
    | 'agreements'
    | 'publishing'
    | 'password'
    | 'security'
    | 'roles'
    | 'apiKeys'
    | 'signOn'
    | 'directoryEntry'
    | 'authorizations'
  readonly hint:
    | 'usersHint'
    | 'organizationProfileHint'
    | 'supportProfileHint'
    | 'billingProfileHint'
    | 'agreementsHint'
    | 'publishingHint'
    | 'passwordHint'
    | 'securityHint'
    | 'rolesHint'
    | 'apiKeysHint'
    | 'signOnHint'
    | 'directoryEntryHint'
    | 'authorizationsHint'
  readonly needs: Needed | null
}

export const settingsPlaces: readonly SettingsPlace[] = [
  { to: '/settings/users', label: 'users', hint: 'usersHint', needs: listUsers },
  {
    to: '/settings/organization',
    label: 'organizationProfile',
    hint: 'organizationProfileHint',
    needs: readLegalIdentity,
  },
  {
    to: '/settings/support-profile',
    label: 'supportProfile',
    hint: 'supportProfileHint',
    needs: readSupportProfile,
  },
  {
    to: '/settings/billing-profile',
    label: 'billingProfile',
    hint: 'billingProfileHint',
    needs: readPartnerBillingProfile,
  },
  {
    to: '/settings/agreements',
    label: 'agreements',
    hint: 'agreementsHint',
    needs: listPartnerAgreements,
  },
  {
    to: '/settings/agreements',
    label: 'publishing',
    hint: 'publishingHint',
    needs: listPublishedAgreements,
  },
  { to: '/settings/roles', label: 'roles', hint: 'rolesHint', needs: null },
  { to: '/settings/security', label: 'security', hint: 'securityHint', needs: null },
  { to: '/settings/password', label: 'password', hint: 'passwordHint', needs: null },
  { to: '/settings/single-sign-on', label: 'signOn', hint: 'signOnHint', needs: readSignOn },
  {
    to: '/settings/directory-entry',
    label: 'directoryEntry',
    hint: 'directoryEntryHint',
    needs: { allow: can.ask_directory_change, kinds: ['indirect_provider'] },
  },
  { to: '/settings/api-keys', label: 'apiKeys', hint: 'apiKeysHint', needs: listApplications },
  {
    to: '/settings/authorizations',
    label: 'authorizations',
    hint: 'authorizationsHint',
    needs: null,
  },
]
