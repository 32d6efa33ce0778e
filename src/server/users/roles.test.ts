// The original's way to see and change who holds a role.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { added, settled } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import {
  addRoleMember,
  listRoleMembers,
  listRoles,
  removeRoleMember,
} from '../../contract/roles.ts'
import { readUser } from '../../contract/users.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const code = (status: number, number: number) => ({ status, body: { code: number } })

test('/v1/roles: members are listed, added in place of a role of the category, and removed', async () => {
  const admin = await settled(world, await world.organization('indirect_provider'), 'global_admin')
  const { body: person } = await added(admin)
  const listed = await admin.call(listRoles)
  expect(listed.body.items).toContainEqual(
    expect.objectContaining({ id: 'helpdesk_agent', name: 'Helpdesk agent', category: 'agent' }),
  )
  const members = async (id: string) =>
    (await admin.call(listRoleMembers, { params: { id } })).body.items.map((one) => one.id)
  const add = (id: string, userId = person.id) =>
    admin.call(addRoleMember, { params: { id }, body: { id: userId } })
  expect(await add('Helpdesk_Agent')).toMatchObject({
    status: 201,
    body: { id: person.id, userPrincipalName: person.userName, roleId: 'helpdesk_agent' },
  })
  expect(await members('helpdesk_agent')).toEqual([person.id])
  expect(await members('sales_agent')).toEqual([])
  expect((await add('billing_admin')).status).toBe(201)
  expect((await admin.call(readUser, { params: { id: person.id } })).body).toMatchObject({
    agentRole: 'helpdesk_agent',
    adminRole: 'billing_admin',
  })
  const remove = (id: string, userId: string) =>
    admin.call(removeRoleMember, { params: { id, userId: userId as never } })
  expect((await remove('billing_admin', person.id)).status).toBe(204)
  expect(await remove('billing_admin', person.id)).toMatchObject(code(404, 60002))
  expect(await remove('global_admin', admin.userId)).toMatchObject(code(409, 990280))
  expect(await add('user')).toMatchObject(code(404, 60002))
})
