// The operator's desk: a company joins the program, with its first admin.
import { randomUUID } from 'node:crypto'
import { createOrganization, renewFirstAdminLink } from '../../contract/organizations.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName } from '../../domain/user.ts'
import type { MembershipNeeds } from '../membership/profile-routes.ts'
import { route } from '../route.ts'
import { addUser } from '../users/new-user-queries.ts'
import { endPasswordLinks, makePasswordLink } from '../users/password-links.ts'
import { holdFirstAdmin } from './first-admin-queries.ts'
import { addOrganization, takenBy } from './new-organization-queries.ts'

interface WelcomeNeeds extends MembershipNeeds {
  readonly publicUrl: string
}

export const newOrganizationRoutes = ({ publicUrl, membership }: WelcomeNeeds) => [
  route(createOrganization, async ({ db, caller, body, now, trail }) => {
    const country = body.country.toUpperCase()
    const region = regionOf(country)
    if (region === null) throw new Refused('country_not_in_program', country)
    const domain = body.domain.toLowerCase()
    refuseIf(await takenBy(db, domain, body.mpnId))
    const { kind, name, mpnId, language } = body
    const id = randomUUID() as OrganizationId
    const cloud = body.cloud ?? caller.organization.cloud
    const organization: Organization = {
      id,
      kind,
      name,
      domain,
      mpnId,
      country,
      region,
      cloud,
      language,
      state: 'active',
    }
    const userName = canonicalName(body.admin.email)
    const addsProfile = membership.isOurs
    await addOrganization(db, organization, now, {
      firstAdmin: userName,
      contact: body.admin,
      addsProfile,
    })
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
  }),

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
