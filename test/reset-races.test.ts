// Those who end a waiting reset of a second factor at the same moment: one does. Counts on PostgreSQL only, as in races.test.ts.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { stopSecondFactorReset } from '../src/contract/second-factors.ts'
import { confirmSecondFactorReset, withdrawSecondFactorReset } from '../src/contract/user-acts.ts'
import { carryOutDueResets } from '../src/server/second-factors/due-resets.ts'
import { askedFor, of } from './reset-recipes.ts'
import { type Client, openWorld, type World } from './world.ts'

const rounds = Number(process.env['RACE_ROUNDS'] ?? 6)

interface Story {
  readonly admin: Client
  readonly second: Client
  readonly asker: Client
  readonly person: Client
}
type Act = (story: Story, world: World) => Promise<{ readonly status: number } | void>

const confirm: Act = ({ admin, person }) => admin.call(confirmSecondFactorReset, of(person))
const confirmToo: Act = ({ second, person }) => second.call(confirmSecondFactorReset, of(person))
const withdraw: Act = ({ asker, person }) => asker.call(withdrawSecondFactorReset, of(person))
const stop: Act = ({ person }) => person.call(stopSecondFactorReset)
const due: Act = (_, { database }) => carryOutDueResets(database)

const ends = {
  confirmSecondFactorReset: 'done',
  resetUserSecondFactor: 'done',
  withdrawSecondFactorReset: 'withdrawn',
  stopSecondFactorReset: 'stopped',
} as const

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  })
  afterAll(() => world.close())

  /** Whoever has ended it by the log; the row, the factor, the sessions and what is announced must say the same. */
  async function expectOneEnd({ person }: Story): Promise<void> {
    const { rows } = await world.query(
      `select (select array_agg(operation) from audit_record where resource_id = $1::uuid::text and result = 'succeeded'
                 and operation <> 'askSecondFactorReset') as ended,
         (select array_agg(state) from second_factor_reset where user_id = $1) as states,
         (select count(*)::int from authenticator_app where user_id = $1) as apps,
         (select count(*)::int from session where user_id = $1) as sessions,
         (select credentials_version from user_account where id = $1) as version,
         (select count(*)::int from outbox where topic = 'second_factor.reset' and payload->>'userId' = $1::uuid::text
            and payload->>'step' <> 'asked') as told`,
      [person.userId],
    )
    const ended = rows[0]?.['ended'] as (keyof typeof ends)[]
    expect(ended).toHaveLength(1)
    const state = ends[ended[0] ?? 'confirmSecondFactorReset']
    const [left, version] = state === 'done' ? [0, 2] : [1, 1]
    expect(rows[0]).toMatchObject({ states: [state], apps: left, sessions: left, version, told: 1 })
  }

  test.each<[string, Act, Act]>([
    ['two who confirm', confirm, confirmToo],
    ['one who confirms and one who withdraws', confirm, withdraw],
    ['one who confirms and the person who stops it', confirm, stop],
    ['the worker and one who withdraws', due, withdraw],
    ['the worker and one who confirms', due, confirm],
    ['the worker and the person who stops it', due, stop],
    ['two workers', due, due],
  ])(
    'of %s exactly one does it',
    async (_, one, other) => {
      for (let round = 0; round < rounds; round++) {
        const { admin, asker, person } = await askedFor(world)
        const second = await world.as(admin.organization, 'global_admin')
        await world.query(
          `update second_factor_reset set due_at = now() - interval '1 minute' where user_id = $1`,
          [person.userId],
        )
        const story = { admin, second, asker, person }
        const acts = round % 2 === 0 ? [one, other] : [other, one]
        const replies = await Promise.all(acts.map((act) => act(story, world)))
        // The one who comes too late is told so: never a fault, never a time-out.
        for (const reply of replies)
          if (reply !== undefined) expect([200, 204, 401, 409]).toContain(reply.status)
        await expectOneEnd(story)
      }
    },
    20_000 + rounds * 2_000,
  )
})
