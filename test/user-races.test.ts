// Two admins who take each other's rights at once: one of the two. Counts on PostgreSQL only, as in races.test.ts.
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { blockUser, removeUser } from '../src/contract/user-acts.ts'
import type { Organization } from '../src/domain/organization.ts'
import { changedRoles, settled } from './people.ts'
import { type Client, openWorld, type World } from './world.ts'

const rounds = Number(process.env['RACE_ROUNDS'] ?? 20)

const acts: readonly ((by: Client, of: Client) => Promise<{ status: number }>)[] = [
  (by, of) => changedRoles(by, of.userId, { agentRole: 'admin_agent', adminRole: 'not_an_admin' }),
  (by, of) => by.call(blockUser, { params: { id: of.userId as never } }),
  (by, of) => by.call(removeUser, { params: { id: of.userId as never } }),
]

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  })
  afterAll(() => world.close())

  const adminsOf = async (of: Organization) =>
    (
      await world.query(
        `select id from user_account where organization_id = $1 and state = 'active' and 'global_admin' = any(roles)`,
        [of.id],
      )
    ).rows.length

  test(
    `of two Global admins who demote, block or remove each other exactly one succeeds (${rounds * 9} rounds)`,
    async () => {
      const counts: Record<string, number> = {}
      for (let round = 0; round < rounds * 9; round++) {
        const company = await world.organization('indirect_reseller')
        const [a, b] = [
          await settled(world, company, 'global_admin'),
          await settled(world, company, 'global_admin'),
        ]
        const [first = acts[0], second = first] = [acts[round % 3], acts[Math.floor(round / 3) % 3]]
        const replies = await Promise.all([first?.(a, b), second?.(b, a)])
        const done = replies.filter((reply) => (reply?.status ?? 500) < 300)
        const [refused] = replies.filter((reply) => (reply?.status ?? 500) >= 300)
        counts[String(refused?.status)] = (counts[String(refused?.status)] ?? 0) + 1
        expect([done.length, await adminsOf(company)]).toEqual([1, 1])
      }
      // Too late, no admin any more, or signed out by then: never a fault, never a time-out.
      expect(
        Object.keys(counts).filter((status) => !['401', '403', '409'].includes(status)),
      ).toEqual([])
    },
    20_000 + rounds * 9 * 500,
  )

  test(
    'of three who all remove the next one, somebody stays',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const company = await world.organization('customer')
        const all = [
          await settled(world, company, 'global_admin'),
          await settled(world, company, 'global_admin'),
          await settled(world, company, 'global_admin'),
        ]
        await Promise.all(
          all.map((by, i) =>
            by.call(removeUser, { params: { id: all[(i + 1) % 3]?.userId as never } }),
          ),
        )
        expect(await adminsOf(company)).toBeGreaterThan(0)
      }
    },
    20_000 + rounds * 1_000,
  )
})
