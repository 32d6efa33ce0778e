// The pages of the left menu; each is shown to those who may read what it lists.
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people'
import { BuildingRetailRegular } from '@fluentui/react-icons/svg/building-retail'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone'
import { OptionsRegular } from '@fluentui/react-icons/svg/options'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { ServerRegular } from '@fluentui/react-icons/svg/server'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { listActivity } from '../../contract/activity.ts'
import { listOffers } from '../../contract/catalog.ts'
import { searchCustomers } from '../../contract/customer-rows.ts'
import { desk, system } from '../../contract/operator-desk.ts'
import { listPartnerAccess } from '../../contract/partner-access.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import { can } from '../../domain/roles.ts'
import type { Needed } from '../session.ts'

const partnershipsOf = (kind: Needed['kinds'][number]): Needed => ({
  allow: listPartnerships.allow,
  kinds: [kind],
})
/** The two pages on partnerships show one endpoint from its two ends. */
export const needsResellers = partnershipsOf('indirect_provider')
export const needsProviders = partnershipsOf('indirect_reseller')

/** Said shortly: the endpoint itself would bring its shapes into the shell. */
const needsReviewer: Needed = { allow: can.review_enrolments, kinds: ['operator'] }

/** Who looks for a provider, will once it is in the program, or is looked for. */
const needsToFind: Needed = {
  allow: 'signed_in',
  kinds: ['indirect_reseller', 'customer', 'indirect_provider'],
}
const needsDirectory: Needed = { allow: can.manage_directory, kinds: ['operator'] }
const needsMembership: Needed = { allow: can.manage_membership, kinds: ['operator'] }

export const places = [
  { to: '/', label: 'home', icon: HomeRegular, needs: null },
  { to: '/resellers', label: 'resellers', icon: PeopleTeamRegular, needs: needsResellers },
  { to: '/providers', label: 'providers', icon: BuildingRetailRegular, needs: needsProviders },
  { to: '/customers', label: 'customers', icon: BuildingPeopleRegular, needs: searchCustomers },
  {
    to: '/partner-relationships',
    label: 'partnerRelationships',
    icon: HandshakeRegular,
    needs: listPartnerAccess,
  },
  {
    to: '/find-a-provider',
    label: 'findProvider',
    icon: SearchRegular,
    needs: needsToFind,
  },
  { to: '/enrolments', label: 'enrolments', icon: ClipboardTaskRegular, needs: needsReviewer },
  { to: '/membership', label: 'membership', icon: PeopleTeamRegular, needs: needsMembership },
  { to: '/organizations', label: 'organizations', icon: BuildingRegular, needs: desk },
  {
    to: '/provider-directory',
    label: 'directory',
    icon: BuildingRetailRegular,
    needs: needsDirectory,
  },
  { to: '/announcements', label: 'announcements', icon: MegaphoneRegular, needs: null },
  { to: '/catalog', label: 'catalog', icon: TagRegular, needs: listOffers },
  {
    to: '/program-settings',
    label: 'programSettings',
    icon: OptionsRegular,
    needs: desk,
  },
  { to: '/activity', label: 'activity', icon: HistoryRegular, needs: listActivity },
  { to: '/system', label: 'systemPage', icon: ServerRegular, needs: system },
  { to: '/settings', label: 'settings', icon: SettingsRegular, needs: null },
] as const
