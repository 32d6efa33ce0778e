// The operator's desk: a company joins the program, with its first admin.
import { randomUUID } from 'node:crypto'
import { createOrganization } from '../../contract/organizations.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName } from '../../domain/user.ts'
import { route } from '../route.ts'
import { addUser } from '../users/new-user-queries.ts'
import { makePasswordLink } from '../users/password-links.ts'
import { addOrganization, takenBy } from './new-organization-queries.ts'

interface WelcomeNeeds {
  readonly publicUrl: string
}

export const newOrganizationRoutes = ({ publicUrl }: WelcomeNeeds) => [
  route(createOrganization, async ({ db, caller, body, now, trail }) => {
    const country = body.country.toUpperCase()
    const region = regionOf(country)
    if (region === null) throw new Refused('country_not_in_program', country)
    const domain = body.domain.toLowerCase()
    refuseIf(await takenBy(db, domain, body.mpnId))
    const { kind, name, mpnId, language } = body
    const id = randomUUID() as OrganizationId
    const cloud = caller.organization.cloud
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
    await addOrganization(db, organization, now)

    const userName = canonicalName(body.admin.email)
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
    const { link, expiresAt } = await makePasswordLink(db, publicUrl, id, userId, now)
    Object.assign(trail, {
      resourceId: id,
      newValue: { kind, name, domain, mpnId, country, userName },
    })
    return {
      id,
      userName,
      link,
      expirationDate: expiresAt.toISOString(),
      attributes: { objectType: 'OrganizationWelcome' },
    }
  }),
]
