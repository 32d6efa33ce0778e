// Administrator access to the reseller's tenant: asked for by its own tick, used, ended (rule 33, the second half).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  drafted,
  partners,
  provider as providerOf,
  reseller as resellerOf,
  somebody,
} from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { exportActivity, listActivity } from '../../contract/activity.ts'
import { listAuditRecords } from '../../contract/audit-records.ts'
import { acceptPartnershipRequest } from '../../contract/partnership-offers.ts'
import {
  listPartnerships,
  readPartnership,
  removePartnership,
  removeTenantAdmin,
} from '../../contract/partnerships.ts'
import { changePassword } from '../../contract/passwords.ts'
import { listResellerUsers, resetResellerUserPassword } from '../../contract/reseller-users.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import type { PartnershipId, UserId } from '../../domain/ids.ts'
import { sealPass } from '../activity/sealing.ts'
import { transact } from '../db.ts'
import { hashPassword } from '../password-hash.ts'

const password = 'a long enough sentence'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1' })
})
afterAll(() => world.close())

interface Person {
  readonly id: string
  readonly userName: string
}

/** Guesses are limited by address, so each sign-in comes from one of its own. */
async function browser(userName: string, typed: string) {
  const [high, low] = [randomUUID().slice(0, 4), randomUUID().slice(0, 4)]
  const address = { 'x-forwarded-for': `2001:db8:${high}:${low}::1` }
  const reply = await world.client(address)(signIn, { body: { userName, password: typed } })
  const token = /tierline=([\w-]+)/.exec(JSON.stringify(reply.headers['set-cookie'] ?? ''))?.[1]
  return { reply, call: world.client({ ...address, cookie: `tierline=${token ?? ''}` }) }
}

const list = (by: Client, id: PartnershipId) => by.call(listResellerUsers, { params: { id } })
const reset = (by: Client, id: PartnershipId, person: Pick<Person, 'id'>) =>
  by.call(resetResellerUserPassword, { params: { id, userId: person.id as UserId } })

/** Partners with the second tick, and somebody of the reseller who is no admin and can sign in. */
async function granted() {
  const story = await partners(world, true)
  const passwordHash = await hashPassword(password)
  const seller = await world.person(story.reseller.organization, ['sales_agent'], { passwordHash })
  return { ...story, id: story.id as PartnershipId, seller }
}
type Story = Awaited<ReturnType<typeof granted>>

const refused = { status: 403, body: { code: 990052 } }
const versionOf = async ({ id }: Pick<Person, 'id'>) =>
  (await world.query('select credentials_version from user_account where id = $1', [id])).rows[0]
    ?.credentials_version

test('rule 33: administrator access is a tick of its own, off by default', async () => {
  const [provider, reseller] = [await providerOf(world), await resellerOf(world)]
  const { id: requestId, secret } = await drafted(provider, reseller)
  const accepted = await reseller.call(acceptPartnershipRequest, {
    params: { id: requestId },
    body: { secret, acknowledged: true },
  })
  expect(accepted.status).toBe(200)
  const id = accepted.body.partnershipId as PartnershipId
  const person = await world.person(reseller.organization, ['sales_agent'])
  expect(await list(provider, id)).toMatchObject(refused)
  expect(await reset(provider, id, person)).toMatchObject(refused)
  expect(await versionOf(person)).toBe(1)
  expect(await reseller.call(removeTenantAdmin, { params: { id } })).toMatchObject(refused)
})

test('rule 33: with the second tick the provider’s admin agents see the reseller’s users for 180 days', async () => {
  const { provider, reseller, id, seller } = await granted()
  const days = (until: string) => (Date.parse(until) - Date.now()) / 86_400_000
  for (const side of [provider, reseller]) {
    const { body } = await side.call(listPartnerships)
    expect(days(body.items[0]?.tenantAdminUntil ?? '')).toBeCloseTo(180, 2)
  }
  const { status, body } = await list(provider, id)
  expect(status).toBe(200)
  expect(body.items.map((user) => user.id).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
    [seller.id, reseller.userId].toSorted((a, b) => (a < b ? -1 : 1)),
  )
  const as = (role: 'global_admin' | 'sales_agent') => world.as(provider.organization, role)
  expect((await list(await as('global_admin'), id)).status).toBe(200)
  expect(await list(await as('sales_agent'), id)).toMatchObject({
    status: 403,
    body: { code: 900150 },
  })
  const stranger = await granted()
  expect((await list(stranger.provider, id)).status).toBe(404)
  expect((await reset(provider, id, stranger.seller)).status).toBe(404)
  expect((await reset(stranger.provider, stranger.id, seller)).status).toBe(404)
  expect(await versionOf(seller)).toBe(1)
})

test('rule 33: a password that the provider resets is temporary, and the person’s sessions are dead', async () => {
  const { provider, id, seller } = await granted()
  const before = await browser(seller.userName, password)
  expect((await before.call(readSession)).status).toBe(200)

  const credentials = await reset(provider, id, seller)
  expect(credentials).toMatchObject({ status: 200, body: { userName: seller.userName } })
  const temporary = credentials.body.password ?? ''
  expect(temporary).toMatch(/^([b-df-hj-np-tv-z2-9]{5}-){3}[b-df-hj-np-tv-z2-9]{5}$/)
  expect((await before.call(readSession)).status).toBe(401)
  expect((await browser(seller.userName, password)).reply.status).toBe(401)
  const everything = await world.everything()
  expect(everything).toContain(seller.userName)
  expect(everything).not.toContain(temporary)

  const first = await browser(seller.userName, temporary)
  expect(first.reply.body.state).toBe('password_change_required')
  const body = { currentPassword: temporary, newPassword: 'the words of my own choice' }
  expect((await first.call(changePassword, { body })).status).toBe(200)
  expect((await browser(seller.userName, temporary)).reply.status).toBe(401)
  expect((await browser(seller.userName, body.newPassword)).reply.body.state).toBe('full')
})

test('rule 33: the reseller reads in its own log what its provider did in its tenant, and nobody else does', async () => {
  const { provider, reseller, id, seller } = await granted()
  const [stranger, customer] = [
    await partners(world, true),
    await somebody(world, 'customer', 'global_admin'),
  ]
  expect((await reset(provider, id, seller)).status).toBe(200)
  const admin = await world.person(reseller.organization, ['billing_admin'])
  expect((await reset(provider, id, admin)).status).toBe(403)
  await sealPass(world.database)
  const rowsOf = async (by: Client) =>
    (await by.call(listActivity, { query: { action: 'resetResellerUserPassword' } })).body.items
  const rows = await rowsOf(reseller)
  expect(rows).toMatchObject([
    { result: 'denied', refusal: 'admin_password_is_theirs' },
    {
      company: { id: provider.organization.id, name: provider.organization.name },
      actor: { id: provider.userId },
      reseller: { id: reseller.organization.id, name: reseller.organization.name },
      resourceId: seller.id,
      result: 'succeeded',
      seal: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ])
  for (const row of rows) {
    expect(row).not.toHaveProperty('address')
    expect(row.seal).not.toHaveProperty('position')
  }
  expect((await reseller.call(exportActivity)).body.text).toContain(seller.userName)
  const records = (await reseller.call(listAuditRecords)).body.items
  expect(records.filter(({ partnerId }) => partnerId === provider.organization.id)).toHaveLength(2)
  expect(await rowsOf(provider)).toHaveLength(2)
  for (const by of [stranger.provider, stranger.reseller, customer])
    expect(await rowsOf(by)).toEqual([])
  // Row-level security alone: no `where` of ours.
  const seen = (of: Client) =>
    transact(world.database, { readOnly: true }, async (db) => {
      await sql`select enter_as('tierline_app', ''), enter_organization(${of.organization.id}::uuid)`.execute(
        db,
      )
      const { rows: found } = await sql<{ rows: number; seals: number }>`
        select (select count(*)::int from audit_record where operation = 'resetResellerUserPassword') as rows,
               (select count(*)::int from audit_seal where reseller_id is not null) as seals`.execute(
        db,
      )
      return found[0]
    })
  for (const by of [provider, reseller]) expect(await seen(by)).toEqual({ rows: 2, seals: 2 })
  for (const by of [stranger.provider, stranger.reseller, customer])
    expect(await seen(by)).toEqual({ rows: 0, seals: 0 })
})

test('rule 33: passwords of the reseller’s administrators, and of blocked people, stay theirs', async () => {
  const { provider, reseller, id, seller } = await granted()
  for (const role of ['global_admin', 'user_management_admin', 'billing_admin'] as const) {
    const admin = await world.person(reseller.organization, [role, 'sales_agent'])
    const reply = await reset(provider, id, admin)
    expect([role, reply]).toMatchObject([role, { status: 403, body: { code: 990053 } }])
    expect(await versionOf(admin)).toBe(1)
  }
  await world.query(`update user_account set state = 'blocked' where id = $1`, [seller.id])
  expect((await reset(provider, id, seller)).status).toBe(404)
})

/** What the provider may do afterwards, and what of its half-used access still stands. */
async function expectEnded({ provider, reseller, id, seller }: Story, status: 403 | 404) {
  expect((await list(provider, id)).status).toBe(status)
  expect((await reset(provider, id, seller)).status).toBe(status)
  expect(await versionOf(seller)).toBe(1)
  const visible = async (side: Client) =>
    (await side.call(listPartnerships)).body.items.map((item) => 'tenantAdminUntil' in item)
  const left = status === 403 ? [false] : []
  expect([await visible(provider), await visible(reseller)]).toEqual([left, left])
}

test('rule 33: the reseller takes the access back at the next request, and stays a partner', async () => {
  const story = await granted()
  const { provider, reseller, id } = story
  expect((await list(provider, id)).status).toBe(200)
  const remove = (by: Client) => by.call(removeTenantAdmin, { params: { id } })
  expect((await remove(await world.as(reseller.organization, 'admin_agent'))).status).toBe(403)
  expect(await remove(provider)).toMatchObject({ status: 403, body: { code: 2032 } })
  expect((await remove(reseller)).status).toBe(204)
  await expectEnded(story, 403)
  expect((await reseller.call(readPartnership, { params: { id } })).status).toBe(200)
  expect(await remove(reseller)).toMatchObject(refused)
})

test('rule 33: the access expires by itself', async () => {
  const story = await granted()
  const after = async ({ organization }: Client, days: number) => {
    await world.later(organization, days)
    return world.as(organization, 'global_admin', 'admin_agent')
  }
  const late = await after(story.provider, 179.9)
  expect((await list(late, story.id)).status).toBe(200)
  const [provider, reseller] = [await after(late, 0.2), await after(story.reseller, 180.1)]
  await expectEnded({ ...story, provider, reseller }, 403)
})

test('rule 33: with the partnership ends the access, and a new partnership begins without it', async () => {
  for (const side of ['provider', 'reseller'] as const) {
    const story = await granted()
    const { provider, reseller, id } = story
    expect((await story[side].call(removePartnership, { params: { id } })).status).toBe(204)
    await expectEnded(story, 404)
    const again = await drafted(provider, reseller)
    const accepted = await reseller.call(acceptPartnershipRequest, {
      params: { id: again.id },
      body: { secret: again.secret, acknowledged: true },
    })
    await expectEnded({ ...story, id: accepted.body.partnershipId as PartnershipId }, 403)
  }
})
