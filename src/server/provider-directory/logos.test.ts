// Logos: pictures by their bytes, shown only where an entry shows them and to whom the directory is open; few are kept.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  contentOfEntry,
  listedEntry,
  logoBrought,
  messageOf,
  pngOf,
} from '../../../test/directory-stories.ts'
import { elsewhere } from '../../../test/sign-ins.ts'
import { operator, provider } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import * as entries from '../../contract/directory-entries.ts'
import * as logos from '../../contract/directory-logos.ts'
import * as directory from '../../contract/provider-directory.ts'
import { reinstateOrganization, suspendOrganization } from '../../contract/suspensions.ts'
import { sparesAtMost } from '../../domain/logo.ts'
import { transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { openSession } from '../sessions/session-queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
  await world.operator()
})
afterAll(() => world.close())

const company = () => world.organization('indirect_provider')
const file = (id: string, hash: string, headers: Record<string, string> = {}) =>
  world.app.server.inject({ url: `/provider-logos/${id}/${hash}`, headers })
const sent = (picture: Buffer) => ({ body: { content: picture.toString('base64') } })
/** A second session of somebody's, for what is fetched by a cookie alone. */
async function cookieOf({ organization, userId }: Client) {
  const of = { organization_id: organization.id, id: userId }
  const { token } = await openSession(world.database.kysely, of, 'full', new Date())
  return { cookie: `tierline=${token}` }
}
const hashes = async (id: string) =>
  (
    await world.query('select sha256 from directory_logo where organization_id = $1 order by 1', [
      id,
    ])
  ).rows.map(({ sha256 }) => String(sha256))

test('the logo of an entry is a file for anyone: the bytes that were brought, by what they are, and nothing else', async () => {
  const { id } = await company()
  const picture = pngOf(300, 20)
  const logo = await logoBrought(world, { id } as never, picture)
  await listedEntry(world, { id } as never, { logo })
  const shown = await world.client(elsewhere())(directory.readProvider, { params: { id } })
  expect(shown.body.logo).toBe(logo)
  const answer = await file(id, logo)
  expect(answer.statusCode).toBe(200)
  expect(answer.rawPayload.equals(picture)).toBe(true)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none';sandbox",
    'cache-control': 'public, max-age=86400, immutable',
  })
  const again = await file(id, logo, { 'if-none-match': String(answer.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('what is no picture, is too large or moves is refused, whatever it is called', async () => {
  const [desk, { id }] = [await operator(world), await company()]
  const bring = (bytes: Buffer) =>
    desk.call(logos.addDirectoryLogo, { params: { id }, ...sent(bytes) })
  const wrong = [Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(60)}</svg>`)]
  for (const bytes of wrong)
    expect(await bring(bytes)).toMatchObject({ status: 400, body: { code: 990450 } })
  for (const bytes of [pngOf(301), Buffer.concat([pngOf(64), Buffer.alloc(65_536)])])
    expect(await bring(bytes)).toMatchObject({ status: 400, body: { code: 990451 } })
  expect(await hashes(id)).toEqual([])
  const no = await world.organization('indirect_reseller')
  const other = await desk.call(logos.addDirectoryLogo, {
    params: { id: no.id },
    ...sent(pngOf(9)),
  })
  expect(other).toMatchObject({ status: 409, body: { code: 990444 } })
})

test('rule 44: a provider asks for a logo; the operator sees it first, and only then does anyone', async () => {
  const from = await provider(world)
  const { id } = from.organization
  await listedEntry(world, from.organization)
  const brought = await from.call(logos.addOwnDirectoryLogo, sent(pngOf(80)))
  const logo = brought.body.hash
  const ask = (wanted: object) =>
    from.call(entries.askDirectoryChange, { body: { wanted, note: '' } })
  expect((await ask({ logo: 'f'.repeat(64) })).status).toBe(400)
  const asked = await ask({ logo })
  expect(asked).toMatchObject({ status: 201, body: { wanted: { logo }, now: { logo: '' } } })
  const desk = await operator(world)
  const seen = await desk.call(logos.readDirectoryLogo, { params: { id, hash: logo } })
  expect(seen.body).toEqual(brought.body)
  expect((await file(id, logo)).statusCode).toBe(404)
  // Nor is it another provider's to look at, or to ask for.
  const stranger = await provider(world)
  const theirs = { params: { hash: logo } }
  expect((await stranger.call(logos.readOwnDirectoryLogo, theirs)).status).toBe(404)
  await listedEntry(world, stranger.organization)
  const stolen = { body: { wanted: { logo }, note: '' } }
  expect((await stranger.call(entries.askDirectoryChange, stolen)).status).toBe(400)
  const params = { id: asked.body.id }
  await desk.call(entries.approveDirectoryChange, { params, body: {} })
  expect((await file(id, logo)).statusCode).toBe(200)
  // What is shown is not the provider's to delete.
  const deleted = transact(world.database, {}, async (db) => {
    await enterNobody(db)
    await enterOrganization(db, id)
    await db.deleteFrom('directory_logo').where('sha256', '=', logo).execute()
  })
  await expect(deleted).rejects.toThrow('foreign key')
  // Empty text takes it away.
  const away = await ask({ logo: '' })
  await desk.call(entries.approveDirectoryChange, { params: { id: away.body.id }, body: {} })
  expect((await file(id, logo)).statusCode).toBe(404)
})

test('a logo is shown as long as its entry is: not of a hidden one, a suspended company, or an earlier one', async () => {
  const { id } = await company()
  const desk = await operator(world)
  const [first, second] = [
    await logoBrought(world, { id } as never, pngOf(40)),
    await logoBrought(world, { id } as never, pngOf(41)),
  ]
  const save = (logo: string, state: 'listed' | 'hidden') =>
    desk.call(entries.saveDirectoryEntry, {
      params: { id },
      body: { ...contentOfEntry({ logo }), state },
    })
  const shown = async () => [
    (await file(id, first)).statusCode,
    (await file(id, second)).statusCode,
    (await file(id, second, await cookieOf(desk))).statusCode,
  ]
  await save(first, 'listed')
  expect(await shown()).toEqual([200, 404, 404])
  await save(second, 'listed')
  expect(await shown()).toEqual([404, 200, 200])
  await save(second, 'hidden')
  expect(await shown()).toEqual([404, 404, 404])
  await save(second, 'listed')
  const why = { reason: 'abuse', text: 'Spam.' } as const
  await desk.call(suspendOrganization, { params: { id }, body: why })
  expect(await shown()).toEqual([404, 404, 404])
  await desk.call(reinstateOrganization, { params: { id } })
  expect(await shown()).toEqual([404, 200, 200])
  for (const [one, hash] of [
    ['nobody', second],
    [randomUUID(), second],
    [id, `${second}%00`],
    [id, 'nothing'],
  ] as const)
    expect([one, hash, (await file(one, hash)).statusCode]).toEqual([one, hash, 404])
})

test('a closed directory answers alike whatever there is, and shows logos to who is signed in', async () => {
  const { id } = await company()
  const logo = await logoBrought(world, { id } as never)
  await listedEntry(world, { id } as never, { logo })
  const set = (open: boolean) =>
    world.query(
      `insert into program_setting (organization_id, directory_is_public) select id, $1 from organization where kind = 'operator'
       on conflict (organization_id) do update set directory_is_public = $1`,
      [open],
    )
  await set(false)
  try {
    const ask = world.client(elsewhere())
    const nobody = randomUUID()
    for (const params of [{ id }, { id: nobody }])
      for (const reply of [
        await ask(directory.readProvider, { params }),
        await ask(directory.contactProvider, { params, body: messageOf() }),
        await ask(directory.searchProviders, { query: { search: 'north' } }),
        await ask(directory.countProviders, {}),
      ])
        expect([reply.status, reply.body]).toMatchObject([401, { code: 990440 }])
    for (const [one, hash] of [
      [id, logo],
      [id, 'nothing'],
      [nobody, logo],
      ['nobody', logo],
    ] as const) {
      const answer = await file(one, hash, { cookie: 'tierline=nobody' })
      expect([answer.statusCode, answer.json()]).toMatchObject([401, { code: 990440 }])
      expect(answer.headers).not.toHaveProperty('etag')
    }
    const somebody = await world.as(await world.organization('customer'), 'user')
    const seen = await file(id, logo, await cookieOf(somebody))
    expect([seen.statusCode, seen.headers['cache-control']]).toEqual([
      200,
      'private, max-age=86400, immutable',
    ])
    // By the other wall too.
    const rows = await transact(world.database, {}, async (db) => {
      await enterNobody(db)
      return db.selectFrom('directory_logo').select('sha256').execute()
    })
    expect(rows).toEqual([])
  } finally {
    await set(true)
  }
  expect((await file(id, logo)).statusCode).toBe(200)
})

test('pictures that nothing names do not pile up; what is shown or asked for stays', async () => {
  const from = await provider(world)
  const { id } = from.organization
  const shown = await logoBrought(world, from.organization, pngOf(10))
  await listedEntry(world, from.organization, { logo: shown })
  const bring = async (side: number) =>
    (await from.call(logos.addOwnDirectoryLogo, sent(pngOf(side)))).body.hash
  const asked = await bring(11)
  await from.call(entries.askDirectoryChange, { body: { wanted: { logo: asked }, note: '' } })
  const spares: string[] = []
  for (let side = 20; side < 20 + 2 * sparesAtMost; side++) spares.push(await bring(side))
  const kept = [shown, asked, ...spares.slice(-sparesAtMost)].toSorted()
  expect(await hashes(id)).toEqual(kept)
  // The same once more is the same.
  expect(await bring(11)).toBe(asked)
  expect(await hashes(id)).toEqual(kept)
})
