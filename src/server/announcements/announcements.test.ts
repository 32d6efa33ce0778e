// Announcements: who reads what and when, the language it falls back to, and a feed that any reader understands.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced, announcementOf } from '../../../test/announcement-recipes.ts'
import { operator, provider, reseller } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import * as deskContract from '../../contract/announcement-desk.ts'
import * as contract from '../../contract/announcements.ts'
import { errors } from '../../contract/errors.ts'
import { transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

const idsFor = async (client: Client, query: object = {}) =>
  (await client.call(contract.listAnnouncements, { query })).body.items.map(({ id }) => id)
const status = async (client: Client, id: string) =>
  (await client.call(contract.readAnnouncement, { params: { id } })).status
/** What who is not signed in reads of these. */
const openAmong = async (ids: readonly string[]) => {
  const nobody = world.client({})
  const list = await nobody(contract.listAnnouncements, { query: { size: 500 } })
  const listed = list.body.items.map(({ id }) => id).filter((id) => ids.includes(id))
  for (const id of ids) {
    const { status } = await nobody(contract.readAnnouncement, { params: { id } })
    expect(status).toBe(listed.includes(id) ? 200 : 404)
  }
  return listed
}
/** What row-level security alone lets a company, or nobody, read. */
const netFor = (client: Client | null) =>
  transact(world.database, {}, async (db) => {
    await enterNobody(db)
    if (client !== null) await enterOrganization(db, client.organization.id)
    const { rows } = await sql<{ id: string }>`select id from announcement`.execute(db)
    return rows.map(({ id }) => id)
  })

test('an announcement is read by the kinds of company that it is for, by neither wall by others', async () => {
  const [to, other] = [await provider(world), await reseller(world)]
  const { id } = await announced(world, { audience: ['indirect_provider'] })
  const open = await announced(world)
  for (const [client, sees] of [
    [to, true],
    [other, false],
    [await operator(world), true],
  ] as const) {
    expect((await idsFor(client)).includes(id)).toBe(sees)
    expect(await status(client, id)).toBe(sees ? 200 : 404)
    expect(await idsFor(client)).toContain(open.id)
  }
  expect((await netFor(to)).includes(id)).toBe(true)
  expect((await netFor(other)).includes(id)).toBe(false)
  const nobody = await netFor(null)
  expect([nobody.includes(id), nobody.includes(open.id)]).toEqual([false, true])
  expect(await openAmong([id, open.id])).toEqual([open.id])
})

test('within these companies it may be for who holds one of a few roles; for nobody who is not signed in', async () => {
  const company = await world.organization('indirect_reseller')
  const billing = await world.as(company, 'billing_admin')
  const both = await world.as(company, 'sales_agent', 'billing_admin')
  const agent = await world.as(company, 'admin_agent')
  const customer = await world.as(await world.organization('customer'), 'billing_admin')
  const roles = ['billing_admin', 'global_admin'] as const
  const { id } = await announced(world, { audience: ['indirect_reseller'], roles: [...roles] })
  const anywhere = await announced(world, { roles: ['billing_admin'] })
  for (const [client, sees, seesAnywhere] of [
    [billing, true, true],
    [both, true, true],
    [agent, false, false],
    [customer, false, true],
    [await operator(world), true, true],
  ] as const) {
    const ids = await idsFor(client)
    expect([ids.includes(id), ids.includes(anywhere.id)]).toEqual([sees, seesAnywhere])
    expect(await status(client, id)).toBe(sees ? 200 : 404)
    expect(await status(client, anywhere.id)).toBe(seesAnywhere ? 200 : 404)
  }
  expect(await openAmong([id, anywhere.id])).toEqual([])
  expect(await netFor(null)).not.toContain(anywhere.id)
  expect((await feed()).body).not.toContain(anywhere.id)
})

test('roles that nobody holds in those companies are refused: no one would read it', async () => {
  const desk = await operator(world)
  const create = (more: Parameters<typeof announcementOf>[0]) =>
    desk.call(deskContract.createAnnouncement, { body: announcementOf(more) })
  expect(await create({ audience: ['customer'], roles: ['admin_agent'] })).toMatchObject({
    status: 400,
    body: { description: expect.stringContaining('roles') },
  })
  expect((await create({ roles: ['program_manager'] })).status).toBe(400)
  const { status: made, body } = await create({ audience: ['customer'], roles: ['user', 'user'] })
  expect([made, body.audience, body.roles]).toEqual([201, ['customer'], ['user']])
})

test('a draft, one of tomorrow and one withdrawn are shown to nobody; tomorrow comes by the database’s time', async () => {
  const [early, late] = [await reseller(world), await reseller(world)]
  await world.later(late.organization, 2)
  const reader = await world.as(late.organization, 'global_admin')
  const draft = await announced(world, {}, false)
  const tomorrow = await announced(world, {
    showsDate: new Date(Date.now() + 86_400_000).toISOString(),
  })
  const desk = await operator(world)
  expect(tomorrow.state).toBe('published')
  expect(await status(early, tomorrow.id)).toBe(404)
  expect(await status(reader, tomorrow.id)).toBe(200)
  expect(await netFor(early)).not.toContain(tomorrow.id)
  expect(await status(reader, draft.id)).toBe(404)
  expect(await netFor(reader)).not.toContain(draft.id)
  const params = { id: tomorrow.id }
  const withdrawn = await desk.call(deskContract.withdrawAnnouncement, { params })
  expect(withdrawn.body.changes?.map(({ kind }) => kind).toSorted()).toEqual([
    'created',
    'published',
    'withdrawn',
  ])
  expect(await status(reader, tomorrow.id)).toBe(404)
  // On record it stays as it was: neither changed, nor let out again, nor deleted.
  for (const endpoint of [
    deskContract.publishAnnouncement,
    deskContract.deleteAnnouncement,
    deskContract.withdrawAnnouncement,
  ])
    expect(await desk.call(endpoint as never, { params, body: {} } as never)).toMatchObject({
      body: { code: 990446 },
    })
  expect(
    await desk.call(deskContract.changeAnnouncement, { params, body: announcementOf() }),
  ).toMatchObject({ body: { code: 990446 } })
})

test('the reader’s language, or English, and which of them it is; nothing goes out without English', async () => {
  const to = await reseller(world)
  const english = { title: 'Move', summary: 'We move.', body: 'Text' }
  const russian = { title: 'Переезд', summary: 'Мы переезжаем.', body: 'Текст' }
  const { id } = await announced(world, { texts: { en: english, ru: russian } })
  const read = async (language: 'ru' | 'es') =>
    (await to.call(contract.readAnnouncement, { params: { id }, query: { language } })).body
  expect(await read('ru')).toMatchObject({ ...russian, language: 'ru' })
  expect(await read('es')).toMatchObject({ ...english, language: 'en' })
  const desk = await operator(world)
  const draft = await announced(world, { texts: { ru: russian } }, false)
  const params = { id: draft.id }
  expect(await desk.call(deskContract.publishAnnouncement, { params, body: {} })).toMatchObject({
    status: 400,
    body: { code: 990449 },
  })
})

test('of two who read it, the second to write or to publish is told; a day that is none is refused', async () => {
  const desk = await operator(world)
  const draft = await announced(world, {}, false)
  const params = { id: draft.id }
  const read = { attributes: { etag: draft.attributes.etag ?? '' } }
  const write = () =>
    desk.call(deskContract.changeAnnouncement, { params, body: { ...announcementOf(), ...read } })
  const first = await write()
  expect(first.status).toBe(200)
  const stale = { status: 400, body: { code: errors.stale_etag.code } }
  expect(await write()).toMatchObject(stale)
  expect(await desk.call(deskContract.publishAnnouncement, { params, body: read })).toMatchObject(
    stale,
  )
  const { etag = '' } = first.body.attributes
  const body = { attributes: { etag } }
  expect((await desk.call(deskContract.publishAnnouncement, { params, body })).body.state).toBe(
    'published',
  )
  const none = announcementOf({ actBy: '2026-02-31' })
  expect(await desk.call(deskContract.changeAnnouncement, { params, body: none })).toMatchObject({
    status: 400,
    body: { description: expect.stringContaining('actBy') },
  })
})

test('a list is paged, newest first, and may be of one category', async () => {
  const to = await reseller(world)
  const made = []
  for (const n of [1, 2, 3])
    made.push(
      (
        await announced(world, {
          category: 'readiness',
          texts: { en: { title: `R${n}`, summary: '', body: 'x' } },
        })
      ).id,
    )
  const seen: string[] = []
  let token: string | undefined
  do {
    const { body } = await to.call(contract.listAnnouncements, {
      query: { category: 'readiness', size: 2 },
      ...(token === undefined ? {} : { continuationToken: token }),
    })
    seen.push(...body.items.map(({ id }) => id))
    token = body.continuationToken
  } while (token !== undefined)
  expect(seen).toEqual(made.toReversed())
})

test('by year, and what is still to be done: from, before, and a day', async () => {
  const to = await reseller(world)
  const desk = await operator(world)
  const of = (more: object) => announced(world, { category: 'grow_business', ...more })
  const old = await of({ actBy: '2027-01-31' })
  const later = await of({ actBy: '2027-02-01' })
  const idle = await of({})
  const ids = (query: object) => idsFor(to, { category: 'grow_business', ...query })
  expect(await ids({ actFrom: '2027-01-31' })).toEqual([later.id, old.id])
  expect(await ids({ actFrom: '2027-02-01' })).toEqual([later.id])
  expect(await ids({ from: idle.showsDate })).toEqual([idle.id])
  expect(await ids({ before: idle.showsDate })).toEqual([later.id, old.id])
  expect(await ids({ from: later.showsDate, before: idle.showsDate })).toEqual([later.id])
  const wrong = await to.call(contract.listAnnouncements, { query: { actFrom: '2027-02-30' } })
  expect(wrong.status).toBe(400)
  // Of what the reader may see, and no more.
  const first = await announced(world, { audience: ['customer'] })
  const customer = await world.as(await world.organization('customer'), 'user')
  const newest = async (client: Client) =>
    (await client.call(contract.readAnnouncementSpan, {})).body.newestDate
  expect([await newest(to), await newest(customer), await newest(desk)]).toEqual([
    idle.showsDate,
    first.showsDate,
    first.showsDate,
  ])
  const { body } = await to.call(contract.readAnnouncementSpan, {})
  expect(Date.parse(body.oldestDate ?? '')).toBeLessThan(Date.parse(body.newestDate ?? ''))
})

const feed = (query = '', headers: Readonly<Record<string, string>> = {}) =>
  world.app.server.inject({ method: 'GET', url: `/announcements.rss${query}`, headers })

interface Item {
  readonly title: string
  readonly link: string
  readonly guid: { readonly '#text': string }
  readonly pubDate: string
  readonly description: string
}

test('the feed is RSS that a parser reads back: what is for everybody, in the language asked for, cached by its etag', async () => {
  const title = 'Prices & <b>offers</b> ]]> "soon"'
  const text = {
    title,
    summary: 'R&D',
    body: 'See <script>alert(1)</script> [us](https://tierline.example/a?b=1&c=2)\u0007',
  }
  const { id } = await announced(world, {
    texts: { en: text, ru: { ...text, title: 'Цены' } },
    actBy: '2027-03-01',
  })
  const hidden = await announced(world, { audience: ['indirect_provider'] })
  const answer = await feed('?language=en')
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    200,
    'application/rss+xml; charset=utf-8',
  ])
  expect(XMLValidator.validate(answer.body)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' })
  const { rss } = parser.parse(answer.body) as {
    rss: {
      '@_version': string
      channel: { title: string; link: string; description: string; item: Item[] }
    }
  }
  expect(rss['@_version']).toBe('2.0')
  expect(rss.channel).toMatchObject({ link: 'http://tierline.test/announcements', language: 'en' })
  const item = rss.channel.item.find(({ guid }) => guid['#text'] === id)
  expect(item).toMatchObject({ title, link: `http://tierline.test/announcements/${id}` })
  expect(new Date(item?.pubDate ?? '').getTime()).not.toBeNaN()
  expect(item?.description).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(item?.description).toContain('href="https://tierline.example/a?b=1&amp;c=2"')
  expect(item?.description).toContain('2027-03-01')
  expect(answer.body).not.toContain(hidden.id)
  expect((await feed('?language=ru')).body).toContain('<title>Цены</title>')
  const etag = String(answer.headers.etag)
  expect(answer.headers['last-modified']).toMatch(/GMT$/)
  const again = await feed('?language=en', { 'if-none-match': etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await announced(world)
  expect((await feed('?language=en', { 'if-none-match': etag })).statusCode).toBe(200)
})
