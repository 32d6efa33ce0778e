// The operator's desk: a company joins the program, with its first admin.
import { randomUUID } from 'node:crypto'
import type { BodyOf } from '../../contract/endpoint.ts'
import { createOrganization, renewFirstAdminLink } from '../../contract/organizations.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { refusalToTakeIn } from '../../domain/membership.ts'
import type { Organization } from '../../domain/organization.ts'
import { refusalOfCloud } from '../../domain/place.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import type { MembershipDirectory } from '../membership/directory.ts'
import { lockProfile } from '../membership/profile-queries.ts'
import type { MembershipNeeds } from '../membership/profile-routes.ts'
import { toProfile } from '../membership/profile-rows.ts'
import { route } from '../route.ts'
import { addUser } from '../users/new-user-queries.ts'
import { endPasswordLinks, makePasswordLink } from '../users/password-links.ts'
import { holdFirstAdmin } from './first-admin-queries.ts'
import { addOrganization, takenBy } from './new-organization-queries.ts'
import { contactOf } from './taken-in.ts'

interface WelcomeNeeds extends MembershipNeeds {
  readonly publicUrl: string
}

function organizationOf(body: BodyOf<typeof createOrganization>): Organization {
  const country = body.country.toUpperCase()
  const region = regionOf(country)
  if (region === null) throw new Refused('country_not_in_program', country)
  const { kind, name, mpnId, language, cloud = 'public' } = body
  refuseIf(refusalOfCloud(cloud, country), 'cloud')
  const id = randomUUID() as OrganizationId
  const domain = body.domain.toLowerCase()
  return { id, kind, name, domain, mpnId, country, region, cloud, language, state: 'active' }
}

/** As the directory has it now; ours is locked, and knows by now what it did not know before. */
async function refuseContradiction(
  db: Db,
  { isOurs }: MembershipDirectory,
  { mpnId, country }: Pick<Organization, 'mpnId' | 'country'>,
  theirs: MembershipProfile | null,
): Promise<void> {
  const row = isOurs ? await lockProfile(db, mpnId ?? '') : undefined
  const profile = row === undefined ? theirs : { ...toProfile(row), addedBy: row.added_by }
  refuseIf(refusalToTakeIn(profile, country), mpnId ?? '')
}

export const newOrganizationRoutes = ({ publicUrl, membership }: WelcomeNeeds) => [
  route(
    createOrganization,
    async ({ db, body, now, trail }, theirs: MembershipProfile | null) => {
      const organization = organizationOf(body)
      const { id, kind, name, domain, mpnId, country, cloud, language } = organization
      refuseIf(await takenBy(db, domain, body.mpnId))
      const userName = canonicalName(body.admin.email)
      const first = {
        firstAdmin: userName,
        known: contactOf(body.admin),
        addsProfile: membership.isOurs,
      }
      await addOrganization(db, organization, now, first)
      await refuseContradiction(db, membership, organization, theirs)
      const userId = await addUser(
        db,
        {
          organizationId: id,
          userName,
          fullName: body.admin.fullName,
          email: body.admin.email,
          language,
          roles: ['global_admin', 'admin_agent'],
          passwordHash: null,
        },
        now,
      )
      Object.assign(trail, {
        resourceId: id,
        newValue: { kind, name, domain, mpnId, country, cloud, userName },
      })
      return toWelcome(id, userName, await makePasswordLink(db, publicUrl, id, userId, now))
    },
    {
      read: async () => undefined,
      work: async (_, { body }) => (membership.isOurs ? null : membership.profile(body.mpnId)),
    },
  ),

  route(renewFirstAdminLink, async ({ db, params, now, trail }) => {
    const admin = await holdFirstAdmin(db, params.id)
    if (admin.password_state !== 'none') throw new Refused('first_admin_is_in')
    await endPasswordLinks(db, params.id, admin.id, now)
    Object.assign(trail, { resourceId: params.id, newValue: { userName: admin.user_name } })
    const made = await makePasswordLink(db, publicUrl, params.id, admin.id, now)
    return toWelcome(params.id, admin.user_name, made)
  }),
]

const toWelcome = (
  id: OrganizationId,
  userName: string,
  { link, expiresAt }: Awaited<ReturnType<typeof makePasswordLink>>,
) => ({
  id,
  userName,
  link,
  expirationDate: expiresAt.toISOString(),
  attributes: { objectType: 'OrganizationWelcome' },
})
