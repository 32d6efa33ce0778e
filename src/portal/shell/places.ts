// The pages of the left menu; each is shown to those who may read what it lists.
import { BuildingRegular } from '@fluentui/react-icons/svg/building'
import { BuildingRetailRegular } from '@fluentui/react-icons/svg/building-retail'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { listJobs, listMails, listOrganizations } from '../../contract/organizations.ts'
import { listPartnerships } from '../../contract/partnerships.ts'
import type { Needed } from '../session.ts'

const partnershipsOf = (kind: Needed['kinds'][number]): Needed => ({
  allow: listPartnerships.allow,
  kinds: [kind],
})
/** The two pages on partnerships show one endpoint from its two ends. */
export const needsResellers = partnershipsOf('indirect_provider')
export const needsProviders = partnershipsOf('indirect_reseller')

export const places = [
  { to: '/', label: 'home', icon: HomeRegular, needs: null },
  { to: '/resellers', label: 'resellers', icon: PeopleTeamRegular, needs: needsResellers },
  { to: '/providers', label: 'providers', icon: BuildingRetailRegular, needs: needsProviders },
  { to: '/organizations', label: 'organizations', icon: BuildingRegular, needs: listOrganizations },
  { to: '/mails', label: 'mails', icon: MailRegular, needs: listMails },
  { to: '/jobs', label: 'jobs', icon: TaskListLtrRegular, needs: listJobs },
] as const
