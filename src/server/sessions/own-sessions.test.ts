// Where one is signed in, and when a session that nobody uses ends; through HTTP.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { after, another } from '../../../test/factor-stories.ts'
import { reseller } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { endOtherSessions, endSession, listSessions } from '../../contract/own-sessions.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import { idleMinutes } from '../../domain/session.ts'
import { hashPassword } from '../password-hash.ts'

const minute = 1 / 24 / 60

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_MFA: 'optional' })
})
afterAll(() => world.close())

const reads = async ({ call }: Client) => (await call(readSession)).status
const listed = async ({ call }: Client) => (await call(listSessions)).body.items

test('the list tells where one is signed in and how; this device comes first', async () => {
  const organization = await world.organization('customer')
  const password = 'a long enough sentence'
  const passwordHash = await hashPassword(password)
  const { id, userName } = await world.person(organization, ['user'], { passwordHash })
  const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Firefox/140.0' }
  const reply = await world.client(headers)(signIn, { body: { userName, password } })
  const here = after(world, { organization, userId: id, call: world.client() }, reply)
  await another(world, here, 'full')
  const items = await listed(here)
  expect(items).toMatchObject([
    { isThisDevice: true, browser: 'Firefox, Windows', address: '127.0.0.1', proofs: ['password'] },
    { isThisDevice: false, proofs: ['password'] },
  ])
  expect(items[1]).not.toHaveProperty('browser')
})

test('one other session ends, or all of them; this one and those of others stay', async () => {
  const here = await reseller(world)
  const colleague = await world.as(here.organization, 'global_admin')
  const [first, second] = [await another(world, here, 'full'), await another(world, here, 'full')]
  const firstId = (await listed(first))[0]?.id as never
  expect((await colleague.call(endSession, { params: { id: firstId } })).status).toBe(404)
  expect((await here.call(endSession, { params: { id: firstId } })).status).toBe(204)
  expect([await reads(first), await reads(second)]).toEqual([401, 200])
  expect((await here.call(endOtherSessions)).status).toBe(204)
  expect([await reads(here), await reads(second), await reads(colleague)]).toEqual([200, 401, 200])
})

test('a session that asks for nothing ends after half an hour; each use begins it anew', async () => {
  const used = await reseller(world)
  const unused = await another(world, used, 'full')
  const lastSeen = async () =>
    (
      await world.query('select max(last_seen_at) as at from session where user_id = $1', [
        used.userId,
      ])
    ).rows[0]?.at as Date
  for (let twice = 0; twice < 2; twice++) {
    await world.later(used.organization, (idleMinutes - 1) * minute)
    const before = await lastSeen()
    expect(await reads(used)).toBe(200)
    // Noted after the answer.
    await vi.waitFor(async () => expect(await lastSeen()).not.toEqual(before))
  }
  expect(await reads(unused)).toBe(401)
  expect(await listed(used)).toHaveLength(1)
  await world.later(used.organization, (idleMinutes + 1) * minute)
  expect(await reads(used)).toBe(401)
})

test('a session is noted at most once a minute, whatever it asks for', async () => {
  const used = await reseller(world)
  const seenAt = async () =>
    (
      await world.query('select last_seen_at::text as at from session where user_id = $1', [
        used.userId,
      ])
    ).rows[0]?.at
  const opened = await seenAt()
  for (let times = 0; times < 5; times++) await reads(used)
  expect(await seenAt()).toBe(opened)
})
