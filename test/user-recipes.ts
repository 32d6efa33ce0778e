// Recipes of User management (see recipes.ts).
import { randomUUID } from 'node:crypto'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as roles from '../src/contract/roles.ts'
import * as userActs from '../src/contract/user-acts.ts'
import * as users from '../src/contract/users.ts'
import type { Make } from './recipes.ts'
import { reseller } from './stories.ts'
import type { World } from './world.ts'

/** An admin and a colleague to do something to. */
async function colleague(world: World) {
  const admin = await reseller(world)
  const { id } = await world.person(admin.organization, ['sales_agent'])
  return { admin, id }
}

const onColleague = (
  endpoint: Endpoint,
  input: object = {},
  before: (world: World, id: string) => Promise<unknown> = async () => undefined,
): [string, Make] => [
  endpoint.name,
  async (world) => {
    const { admin, id } = await colleague(world)
    await before(world, id)
    return { client: admin, input: { params: { id }, ...input } as never }
  },
]

const onRole = (endpoint: Endpoint, inputOf: (id: string) => object): [string, Make] => [
  endpoint.name,
  async (world) => {
    const { admin, id } = await colleague(world)
    return { client: admin, input: inputOf(id) as never }
  },
]

export const userRecipes: readonly (readonly [string, Make])[] = [
  onRole(users.listUsers, () => ({ query: { size: 5 } })),
  onColleague(users.readUser),
  onRole(users.createUser, () => ({
    body: {
      fullName: 'Daniel Tsai',
      email: `d${randomUUID().slice(0, 8)}@new.example`,
      agentRole: 'sales_agent',
      adminRole: 'not_an_admin',
      delivery: 'temporary_password',
    },
  })),
  onColleague(users.updateUser, {
    body: { fullName: 'Daniel Tsai', email: 'daniel@new.example', language: 'es' },
  }),
  onColleague(users.updateUserRoles, {
    body: { agentRole: 'admin_agent', adminRole: 'billing_admin' },
  }),
  onColleague(users.resetUserPassword, { body: { delivery: 'temporary_password' } }),
  onColleague(userActs.signOutUser),
  onColleague(userActs.blockUser),
  onColleague(userActs.unblockUser),
  onColleague(userActs.removeUser),
  onColleague(userActs.restoreUser, {}, (world, id) =>
    world.query(`update user_account set state = 'removed', removed_at = now() where id = $1`, [
      id,
    ]),
  ),
  onRole(roles.listRoles, () => ({})),
  onRole(roles.listRoleMembers, () => ({ params: { id: 'sales_agent' } })),
  onRole(roles.addRoleMember, (id) => ({ params: { id: 'admin_agent' }, body: { id } })),
  onRole(roles.removeRoleMember, (userId) => ({ params: { id: 'sales_agent', userId } })),
]
