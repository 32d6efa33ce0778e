// The membership directory: kept by the operator, signed in to by its accounts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountMade,
  accountReady,
  headquarters,
  location,
  memberPassword,
  newAccount,
  newMpnId,
} from '../../../test/membership-stories.ts'
import { operator } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as profiles from '../../contract/membership.ts'
import * as accounts from '../../contract/membership-accounts.ts'
import { ownDirectory } from './own-directory.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('an account', () => {
  test('rules 5..7: signing in shows the company’s profiles and nobody else’s, headquarters first, as they are', async () => {
    const { mpnId } = await accountReady(world)
    const german = await location(world, mpnId, { country: 'DE' })
    const asleep = await location(world, mpnId, { status: 'inactive' })
    await headquarters(world)
    const { userName } = await accountReady(world, mpnId)
    const found = await ownDirectory(world.database).signIn(userName.toUpperCase(), memberPassword)
    expect(found?.map((one) => [one.mpnId, one.globalMpnId, one.country, one.status])).toEqual([
      [mpnId, mpnId, 'US', 'active'],
      [german, mpnId, 'DE', 'active'],
      [asleep, mpnId, 'US', 'inactive'],
    ])
  })

  test('a wrong password, an unknown name, an account without a password and a blocked one answer the same', async () => {
    const directory = ownDirectory(world.database)
    const ready = await accountReady(world)
    const fresh = await accountMade(world)
    expect(await directory.signIn(ready.userName, 'another sentence of words')).toBeNull()
    expect(await directory.signIn('nobody-here', memberPassword)).toBeNull()
    expect(await directory.signIn(fresh.userName, memberPassword)).toBeNull()
    const body = {
      fullName: 'P',
      email: 'p@member.example',
      language: 'en' as const,
      state: 'blocked' as const,
    }
    await ready.desk.call(accounts.changeMembershipAccount, { params: { id: ready.id }, body })
    expect(await directory.signIn(ready.userName, memberPassword)).toBeNull()
  })

  test('its link works once, dies by a newer one and at its time, and wants a good password', async () => {
    const { desk, id, secret } = await accountMade(world)
    const use = (used: string, newPassword = memberPassword, of = id) =>
      world.client()(accounts.useMembershipLink, {
        params: { id: of },
        body: { secret: used, newPassword },
      })
    expect(await use(secret, 'short')).toMatchObject({ status: 400, body: { code: 990022 } })
    const renewed = await desk.call(accounts.renewMembershipLink, { params: { id } })
    const newer = renewed.body.link?.split('#')[1] ?? ''
    expect((await use(secret)).status).toBe(404)
    expect((await use(newer)).status).toBe(200)
    expect(await use(newer)).toMatchObject({ status: 409, body: { code: 990026 } })
    const late = await accountMade(world)
    await world.query(`update membership_account set link_expires_at = now() where id = $1`, [
      late.id,
    ])
    expect(await use(late.secret, memberPassword, late.id)).toMatchObject({
      status: 409,
      body: { code: 990027 },
    })
  })

  test('of two who use one link at once one sets the password', async () => {
    const { id, secret } = await accountMade(world)
    const body = { secret, newPassword: memberPassword }
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.client()(accounts.useMembershipLink, { params: { id }, body })),
    )
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })

  test('the mail holds the link, in the holder’s language; the name is nobody else’s', async () => {
    const { mpnId, desk } = await headquarters(world)
    const body = { ...newAccount(mpnId), language: 'ru' as const }
    const made = await desk.call(accounts.addMembershipAccount, { body })
    const { rows } = await world.query(
      `select subject, sealed_body from mail where recipient = $1 order by created_at desc limit 1`,
      [body.email],
    )
    expect(rows[0]?.subject).toContain(body.userName)
    const text = world.mailText(rows[0]?.sealed_body as Buffer)
    expect(text).toContain(made.body.link)
    expect(text).toContain('Задайте пароль')
    const again = { ...body, userName: body.userName.toUpperCase() }
    expect(await desk.call(accounts.addMembershipAccount, { body: again })).toMatchObject({
      status: 409,
      body: { code: 990427 },
    })
  })
})

describe('profiles', () => {
  test('are found by the beginning of a number, by the global number, and by the beginning of a name', async () => {
    const { desk, mpnId, name } = await headquarters(world, { name: `Ärzte_1 ${newMpnId()}` })
    const place = await location(world, mpnId)
    const found = async (search: string) => {
      const { body } = await desk.call(profiles.listMembershipProfiles, { query: { search } })
      return body.items.map((one) => one.mpnId)
    }
    expect(await found(mpnId)).toEqual([mpnId, place])
    expect(await found(place)).toEqual([place])
    expect(await found(name.slice(0, 12).toLowerCase())).toEqual([mpnId])
    // Signs are no wildcards.
    for (const sign of ['_', '%']) expect(await found(name.replace('z', sign))).toEqual([])
  })

  test('are paged by number', async () => {
    const { desk, mpnId } = await headquarters(world)
    const places = [await location(world, mpnId), await location(world, mpnId)]
    const query = { search: mpnId, size: 2 }
    const first = await desk.call(profiles.listMembershipProfiles, { query })
    const next = await desk.call(profiles.listMembershipProfiles, {
      query,
      continuationToken: first.body.continuationToken ?? '',
    })
    expect([...first.body.items, ...next.body.items].map((one) => one.mpnId)).toEqual([
      mpnId,
      ...places,
    ])
    expect(next.body.continuationToken).toBeUndefined()
  })

  test('a stale change, a taken number and a location of a location are refused', async () => {
    const { desk, mpnId } = await headquarters(world)
    const place = await location(world, mpnId)
    const body = { name: 'X', country: 'US', status: 'active' as const }
    const change = { params: { mpnId }, body }
    const read = await desk.call(profiles.readMembershipProfile, { params: { mpnId } })
    const headers = { 'if-match': read.body.attributes.etag ?? '' }
    expect((await desk.call(profiles.changeMembershipProfile, { ...change, headers })).status).toBe(
      200,
    )
    expect(await desk.call(profiles.changeMembershipProfile, { ...change, headers })).toMatchObject(
      {
        status: 400,
        body: { code: 2055 },
      },
    )
    const add = (more: object) =>
      desk.call(profiles.addMembershipProfile, { body: { mpnId, ...body, ...more } })
    expect(await add({})).toMatchObject({ status: 409, body: { code: 990422 } })
    expect(await add({ mpnId: newMpnId(), globalMpnId: place })).toMatchObject({
      status: 400,
      body: { code: 990425 },
    })
  })

  test('rule 7: the country of a number that a partner carries does not change, by hand or by file', async () => {
    const { desk, mpnId, name } = await headquarters(world)
    await world.organization('indirect_reseller', { mpnId })
    const body = { name, country: 'DE', status: 'active' as const }
    expect(
      await desk.call(profiles.changeMembershipProfile, { params: { mpnId }, body }),
    ).toMatchObject({ status: 409, body: { code: 990423 } })
    const text = `MPN ID,Name,Country\n${mpnId},${name},DE\n`
    const reply = await desk.call(profiles.importMembershipProfiles, { body: { text } })
    expect(reply).toMatchObject({ status: 400, body: { code: 990426 } })
    expect(reply.text).toContain('Country')
  })
})

describe('a file', () => {
  const taken = async (text: string) =>
    (await operator(world)).call(profiles.importMembershipProfiles, { body: { text } })

  test('adds and changes by number, a location before its headquarters too; the same file again changes nothing', async () => {
    const [hq, place, old] = [newMpnId(), newMpnId(), (await headquarters(world)).mpnId]
    const text = `Country;City;Status;Name;MPN ID;Global MPN ID\nUS;Boise;active;Place;${place};${hq}\nus;;Inactive;Head;${hq};\nCA;Banff;active;Old one;${old};${old}\n`
    expect(await taken(text)).toMatchObject({
      status: 201,
      body: { rows: 3, added: 2, changed: 1 },
    })
    expect(await taken(text)).toMatchObject({
      status: 201,
      body: { rows: 3, added: 0, changed: 0 },
    })
    const directory = ownDirectory(world.database)
    expect(await directory.profile(place)).toMatchObject({ globalMpnId: hq, country: 'US' })
    expect(await directory.profile(hq)).toMatchObject({ status: 'inactive', country: 'US' })
  })

  test('that is no UTF-8, or no CSV, or twice the same 200,000 times says where', async () => {
    const bad = await taken(`MPN ID,Name,Country\n${newMpnId()},Caf\uFFFD,FR\n`)
    expect(bad).toMatchObject({ status: 400, body: { code: 990426 } })
    expect(bad.text).toMatch(/2.*Name.*UTF-8/)
    const open = await taken(`MPN ID,Name,Country\n${newMpnId()},"Open,FR\n`)
    expect(open).toMatchObject({ status: 400, body: { code: 990071 } })
    expect(open.text).toContain('line')
    const same = `${newMpnId()},Same,FR\n`
    const many = await taken(`MPN ID,Name,Country\n${same.repeat(200_000)}`)
    expect(many).toMatchObject({ status: 400, body: { code: 990426 } })
  })

  test('with wrong cells is refused whole, each cell named by row and column', async () => {
    const [good, other] = [newMpnId(), newMpnId()]
    const reply = await taken(
      `MPN ID,Global MPN ID,Name,Country,Status\n${good},,Good,US,active\n12a,,Bad,US,active\n${other},999999999999,Lost,US,active\n${good},,Twice,XX,maybe\n`,
    )
    expect(reply).toMatchObject({ status: 400, body: { code: 990426 } })
    const { data } = reply.body as unknown as { data: string[] }
    expect(data.slice(1).map((cell) => cell.replace(/^.*?row (\d+).*$/i, '$1'))).toEqual([
      '3',
      '5',
      '5',
      '5',
    ])
    expect(await ownDirectory(world.database).profile(good)).toBeNull()
    const unknown = await taken(
      `MPN ID,Global MPN ID,Name,Country\n${other},999999999999,Lost,US\n`,
    )
    expect(unknown.text).toContain('Global MPN ID')
  })
})
