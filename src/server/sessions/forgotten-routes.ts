// A link for who has forgotten the password: the request does the same for every name, the worker the rest.
import { requestPasswordLink } from '../../contract/passwords.ts'
import { canonicalName, forgottenLinkHours } from '../../domain/user.ts'
import { asksForLink, secondsToWait } from '../guard.ts'
import { publicRoute } from '../route.ts'
import { noteUnproven } from './unproven.ts'

export const forgottenRoutes = [
  publicRoute(requestPasswordLink, async ({ db, body, address, circumstances }) => {
    // Too many: nothing is sent, and nobody is told so.
    const wait = await secondsToWait(db, asksForLink(canonicalName(body.userName), address))
    if (wait === null) await noteUnproven(db, 'password_forgotten', body.userName, circumstances)
    return { hours: forgottenLinkHours }
  }),
]
