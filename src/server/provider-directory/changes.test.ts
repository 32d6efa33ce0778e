// What providers ask to be changed in their entries, and that nothing but the operator changes them (rule 44).
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeAsked, contentOfEntry, messageOf, pngOf } from '../../../test/directory-stories.ts'
import { elsewhere } from '../../../test/sign-ins.ts'
import { operator, provider } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as entries from '../../contract/directory-entries.ts'
import { endpoints } from '../../contract/endpoints.ts'
import * as directory from '../../contract/provider-directory.ts'
import { transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
  await world.operator()
})
afterAll(() => world.close())

const anyone = () => world.client(elsewhere())

const wholeEntry = async (id: string) =>
  (
    await world.query(
      `select to_jsonb(e) as entry, to_jsonb(c) as contact, (select jsonb_agg(to_jsonb(s) order by word, place, language)
         from directory_slot s where s.organization_id = e.organization_id) as slots
       from directory_entry e join directory_contact c using (organization_id) where organization_id = $1`,
      [id],
    )
  ).rows

test('rule 44: nothing that a provider can call changes its entry: it asks, and the operator decides', async () => {
  const { from, change } = await changeAsked(world)
  const { id } = from.organization
  const before = await wholeEntry(id)
  expect(before).toHaveLength(1)
  // Whatever a provider calls runs as this role, which has no right to write the entry: not now, not by a later endpoint.
  const columns = {
    directory_entry: 'name',
    directory_contact: 'email',
    directory_slot: 'services',
    directory_count: 'services',
  }
  const { rows } = await world.query(
    `select table_name, privilege_type from information_schema.role_table_grants
     where grantee in ('tierline_app', 'PUBLIC') and table_name = any ($1) and privilege_type <> 'SELECT'`,
    [Object.keys(columns)],
  )
  expect(rows).toEqual([])
  for (const [table, column] of Object.entries(columns))
    await expect(
      transact(world.database, {}, async (db) => {
        await enterNobody(db)
        await enterOrganization(db, id)
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`.execute(
          db,
        )
      }),
    ).rejects.toThrow('permission denied')
  // All endpoints of the directory, each called by its Global admin with the best that it could send.
  const ofDirectory = endpoints.filter(({ path }) => /^\/ext\/v1\/(directory|provider)/.test(path))
  expect(ofDirectory.length).toBeGreaterThan(12)
  const taken = contentOfEntry({ name: 'Taken over' })
  const picture = { content: pngOf(64).toString('base64') }
  const best: Readonly<Record<string, object>> = {
    askDirectoryChange: { wanted: taken, note: '' },
    addOwnDirectoryLogo: picture,
    addDirectoryLogo: picture,
    contactProvider: messageOf(),
    saveDirectoryEntry: { ...taken, state: 'listed' },
    approveDirectoryChange: {},
    declineDirectoryChange: { reason: 'No.' },
  }
  for (const endpoint of ofDirectory) {
    const params = { id: /change/i.test(endpoint.name) ? change.id : id }
    const body = best[endpoint.name]
    const { status } = await from.call(endpoint, { params, ...(body && { body }) } as never)
    if (endpoint.kinds.join() === 'operator')
      expect([endpoint.name, status]).toEqual([endpoint.name, 403])
    else expect([endpoint.name, status]).not.toEqual([endpoint.name, 400])
    expect([endpoint.name, await wholeEntry(id)]).toEqual([endpoint.name, before])
  }
  // Withdrawn on the way; what the operator approves is what changes it.
  const asked = await from.call(entries.askDirectoryChange, {
    body: { wanted: { name: 'Northlight Cloud', website: '' }, note: '' },
  })
  expect(await wholeEntry(id)).toEqual(before)
  const desk = await operator(world)
  const approved = await desk.call(entries.approveDirectoryChange, {
    params: { id: asked.body.id },
    body: {},
  })
  expect(approved).toMatchObject({ status: 200, body: { state: 'approved' } })
  const shown = await anyone()(directory.readProvider, { params: { id } })
  expect(shown.body.name).toBe('Northlight Cloud')
  expect(shown.body.website).toBeUndefined()
  expect(shown.body.countries).toEqual(['US', 'PR'])
})

test('one request at a time is open; a decided one stays as it is; the operator may edit what it approves', async () => {
  const { from, change } = await changeAsked(world)
  const ask = (body: object) => from.call(entries.askDirectoryChange, { body: body as never })
  expect(await ask({ wanted: { name: 'Third' }, note: '' })).toMatchObject({
    body: { code: 990441 },
  })
  const desk = await operator(world)
  const decide = (applied: object) =>
    desk.call(entries.approveDirectoryChange, { params: { id: change.id }, body: applied })
  expect(await decide({ applied: { countries: [] } })).toMatchObject({ status: 400 })
  expect(await decide({ applied: { name: 'Northlight' } })).toMatchObject({
    body: { wanted: { name: 'Northlight Cloud' }, applied: { name: 'Northlight' } },
  })
  expect(await decide({})).toMatchObject({ body: { code: 990442 } })
  const late = { params: { id: change.id } }
  expect(await from.call(entries.withdrawDirectoryChange, late)).toMatchObject({
    body: { code: 990442 },
  })
  const stranger = await provider(world)
  expect((await stranger.call(entries.withdrawDirectoryChange, late)).status).toBe(404)
  expect((await ask({ wanted: {}, note: ' ' })).status).toBe(400)
  // A script is no website; a country where nothing is sold is served by nobody.
  for (const wrong of [
    { website: 'javascript:alert(1)' },
    { countries: ['ZZ'] },
    { descriptions: {} },
  ])
    expect((await ask({ wanted: wrong, note: '' })).status).toBe(400)
  expect(await ask({ wanted: { supportHours: '' }, note: '' })).toMatchObject({ status: 201 })
})

test('the operator reads what an entry says beside what is wanted, and afterwards what was decided, the newest first', async () => {
  const { from, change } = await changeAsked(world)
  const desk = await operator(world)
  const listed = async (state: 'open' | 'decided' | 'declined') => {
    const found: object[] = []
    let token: string | undefined
    do {
      const { body } = await desk.call(entries.listDirectoryChanges, {
        query: { state, size: 2 },
        ...(token === undefined ? {} : { continuationToken: token }),
      })
      found.push(...body.items.filter(({ providerId }) => providerId === from.organization.id))
      token = body.continuationToken
    } while (token !== undefined)
    return found
  }
  const now = { name: 'Northlight Distribution' }
  expect(await listed('open')).toMatchObject([{ id: change.id, wanted: change.wanted, now }])
  const params = { id: change.id }
  await desk.call(entries.declineDirectoryChange, { params, body: { reason: 'Not so.' } })
  const second = await from.call(entries.askDirectoryChange, {
    body: { wanted: { website: '', logo: '' }, note: '' },
  })
  expect(second.body.now).toEqual({ website: 'https://northlight.example/partners', logo: '' })
  await desk.call(entries.approveDirectoryChange, { params: { id: second.body.id }, body: {} })
  expect(await listed('open')).toEqual([])
  expect(await listed('declined')).toMatchObject([{ id: change.id, reason: 'Not so.' }])
  const decided = await listed('decided')
  expect(decided).toMatchObject([
    { id: second.body.id, state: 'approved', decidedBy: expect.any(String) },
    { id: change.id, state: 'declined' },
  ])
  expect(decided.some((one) => 'now' in one)).toBe(false)
  // Who of the operator's people decided is told to nobody else.
  const own = await from.call(entries.listOwnDirectoryChanges, {})
  expect(own.body.items.some((one) => 'decidedBy' in one)).toBe(false)
})

test('who has no entry may ask for one, with every field', async () => {
  const from = await provider(world)
  const ask = (wanted: object) =>
    from.call(entries.askDirectoryChange, { body: { wanted, note: '' } })
  expect(await ask({ name: 'Only a name' })).toMatchObject({ status: 409, body: { code: 990443 } })
  const asked = await ask(contentOfEntry({ name: 'Willow' }))
  const desk = await operator(world)
  await desk.call(entries.approveDirectoryChange, { params: { id: asked.body.id }, body: {} })
  expect((await from.call(entries.readOwnDirectoryEntry, {})).body.entry).toMatchObject({
    name: 'Willow',
    state: 'listed',
    isShown: true,
  })
  const no = await world.organization('indirect_reseller')
  const wrong = await desk.call(entries.saveDirectoryEntry, {
    params: { id: no.id },
    body: { ...contentOfEntry(), state: 'listed' },
  })
  expect(wrong).toMatchObject({ status: 409, body: { code: 990444 } })
})
