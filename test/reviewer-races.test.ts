// Two reviewers at once have one outcome. Counts on PostgreSQL only: the embedded database has one session for all.
// More rounds by `npm run soak -- reviewers`.
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { confirmEnrolment } from '../src/contract/enrolment-confirmations.ts'
import { withdrawLegalChange } from '../src/contract/enrolment-domain.ts'
import {
  approveEnrolment,
  askEnrolment,
  readEnrolmentReview,
  rejectEnrolment,
} from '../src/contract/enrolment-reviews.ts'
import * as own from '../src/contract/own-enrolment.ts'
import { transact } from '../src/server/db.ts'
import { applicant, submittedBy } from './enrolment-stories.ts'
import { authorized, enrolled } from './review-stories.ts'
import { type Client, openWorld, type World } from './world.ts'

const rounds = Number(process.env['REVIEWER_ROUNDS'] ?? 20)
/** Milliseconds a test may take. */
const patience = 20_000 + rounds * 2_000

const byNumber = (a: number, b: number) => a - b

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  let world: World
  let one: Client
  let other: Client
  beforeAll(async () => {
    world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000', TIERLINE_TRUST_PROXY: '127.0.0.1' })
    one = await world.as(await world.operator(), 'program_manager')
    other = await world.as(await world.operator(), 'global_admin')
  })
  afterAll(() => world.close())

  const body = { message: 'No.' }
  type Params = Awaited<ReturnType<typeof enrolled>>['params']
  const approve = (by: Client, params: Params) => by.call(approveEnrolment, { params, body: {} })
  const reject = (by: Client, params: Params) => by.call(rejectEnrolment, { params, body })
  const kindOf = async ({ id }: Params) =>
    (await world.query('select kind from organization where id = $1', [id])).rows[0]?.['kind']
  const decisions = async ({ id }: Params) =>
    (
      await world.query(
        `select kind from enrolment_event where organization_id = $1 and kind in ('authorized', 'rejected')`,
        [id],
      )
    ).rows.map(({ kind }) => kind)
  const told = async ({ id }: Params) =>
    (
      await world.query(
        `select from outbox where topic = 'enrolment.step' and payload::jsonb->>'organizationId' = $1`,
        [id],
      )
    ).rows.length

  test(
    `an approval and a rejection: one of the two (${rounds} rounds)`,
    async () => {
      const outcomes = { authorized: 0, rejected: 0 }
      // An approval asks the membership directory first: who was late in the last round has a start in the next one.
      let start = 0
      for (let round = 0; round < rounds; round++) {
        const { params } = await enrolled(world, { checks: 'verified' })
        const approving = approve(one, params)
        await delay(start)
        const replies = await Promise.all([approving, reject(other, params)])
        expect(replies.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 409])
        const [decided, ...more] = await decisions(params)
        expect([more, await told(params)]).toEqual([[], 1])
        expect(await kindOf(params)).toBe(
          decided === 'authorized' ? 'indirect_reseller' : 'customer',
        )
        outcomes[decided as keyof typeof outcomes] += 1
        start = decided === 'authorized' ? start / 2 : start + 4
      }
      // Both ways have been seen, or the race was none.
      expect(Math.min(outcomes.authorized, outcomes.rejected)).toBeGreaterThan(0)
    },
    patience,
  )

  test(
    'four approvals make one reseller, one Admin agent, one mail',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const { applicant, params } = await enrolled(world, { checks: 'verified' })
        const replies = await Promise.all(
          Array.from({ length: 4 }, (_, i) => approve(i % 2 === 0 ? one : other, params)),
        )
        expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
        expect(replies.filter(({ status }) => status === 409)).toHaveLength(3)
        expect([await decisions(params), await told(params)]).toEqual([['authorized'], 1])
        const { rows } = await world.query('select roles from user_account where id = $1', [
          applicant.userId,
        ])
        expect(rows[0]?.['roles']).toEqual(['global_admin', 'admin_agent'])
      }
    },
    patience,
  )

  test(
    'of two who have the same picture before them one is told that it is old',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const { params } = await enrolled(world)
        const { body: seen } = await one.call(readEnrolmentReview, { params })
        const asked = (by: Client) =>
          by.call(askEnrolment, {
            params,
            body: { ...body, attributes: { etag: seen.attributes.etag ?? '' } },
          })
        const replies = await Promise.all([asked(one), asked(other)])
        expect(replies.map(({ status }) => status).toSorted(byNumber)).toEqual([200, 400])
        expect(await told(params)).toBe(1)
      }
    },
    patience,
  )

  test(
    'a change is accepted, or taken back: never both',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const { applicant, company, params } = await authorized(world)
        await world.query(
          `update enrolment set state = 'under_review', submitted = submitted || '{"companyName":"New Inc"}'
           where organization_id = $1`,
          [company.id],
        )
        const [accepted, withdrawn] = await Promise.all([
          approve(one, params),
          applicant.call(withdrawLegalChange),
        ])
        expect([accepted.status, withdrawn.status].toSorted(byNumber)).toEqual([200, 409])
        const { rows } = await world.query('select name from organization where id = $1', [
          company.id,
        ])
        expect(rows[0]?.['name']).toBe(accepted.status === 200 ? 'New Inc' : company.name)
      }
    },
    patience,
  )

  test(
    `rules 11, 12: the link of the old address never confirms the new one (${rounds} rounds)`,
    async () => {
      let late = 0
      for (let round = 0; round < rounds; round++) {
        // Each round is another company's day: what Enroll now has counted at this address is over.
        await world.query('delete from guess_count')
        const by = await applicant(world)
        const link = await submittedBy(world, by)
        const { id } = by.organization
        // Each contact from an address of its own: one that tries many links is asked to wait.
        const from = { 'x-forwarded-for': `192.0.2.${round % 250}` }
        const confirm = () =>
          world.client(from)(confirmEnrolment, {
            params: { id },
            body: { secret: link.secret, signedUp: true, ownsAddress: true },
          })
        expect((await confirm()).status).toBe(200)
        await one.call(askEnrolment, { params: { id }, body: { message: 'Who is it?' } })
        const email = `eva@${by.organization.domain}`
        await by.call(own.updateEnrolment, { body: { content: { ...link.content, email } } })
        const replies = await transact(world.database, {}, async (db) => {
          // Both wait at the row: the submission first, then the link.
          await sql`select from enrolment where organization_id = ${id} for update`.execute(db)
          const submitting = by.call(own.submitEnrolment, { body: {} })
          await delay(30)
          const confirming = confirm()
          await delay(30)
          return { both: Promise.all([submitting, confirming]) }
        }).then(({ both }) => both)
        // Too late: there is no such link any more. Before the submission: nothing waits for it.
        expect(replies.map(({ status }) => status)).toEqual([200, expect.toBeOneOf([404, 409])])
        late += Number(replies[1]?.status === 404)
        expect((await by.call(own.readOwnEnrolment)).body.enrolment).toMatchObject({
          state: 'awaiting_email',
          checks: { email: 'pending' },
        })
      }
      expect(late).toBeGreaterThan(0)
    },
    patience,
  )
})
