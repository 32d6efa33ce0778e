// A reseller that has enrolled lately authorizes a few providers, and more when its first 30 days are over (security T33).
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { authorized } from '../../../test/review-stories.ts'
import { drafted, operator, provider, reseller } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import {
  acceptPartnershipRequest,
  declinePartnershipRequest,
  openPartnershipRequest,
} from '../../contract/partnership-offers.ts'
import { removePartnership } from '../../contract/partnerships.ts'
import { readProgramSettings, updateProgramSettings } from '../../contract/program-settings.ts'

let world: World
let desk: Client
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  desk = await operator(world)
})
afterAll(() => world.close())

const setMost = (newResellerPartnerships: number) =>
  desk.call(updateProgramSettings, {
    body: { directoryIsPublic: true, refusedMailDomains: [], newResellerPartnerships },
  })
beforeEach(() => setMost(2))

async function asked(to: Client) {
  const { id, secret } = await drafted(await provider(world), to)
  const params = { id }
  return {
    open: () => to.call(openPartnershipRequest, { params, body: { secret } }),
    accept: () =>
      to.call(acceptPartnershipRequest, { params, body: { secret, acknowledged: true } }),
    decline: () => to.call(declinePartnershipRequest, { params, body: { secret } }),
  }
}
const limited = { status: 409, body: { code: 990470 } }

test('the operator sets how many; who says nothing of it leaves it', async () => {
  await world.query('delete from program_setting')
  const most = async () => (await desk.call(readProgramSettings)).body.newResellerPartnerships
  expect(await most()).toBe(3)
  await setMost(7)
  await desk.call(updateProgramSettings, {
    body: { directoryIsPublic: true, refusedMailDomains: [] },
  })
  expect(await most()).toBe(7)
  expect((await setMost(1001)).status).toBe(400)
})

test('security T33: a new reseller is told beforehand, with the day; what has ended counts; after 30 days there is no limit', async () => {
  const { applicant: one, company } = await authorized(world)
  const first = await (await asked(one)).accept()
  expect(first.status).toBe(200)
  const params = { id: first.body.partnershipId as never }
  expect((await one.call(removePartnership, { params })).status).toBe(204)
  expect((await (await asked(one)).accept()).status).toBe(200)
  const third = await asked(one)
  const { rows } = await world.query(
    `select (authorized_at + interval '30 days')::text as until from enrolment where organization_id = $1`,
    [company.id],
  )
  const until = new Date(String(rows[0]?.['until'])).toISOString()
  const { body } = await third.open()
  expect([body.refusal, body.limitEndDate]).toEqual(['new_reseller_limit', until])
  const refused = await third.accept()
  expect(refused).toMatchObject(limited)
  expect(refused.text).toContain(until.slice(0, 10))
  expect((await (await asked(one)).decline()).status).toBeLessThan(300)
  await setMost(3)
  expect((await third.open()).body.refusal).toBeUndefined()
  expect((await third.accept()).status).toBe(200)
  const fourth = await asked(one)
  expect(await fourth.accept()).toMatchObject(limited)
  const again = await world.query(
    `update enrolment set authorized_at = authorized_at - interval '30 days' where organization_id = $1`,
    [company.id],
  )
  expect(again.rows).toEqual([])
  expect((await fourth.open()).body.refusal).toBeUndefined()
  expect((await fourth.accept()).status).toBe(200)
})

test('whom the operator took in has no limit', async () => {
  const one = await reseller(world)
  for (let n = 0; n < 3; n++) expect((await (await asked(one)).accept()).status).toBe(200)
})

test.runIf(inject('template').engine === 'postgres')(
  'security T33: of many that are accepted at once no more are than may be',
  async () => {
    const { applicant: one } = await authorized(world)
    const many = await Promise.all(Array.from({ length: 6 }, () => asked(one)))
    const replies = await Promise.all(many.map(({ accept }) => accept()))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(4)
  },
)
