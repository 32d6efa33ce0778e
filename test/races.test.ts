// What many do at once, one of them does. Counts on PostgreSQL only: the embedded database has one session for all.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { acceptPartnershipRequest } from '../src/contract/partnership-offers.ts'
import { revokePartnershipRequest } from '../src/contract/partnership-request-sending.ts'
import { createPartnershipRequest } from '../src/contract/partnership-requests.ts'
import { removeTenantAdmin } from '../src/contract/partnerships.ts'
import { usePasswordLink } from '../src/contract/passwords.ts'
import { resetResellerUserPassword } from '../src/contract/reseller-users.ts'
import type { PartnershipId, UserId } from '../src/domain/ids.ts'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import { addPasswordLink } from '../src/server/users/password-links.ts'
import * as authorizing from './authorizing.ts'
import { drafted, partners, provider, reseller } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

/** CI runs the small number; the large one is a command: `RACE_ROUNDS=200 npx vitest run test/races.test.ts`. */
const rounds = Number(process.env['RACE_ROUNDS'] ?? 20)
/** Milliseconds a test may take. */
const patience = 20_000 + rounds * 2_000

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({
      TIERLINE_RATE_LIMIT: '1000000',
      TIERLINE_TRUST_PROXY: '127.0.0.1',
    })
  })
  afterAll(() => world.close())

  type Link = Pick<Awaited<ReturnType<typeof drafted>>, 'id' | 'secret'>

  const accept = (by: Client, { id, secret }: Link, requestId: string = randomUUID()) =>
    by.call(acceptPartnershipRequest, {
      params: { id },
      body: { secret, acknowledged: true },
      requestId,
    })

  const partnershipsOf = async (of: Client) =>
    (
      await world.query('select state from partnership where provider_id = $1', [
        of.organization.id,
      ])
    ).rows

  /** How often each status came, the codes of refusals included. */
  function tally(replies: readonly { status: number; body: unknown }[]) {
    const counts: Record<string, number> = {}
    for (const { status, body } of replies) {
      const code = (body as { code?: number } | undefined)?.code
      const name = code === undefined ? String(status) : `${status}/${code}`
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  }

  test(
    `of 32 acceptances of one link exactly one takes effect (${rounds} rounds)`,
    async () => {
      for (let round = 0; round < rounds; round++) {
        const [from, first] = [await provider(world), await reseller(world)]
        const second = await world.as(first.organization, 'global_admin')
        const link = await drafted(from, first)
        const replies = await Promise.all(
          Array.from({ length: 32 }, (_, i) => accept(i % 2 === 0 ? first : second, link)),
        )
        expect(tally(replies)).toEqual({ '200': 1, '409/990045': 31 })
        expect(await partnershipsOf(from)).toEqual([{ state: 'active' }])
        const told = await world.query(
          `select from outbox where organization_id = $1 and topic = 'partnership.accepted'`,
          [first.organization.id],
        )
        expect(told.rows).toHaveLength(1)
      }
    },
    patience,
  )

  test(
    'an acceptance and a revocation: one of the two, never both',
    async () => {
      for (let round = 0; round < rounds * 2; round++) {
        const [from, to] = [await provider(world), await reseller(world)]
        const link = await drafted(from, to)
        const revoke = () => from.call(revokePartnershipRequest, { params: { id: link.id } })
        const accepting = accept(to, link)
        // The revocation has the shorter way to the row; a millisecond later it has the longer one.
        if (round % 2 === 1) await delay(1)
        const [accepted, revoked] = await Promise.all([accepting, revoke()])
        const outcome = `${accepted.status} ${revoked.status}`
        expect(['200 409', '409 200']).toContain(outcome)
        expect(await partnershipsOf(from)).toHaveLength(outcome === '200 409' ? 1 : 0)
      }
    },
    patience,
  )

  test(
    'two links of one pair make one partnership',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const [from, to] = [await provider(world), await reseller(world)]
        const links = [await drafted(from, to), await drafted(from, to), await drafted(from, to)]
        const replies = await Promise.all(links.map((link) => accept(to, link)))
        expect(tally(replies)).toEqual({ '200': 1, '409/990050': 2 })
        expect(await partnershipsOf(from)).toEqual([{ state: 'active' }])
      }
    },
    patience,
  )

  test(
    'one POST that is sent eight times has one effect, and each is answered with the same bytes',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const [from, to] = [await provider(world), await reseller(world)]
        const [drafting, accepting] = [randomUUID(), randomUUID()]
        const body = { email: `boss@${to.organization.domain}` }
        const eight = <R>(act: () => Promise<R>) => Promise.all(Array.from({ length: 8 }, act))
        const drafts = await eight(() =>
          from.call(createPartnershipRequest, { body, requestId: drafting }),
        )
        expect(tally(drafts)).toEqual({ '201': 8 })
        expect(new Set(drafts.map(({ text }) => text)).size).toBe(1)
        const rows = await world.query(
          'select id from partnership_request where provider_id = $1',
          [from.organization.id],
        )
        expect(rows.rows).toEqual([{ id: drafts[0]?.body.id }])

        const { id, link } = drafts[0]?.body ?? {}
        const answers = await eight(() =>
          accept(to, { id: id as never, secret: link?.split('#')[1] ?? '' }, accepting),
        )
        expect(tally(answers)).toEqual({ '200': 8 })
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
        expect(await partnershipsOf(from)).toHaveLength(1)
      }
    },
    patience,
  )

  test(
    'of eight uses of one set-password link one sets the password',
    async () => {
      for (let round = 0; round < Math.ceil(rounds / 4); round++) {
        const company = await world.organization('customer')
        const { id: userId } = await world.person(company, ['user'])
        const [secret, now] = [newSecret(), new Date()]
        const later = new Date(now.getTime() + 3_600_000)
        const { kysely } = world.database
        const hash = hashSecret(secret)
        const id = await addPasswordLink(kysely, company.id, userId, hash, now, later)
        const use = (i: number) =>
          world.client({ 'x-forwarded-for': `10.0.${round % 256}.${i}` })(usePasswordLink, {
            params: { id },
            body: { secret, newPassword: `sentence number ${i} of eight` },
          })
        const replies = await Promise.all(Array.from({ length: 8 }, (_, i) => use(i)))
        expect(tally(replies)).toEqual({ '200': 1, '409/990026': 7 })
      }
    },
    patience,
  )

  test(
    'after the removal of administrator access is acknowledged no password is reset any more',
    async () => {
      for (let round = 0; round < Math.ceil(rounds / 10); round++) {
        const { provider: from, reseller: to, id } = await partners(world, true)
        const person = await world.person(to.organization, ['sales_agent'])
        const params = { id: id as PartnershipId, userId: person.id as UserId }
        const version = async () =>
          (
            await world.query('select credentials_version from user_account where id = $1', [
              person.id,
            ])
          ).rows[0]?.credentials_version
        const loop = async () => {
          for (let resets = 0; ; resets++) {
            const { status } = await from.call(resetResellerUserPassword, { params })
            if (status !== 200) return { status, resets }
          }
        }
        const loops = Array.from({ length: 16 }, loop)
        while (Number(await version()) < 10) await delay(5)
        const removed = await to.call(removeTenantAdmin, { params: { id: params.id } })
        const atRemoval = await version()
        const ends = await Promise.all(loops)
        expect(removed.status).toBe(204)
        expect(ends.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 403))
        expect(await version()).toBe(atRemoval)
        const made = ends.reduce((sum, { resets }) => sum + resets, 0)
        expect(atRemoval).toBe(1 + made)
      }
    },
    patience,
  )

  test('of 32 who use one refresh token at once, one gets the next; then the family is ended', async () => {
    const person = await provider(world)
    const of = await authorizing.application(person)
    const { refresh_token: token } = await authorizing.onBehalf(world, person, of)
    const all = Array.from({ length: 32 }, () => authorizing.refresh(world, of, token))
    const replies = await Promise.all(all)
    const [next, ...more] = replies.filter(({ status }) => status === 200)
    expect(more).toEqual([])
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(31)
    const family = `select count(*)::int as n from refresh_token where authorization_id =
      (select id from user_authorization where user_id = $1)`
    expect((await world.query(family, [person.userId])).rows).toEqual([{ n: 2 }])
    const ended = await authorizing.refresh(world, of, next?.body.refresh_token ?? '')
    expect(ended).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test('of 16 who use one code at once, one gets tokens', async () => {
    const person = await provider(world)
    const of = await authorizing.application(person)
    const code = await authorizing.codeFor(person, of)
    const all = Array.from({ length: 16 }, () => authorizing.redeem(world, of, code))
    const replies = await Promise.all(all)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})
