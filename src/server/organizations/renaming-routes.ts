// The operator's desk: a provider or direct partner gets the new legal name that it cannot give itself (domain 4.1).
import { toWireOrganization } from '../../contract/organization-resource.ts'
import { renameOrganization as renameOrganizationEndpoint } from '../../contract/organizations.ts'
import { refusalToGiveName } from '../../domain/partner-profile.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { renameIdentity } from '../enrolments/renamed-identity.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'
import { renameOrganization } from './renaming.ts'
import { lockForDecision } from './suspension-queries.ts'

export const renamingRoutes = [
  route(renameOrganizationEndpoint, async ({ db, caller, params, body, now, trail }) => {
    const name = body.name.trim()
    const before = await lockForDecision(db, params.id)
    refuseIf(refusalToGiveName(before, name))
    await renameIdentity({ db, caller, now }, before, name)
    await renameOrganization(db, before.id, name)
    Object.assign(trail, {
      resourceId: before.id,
      oldValue: { name: before.name },
      newValue: { name },
    })
    await announce(db, caller.organization.id, {
      topic: 'organization.renamed',
      companyId: before.id,
      nameBefore: before.name,
      companyName: name,
    })
    return toWireOrganization({ ...before, name })
  }),
]
