// The provider directory: who is found by what, what is shown to whom, and that nothing but the operator changes it (rules 28, 44).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changeAsked,
  contentOfEntry,
  listedEntry,
  messageOf,
  pngOf,
} from '../../../test/directory-stories.ts'
import { elsewhere } from '../../../test/sign-ins.ts'
import { operator, provider } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as entries from '../../contract/directory-entries.ts'
import { endpoints } from '../../contract/endpoints.ts'
import * as directory from '../../contract/provider-directory.ts'
import { reinstateOrganization, suspendOrganization } from '../../contract/suspensions.ts'
import { type Db, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
  await world.operator()
})
afterAll(() => world.close())

const anyone = () => world.client(elsewhere())
const company = () => world.organization('indirect_provider')
/** Each test lists its entries under a word of its own, so that it finds no other test's. */
const ownWord = () => `w${randomUUID().slice(0, 8)}`

async function found(query: object, ask = anyone()): Promise<readonly string[]> {
  const names: string[] = []
  let token: string | undefined
  do {
    const { body, status, text } = await ask(directory.searchProviders, {
      query: { size: 2, ...query },
      ...(token === undefined ? {} : { continuationToken: token }),
    })
    if (status !== 200) throw new Error(text)
    names.push(...body.items.map(({ name }) => name))
    token = body.continuationToken
  } while (token !== undefined)
  return names
}

test('rule 28: anyone can search the official provider list, by name, country or region, language and services', async () => {
  const word = ownWord()
  const list = async (name: string, more: object) =>
    listedEntry(world, await company(), { name: `${name} ${word}`, ...more })
  await list('Alder', { countries: ['US'], languages: ['en'], services: ['marketing'] })
  await list('Birch Élan', {
    countries: ['DE', 'FR'],
    languages: ['de', 'en'],
    services: ['financing'],
  })
  await list('Cedar', {
    countries: ['FR'],
    languages: ['fr'],
    services: ['marketing', 'financing'],
  })
  await list('Дёрен', { countries: ['BR'], languages: ['pt'], services: ['technical_training'] })
  const all = ['Alder', 'Birch Élan', 'Cedar', 'Дёрен'].map((name) => `${name} ${word}`)
  const named = (...at: number[]) => at.map((one) => all[one])
  expect(await found({ search: word })).toEqual(all)
  expect(await found({ search: word, place: 'fr' })).toEqual(named(1, 2))
  expect(await found({ search: word, place: 'europe' })).toEqual(named(1, 2))
  expect(await found({ search: word, language: 'en' })).toEqual(named(0, 1))
  expect(await found({ search: word, services: 'marketing' })).toEqual(named(0, 2))
  expect(await found({ search: word, services: 'marketing,financing' })).toEqual(named(2))
  expect(await found({ search: word, services: 'financing', place: 'DE', language: 'fr' })).toEqual(
    [],
  )
  // By the beginning of any word, whatever its accents, capitals and signs.
  expect(await found({ search: `ELAN ${word.slice(0, 4)}` })).toContain(all[1])
  expect(await found({ search: `дерен, ${word}` })).toEqual(named(3))
  expect(await found({ search: word.slice(2) })).toEqual([])
  const nonsense = await anyone()(directory.searchProviders, { query: { services: 'loans' } })
  expect(nonsense).toMatchObject({ status: 400 })
})

test('a name that has a word twice is found once, and a page ends where the next begins', async () => {
  const word = ownWord()
  await listedEntry(world, await company(), { name: `${word} ${word}y ${word}` })
  for (const n of [1, 2, 3]) await listedEntry(world, await company(), { name: `${word} ${n}` })
  const names = await found({ search: word })
  expect(names.toSorted()).toEqual(
    [`${word} 1`, `${word} 2`, `${word} 3`, `${word} ${word}y ${word}`].toSorted(),
  )
})

test('an entry is shown with all that anyone may know, and never with the address that messages go to', async () => {
  const { id } = await listedEntry(world, await company())
  const { body, text } = await anyone()(directory.readProvider, { params: { id } })
  const { contactEmail: _, ...shown } = contentOfEntry()
  expect(body).toMatchObject(shown)
  expect(text).not.toContain('partners@northlight.example')
  const rows = await asNobody((db) => sql`select * from directory_contact`.execute(db))
  expect(rows.rows).toEqual([])
})

test('the facets say how many each further choice leaves; a hidden entry and a suspended company are in none', async () => {
  const counts = async () =>
    (await anyone()(directory.countProviders, { query: { place: 'MM' } })).body
  expect(await counts()).toMatchObject({ total: 0, languages: [] })
  const [one, other] = [await company(), await company()]
  const more = { countries: ['MM', 'TH'], languages: ['en', 'th'] }
  await listedEntry(world, one, { ...more, services: ['marketing'] })
  await listedEntry(world, other, {
    ...more,
    languages: ['th'],
    services: ['marketing', 'financing'],
  })
  const value = (list: readonly { value: string; count: number }[], of: string) =>
    list.find((each) => each.value === of)?.count ?? 0
  const both = await counts()
  expect(both.total).toBe(2)
  expect(['en', 'th'].map((of) => value(both.languages, of))).toEqual([1, 2])
  expect(
    ['technical_training', 'marketing', 'financing'].map((of) => value(both.services, of)),
  ).toEqual([0, 2, 1])
  const desk = await operator(world)
  const why = { reason: 'abuse', text: 'Spam.' } as const
  await desk.call(suspendOrganization, { params: { id: other.id }, body: why })
  expect((await counts()).total).toBe(1)
  expect((await anyone()(directory.readProvider, { params: { id: other.id } })).status).toBe(404)
  await desk.call(reinstateOrganization, { params: { id: other.id } })
  expect((await counts()).total).toBe(2)
  const hidden = { ...contentOfEntry(more), state: 'hidden' } as const
  await desk.call(entries.saveDirectoryEntry, { params: { id: one.id }, body: hidden })
  expect((await counts()).total).toBe(1)
  expect((await anyone()(directory.readProvider, { params: { id: one.id } })).status).toBe(404)
})

test('a closed directory opens for who is signed in, and for nobody else, by neither wall', async () => {
  const word = ownWord()
  const { id } = await listedEntry(world, await company(), { name: word })
  const set = (open: boolean) =>
    world.query(
      `insert into program_setting (organization_id, directory_is_public) select id, $1 from organization where kind = 'operator'
       on conflict (organization_id) do update set directory_is_public = $1`,
      [open],
    )
  await set(false)
  try {
    const asks = [
      anyone()(directory.searchProviders, {}),
      anyone()(directory.countProviders, {}),
      anyone()(directory.readProvider, { params: { id } }),
      anyone()(directory.contactProvider, { params: { id }, body: messageOf() }),
      world.client({ ...elsewhere(), cookie: 'tierline=nobody' })(directory.readProvider, {
        params: { id },
      }),
    ]
    for (const reply of await Promise.all(asks))
      expect(reply).toMatchObject({ status: 401, body: { code: 990440 } })
    for (const table of ['directory_entry', 'directory_slot', 'directory_count'])
      expect(
        (await asNobody((db) => sql`select * from ${sql.table(table)}`.execute(db))).rows,
      ).toEqual([])
    const customer = await world.as(await world.organization('customer'), 'user')
    expect(await found({ search: word }, customer.call)).toEqual([word])
  } finally {
    await set(true)
  }
  expect(await found({ search: word })).toEqual([word])
})

const asNobody = <T>(work: (db: Db) => Promise<T>) =>
  transact(world.database, {}, async (db) => {
    await enterNobody(db)
    return work(db)
  })

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
  expect(shown.body.countries).toEqual(['US', 'CA'])
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
