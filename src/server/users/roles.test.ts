// The original's way to see and change who holds a role; and whom everybody may ask for one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { added, settled } from '../../../test/people.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { listGlobalAdmins } from '../../contract/global-admins.ts'
import {
  addRoleMember,
  listRoleMembers,
  listRoles,
  removeRoleMember,
} from '../../contract/roles.ts'
import { listUsers, readUser } from '../../contract/users.ts'

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

test('everybody of a company reads name and address of its Global admins who can sign in, no one else’s', async () => {
  const company = await world.organization('indirect_reseller')
  const other = await world.organization('indirect_reseller')
  const { userName } = await world.person(company, ['global_admin', 'admin_agent'])
  const blocked = await world.person(company, ['global_admin'])
  await world.query(`update user_account set state = 'blocked' where id = $1`, [blocked.id])
  await world.person(company, ['user_management_admin'])
  await world.person(other, ['global_admin'])
  const seller = await world.as(company, 'sales_agent')
  expect((await seller.call(listUsers)).status).toBe(403)
  const { body } = await seller.call(listGlobalAdmins)
  expect(body.items).toEqual([
    {
      fullName: `Person of ${company.name}`,
      email: userName,
      attributes: { objectType: 'GlobalAdmin' },
    },
  ])
})

test('a program has nobody to ask', async () => {
  const program = await world.application(await world.organization('customer'), ['global_admin'])
  const authorization = `Bearer ${await world.accessToken(program)}`
  expect((await world.client({ authorization })(listGlobalAdmins)).status).toBe(403)
})
