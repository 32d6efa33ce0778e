// A partner's locations: a number of its own for each, in the directory, and a list that goes on page by page (domain 4.1).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someContact, someLocation, somePlace } from '../../../test/profile-recipes.ts'
import { operator, reseller } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as locations from '../../contract/locations.ts'
import { readMembershipProfile } from '../../contract/membership.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('a location', () => {
  test('gets a number of its own under the company’s global one, and is in the directory', async () => {
    const one = await reseller(world)
    const added = await one.call(locations.addLocation, { body: someLocation })
    expect(added).toMatchObject({ status: 201, body: { name: 'West', isHeadquarters: false } })
    const { mpnId } = added.body
    const inDirectory = await (await operator(world)).call(readMembershipProfile, {
      params: { mpnId },
    })
    expect(inDirectory.body).toMatchObject({
      globalMpnId: one.organization.mpnId,
      country: 'US',
      status: 'active',
    })
    const list = await one.call(locations.listLocations, {})
    expect(list.body.items.map((item) => [item.mpnId, item.isAssociated])).toEqual([
      [one.organization.mpnId, true],
      [mpnId, false],
    ])
    const stranger = await reseller(world)
    expect((await stranger.call(locations.listLocations, {})).body.items).toHaveLength(1)
    const identifiers = await one.call(locations.readIdentifiers, {})
    expect(identifiers.body).toMatchObject({
      tenantId: one.organization.id,
      globalMpnId: one.organization.mpnId,
      region: 'united-states',
    })
  })

  test('more than a thousand are listed page by page, each once, the headquarters first', async () => {
    const one = await reseller(world)
    const own = one.organization.mpnId ?? ''
    await world.query(
      `insert into membership_profile (mpn_id, global_mpn_id, name, country, status, created_at)
       select (30000000000 + n * 1000 + $2 % 1000)::text, $1, 'Place ' || n, 'US', 'active', now() from generate_series(1, 1203) n`,
      [own, Number(own)],
    )
    const seen: string[] = []
    let token: string | undefined
    do {
      const { body, status } = await one.call(locations.listLocations, {
        query: { size: 500 },
        ...(token === undefined ? {} : { continuationToken: token }),
      })
      expect(status).toBe(200)
      seen.push(...body.items.map(({ mpnId }) => mpnId))
      token = body.continuationToken
    } while (token !== undefined)
    expect([seen.length, new Set(seen).size, seen[0]]).toEqual([1204, 1204, own])
    expect((await one.call(locations.listLocations, { query: { size: 1204 } })).status).toBe(400)
  })

  test('wants a work address, a phone number of ten digits at most, and a place that its country knows', async () => {
    const one = await reseller(world)
    const add = (change: object) =>
      one.call(locations.addLocation, { body: { ...someLocation, ...change } })
    const contact = (change: object) => ({ contact: { ...someContact, ...change } })
    expect(await add(contact({ phoneNumber: '+1 425 5550101' }))).toMatchObject({
      status: 400,
      body: { code: 990434 },
    })
    expect((await add(contact({ phoneNumber: '12345678901' }))).status).toBe(400)
    expect(await add(contact({ email: 'gena@gmail.com' }))).toMatchObject({
      status: 400,
      body: { code: 990380 },
    })
    expect((await add({ address: { ...somePlace, state: '' } })).status).toBe(400)
    const admin = await world.as(one.organization, 'admin_agent')
    expect((await admin.call(locations.addLocation, { body: someLocation })).status).toBe(403)
  })
})
