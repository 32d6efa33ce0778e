// What holds among many who sign in at once, and across processes. Counts on PostgreSQL only: the embedded database has one
// session for all, and one process.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { freePort } from '../scripts/free-port.ts'
import { enterCode } from '../src/contract/second-factors.ts'
import { readSession } from '../src/contract/sessions.ts'
import { transact } from '../src/server/db.ts'
import { enterNobody } from '../src/server/entering.ts'
import { countGuess, guessesAtClient } from '../src/server/guard.ts'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import { another, codeOf, withApp } from './factor-stories.ts'
import { environmentOf, type ServerProcess, startServer } from './server-process.ts'
import { reseller } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

describe.runIf(inject('template').engine === 'postgres')('signing in, at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000', TIERLINE_TRUST_PROXY: '127.0.0.1' })
  })
  afterAll(() => world.close())

  const address = (i: number) => ({ 'x-forwarded-for': `2001:db8:${i}::1` })

  test('of 32 uses of one code exactly one counts, also of a recovery code', async () => {
    const app = await withApp(world, await reseller(world))
    for (const code of [codeOf(app.secret), app.recoveryCodes[0] ?? '']) {
      const browsers = await Promise.all(
        Array.from({ length: 32 }, () => another(world, app, 'mfa_required')),
      )
      const replies = await Promise.all(
        browsers.map(({ call }, i) => call(enterCode, { body: { code }, headers: address(i) })),
      )
      const statuses = replies.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      // Of so many guesses at one person most are told to wait.
      expect(statuses.filter((status) => [401, 429].includes(status))).toHaveLength(31)
      await world.query('delete from guess_count')
    }
  })

  test('of two right ones at once nobody waits, whichever began first', async () => {
    const guess = guessesAtClient(randomUUID(), '192.0.2.7')
    await transact(world.database, {}, async (early) => {
      await enterNobody(early)
      await transact(world.database, {}, async (late) => {
        await enterNobody(late)
        await countGuess(late, guess)
      })
      await countGuess(early, guess)
    })
    const { rows } = await world.query('select failures from guess_count where key = any ($1)', [
      guess.map(({ key }) => key),
    ])
    expect(rows.map(({ failures }) => failures)).toEqual([2, 2])
  })

  describe('two server processes', () => {
    const servers: ServerProcess[] = []
    beforeAll(async () => {
      const environment = await environmentOf(world)
      const other = { ...environment, PORT: String(await freePort()) }
      servers.push(...(await Promise.all([startServer(environment), startServer(other)])))
    }, 60_000)
    afterAll(() => Promise.all(servers.map(({ kill }) => kill())))

    /** A session as a person's browser holds it, without the wait of a sign-in. */
    async function cookieOf({ organization, userId }: Client): Promise<string> {
      const token = newSecret()
      await world.query(
        `insert into session (organization_id, id, user_id, token_hash, credentials_version, state, created_at, proved_at, expires_at)
         select organization_id, gen_random_uuid(), id, $2, credentials_version, 'full', now(), now(), now() + interval '1 hour'
         from user_account where organization_id = $3 and id = $1`,
        [userId, hashSecret(token), organization.id],
      )
      return `tierline=${token}`
    }

    const statusAt = async (server: ServerProcess | undefined, cookie: string) =>
      (await fetch(`${server?.url}${readSession.path}`, { headers: { cookie } })).status

    test('a blocked person’s next request is refused by both, 100 of 100', async () => {
      const company = await world.organization('indirect_reseller')
      const statuses: number[] = []
      for (let i = 0; i < 100; i++) {
        const person = await world.as(company, 'sales_agent')
        const cookie = await cookieOf(person)
        const [one, other] = i % 2 === 0 ? servers : servers.toReversed()
        expect(await statusAt(one, cookie)).toBe(200)
        await world.query(`update user_account set state = 'blocked' where id = $1`, [
          person.userId,
        ])
        statuses.push(await statusAt(other, cookie), await statusAt(one, cookie))
      }
      expect(statuses.filter((status) => status === 401)).toHaveLength(200)
    }, 60_000)
  })
})
