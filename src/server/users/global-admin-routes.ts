// Whom to ask for a role: for everybody of the company, where its list of people is for its admins alone.
import { listGlobalAdmins } from '../../contract/global-admins.ts'
import { toCollection } from '../../contract/wire.ts'
import { route } from '../route.ts'
import { personOf } from '../sessions/session.ts'
import { activeHolders } from '../users.ts'

export const globalAdminRoutes = [
  route(listGlobalAdmins, async ({ db, caller }) => {
    // A program has nobody to ask, and its roles say what it may read of people.
    personOf(caller)
    const admins = await activeHolders(db, caller.organization.id, 'global_admin')
    return toCollection({
      items: admins.map(({ fullName, email }) => ({
        fullName,
        email,
        attributes: { objectType: 'GlobalAdmin' },
      })),
    })
  }),
]
