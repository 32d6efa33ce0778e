// Who acts on whom, as the server's rules take them.
import type { WireUser } from '../../contract/user-resource.ts'
import { listUsers } from '../../contract/users.ts'
import { rolesOfChoice } from '../../domain/role-choice.ts'
import { hasOwnWayIn } from '../../domain/ways-in.ts'
import { useRead } from '../api.ts'
import { useSession } from '../session.ts'

/** The account, the person at the screen, and how many other Global admins have a way in of their own. */
export function useActing(user: WireUser) {
  const { user: me, organization } = useSession()
  const admins = useRead(listUsers, {
    query: { size: 500, role: 'global_admin', state: 'active' },
  })
  const others = admins.items.filter((one) => hasOwnWayIn(one) && one.id !== user.id).length
  const account = { id: user.id, state: user.state, roles: rolesOfChoice(organization.kind, user) }
  return { account, by: { id: me.id, kind: 'user' as const, roles: me.roles }, others }
}
