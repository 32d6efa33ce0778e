// Two hundred secrets that are shown once, of every endpoint that shows one, are looked for wherever something is kept or
// printed. On PostgreSQL only, because the server whose log is read is a process of its own on the test's database.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { readMailText } from '../src/server/mail-queue.ts'
import { serverKey } from '../src/server/seal.ts'
import { recipes } from './recipes.ts'
import { environmentOf, type ServerProcess, startServer } from './server-process.ts'
import { openWorld, type World } from './world.ts'

const wanted = 200
const showing = endpoints.filter(({ showsOnce }) => showsOnce !== undefined)

/** Texts under a field that shows a secret; of a link, what stands behind the #. */
const secretsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value.split('#').at(-1) ?? '']
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          /userName|expirationDate/i.test(name) ? [] : secretsIn(inner),
        )
      : []

/** The same text as it might be spelt by a dump, a header or a careless encoder. */
const spellings = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    encodeURIComponent(secret),
  ]
}

describe.runIf(inject('template').engine === 'postgres')('one-time secrets', () => {
  let world: World
  let server: ServerProcess
  beforeAll(async () => {
    world = await openWorld()
    server = await startServer({ ...(await environmentOf(world)), LOG_LEVEL: 'trace' })
    world.through(server.url)
  })
  afterAll(async () => {
    await server?.kill()
    await world.close()
  })

  /** A good call, again and again with what it was prepared with while that is good. */
  async function shownBy(endpoint: Endpoint, count: number): Promise<readonly string[]> {
    const secrets: string[] = []
    let made = await recipes.get(endpoint.name)?.(world)
    let failed = 0
    while (secrets.length < count && failed < 3) {
      const call = made?.client?.call ?? world.client()
      const { status, body } = await call(endpoint, made?.input ?? {})
      const fields = endpoint.showsOnce?.map((name) => (body as never)[name]) ?? []
      const found = status < 300 ? fields.flatMap(secretsIn) : []
      if (found.length === 0) failed += 1
      else failed = 0
      secrets.push(...found)
      if (found.length === 0) made = await recipes.get(endpoint.name)?.(world)
    }
    return secrets
  }

  /** What was queued, in clear, less the links that are meant to go out by mail. */
  async function mails(): Promise<string> {
    const { rows } = await world.query('select sealed_body from mail where sealed_body is not null')
    const key = serverKey(world.config)
    return rows
      .map(({ sealed_body }) => readMailText(key, sealed_body as Buffer))
      .join('\n')
      .replaceAll(/\S+\/set-password\/\S+/g, '')
  }

  test(`${wanted} of them: none in the database, the mails, the audit, the kept replies or the log`, async () => {
    const each = Math.ceil(wanted / showing.length)
    const secrets: string[] = []
    for (const endpoint of showing) {
      const shown = await shownBy(endpoint, each)
      expect([endpoint.name, shown.length]).toEqual([
        endpoint.name,
        expect.toSatisfy((n: number) => n >= each),
      ])
      secrets.push(...shown)
    }
    expect(new Set(secrets).size).toBe(secrets.length)
    expect(secrets.length).toBeGreaterThanOrEqual(wanted)
    expect(secrets.filter((secret) => secret.length < 10)).toEqual([])

    const places = {
      database: await world.everything(),
      mails: await mails(),
      log: server.output(),
    }
    expect(places.database).toContain('createOrganization')
    expect(places.log).toContain('/ext/v1/')
    for (const [place, text] of Object.entries(places))
      expect([
        place,
        secrets.filter((one) => spellings(one).some((way) => text.includes(way))),
      ]).toEqual([place, []])
  }, 120_000)
})
