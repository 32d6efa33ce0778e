// The provider directory: who is found by what, and what is shown to whom (rule 28).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOfEntry, listedEntry, messageOf } from '../../../test/directory-stories.ts'
import { elsewhere } from '../../../test/sign-ins.ts'
import { operator } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as entries from '../../contract/directory-entries.ts'
import * as directory from '../../contract/provider-directory.ts'
import { reinstateOrganization, suspendOrganization } from '../../contract/suspensions.ts'
import type { Organization } from '../../domain/organization.ts'
import type { HelpKind } from '../../domain/provider-directory.ts'
import { type Db, transact } from '../db.ts'
import { enterNobody } from '../entering.ts'
import { lockEntry } from './entry-queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
  await world.operator()
})
afterAll(() => world.close())

const anyone = () => world.client(elsewhere())
const company = (wanted: Partial<Organization> = {}) =>
  world.organization('indirect_provider', wanted)
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
  const list = async (
    name: string,
    more: { countries: string[]; languages: string[]; services: HelpKind[] },
  ) =>
    listedEntry(world, await company({ country: more.countries[0] ?? '' }), {
      name: `${name} ${word}`,
      ...more,
    })
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
  const [one, other] = [await company({ country: 'MM' }), await company({ country: 'TH' })]
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

test('domain 4.12: an entry names countries of its provider’s region and cloud alone, whoever writes or asks', async () => {
  const desk = await operator(world)
  const [here, german, federal] = [
    await world.as(await company(), 'global_admin'),
    await world.as(await company({ country: 'DE', cloud: 'germany' }), 'global_admin'),
    await world.as(await company({ cloud: 'government' }), 'global_admin'),
  ]
  const wrong = { status: 400, body: { description: expect.stringContaining('body.countries') } }
  const cases = [
    [here, ['US', 'PR'], ['US', 'CA']],
    [german, ['DE'], ['DE', 'FR']],
    [federal, ['US', 'GU'], ['MX']],
  ] as const
  for (const [by, fits, doesNot] of cases) {
    const params = { id: by.organization.id }
    const save = (countries: readonly string[]) =>
      desk.call(entries.saveDirectoryEntry, {
        params,
        body: { ...contentOfEntry({ countries: [...countries] }), state: 'listed' as const },
      })
    const ask = (countries: readonly string[]) =>
      by.call(entries.askDirectoryChange, {
        body: { wanted: { countries: [...countries] }, note: '' },
      })
    expect(await save(doesNot)).toMatchObject(wrong)
    expect((await save(fits)).status).toBe(200)
    expect(await ask(doesNot)).toMatchObject(wrong)
    const { body: asked } = await ask(fits)
    const approve = (countries: readonly string[]) =>
      desk.call(entries.approveDirectoryChange, {
        params: { id: asked.id },
        body: { applied: { countries: [...countries] } },
      })
    expect(await approve(doesNot)).toMatchObject(wrong)
    expect((await approve(fits)).status).toBe(200)
  }
})

test('domain 4.12: a search shows one cloud: the public one, the own, or the one that is named', async () => {
  const word = ownWord()
  await listedEntry(world, await company(), { name: `Open ${word}` })
  await listedEntry(world, await company({ cloud: 'government' }), { name: `Federal ${word}` })
  expect(await found({ search: word })).toEqual([`Open ${word}`])
  expect(await found({ search: word, cloud: 'government' })).toEqual([`Federal ${word}`])
  expect(await found({ search: word, cloud: 'china' })).toEqual([])
  const federal = await world.as(
    await world.organization('indirect_reseller', { cloud: 'government' }),
    'user',
  )
  expect(await found({ search: word }, federal.call)).toEqual([`Federal ${word}`])
  const counts = async (query: object, ask = anyone()) =>
    (await ask(directory.countProviders, { query })).body
  const open = await counts({})
  expect([open.cloud, open.clouds.map(({ value }) => value)]).toEqual([
    'public',
    expect.arrayContaining(['public', 'government']),
  ])
  const inGovernment = await counts({ cloud: 'government' })
  expect(inGovernment.total).toBe(
    inGovernment.clouds.find(({ value }) => value === 'government')?.count,
  )
  expect((await counts({}, federal.call)).cloud).toBe('government')
  // Where nobody fits, a cloud that has providers is still a choice.
  const none = await counts({ place: 'JP' })
  expect(none.clouds.map(({ value }) => value)).toEqual(open.clouds.map(({ value }) => value))
})

test('domain 4.12: whoever may become a partner is told of which provider it cannot', async () => {
  const word = ownWord()
  await listedEntry(world, await company(), { name: `A ${word}` })
  await listedEntry(world, await company({ country: 'DE' }), {
    name: `B ${word}`,
    countries: ['DE'],
  })
  const reach = async (
    by: Partial<Organization>,
    kind: Organization['kind'] = 'indirect_reseller',
  ) => {
    const one = await world.as(await world.organization(kind, by), 'global_admin')
    const { body } = await one.call(directory.searchProviders, {
      query: { search: word, cloud: 'public' },
    })
    return body.items.map(({ isInReach }) => isInReach)
  }
  expect(await reach({})).toEqual([true, false])
  expect(await reach({ country: 'FR' }, 'customer')).toEqual([false, true])
  expect(await reach({ cloud: 'government' })).toEqual([false, false])
  expect(await reach({}, 'indirect_provider')).toEqual([undefined, undefined])
  const { body } = await anyone()(directory.searchProviders, { query: { search: word } })
  expect(body.items.map(({ isInReach }) => isInReach)).toEqual([undefined, undefined])
})

test('domain 4.1: who writes an entry holds how its company stands, so that a suspension waits', async () => {
  const { id } = await company()
  const held = await transact(world.database, {}, async (db) => {
    await lockEntry(db, id)
    const { rows } = await sql`select from pg_locks
        where classid = 7263802 and mode = 'ShareLock' and pid = pg_backend_pid()`.execute(db)
    return rows.length
  })
  expect(held).toBe(1)
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
