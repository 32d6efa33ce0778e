// Whose an imported customer is, and when it is nobody's yet (rules 37, 56).
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { submitEnrolment } from '../src/contract/own-enrolment.ts'
import { servedFile } from './company-recipes.ts'
import { applicant, readyDraft } from './enrolment-stories.ts'
import { headquarters, location, newMpnId } from './membership-stories.ts'
import { enrolled } from './review-stories.ts'
import { customersOf, newDomain, servedIn } from './served-stories.ts'
import { reseller } from './stories.ts'
import { openWorld, type World } from './world.ts'

let world: World
let imported: ReturnType<typeof servedIn>['imported']
let workerRuns: ReturnType<typeof servedIn>['workerRuns']
let outcome: ReturnType<typeof servedIn>['outcome']
beforeAll(async () => {
  world = await openWorld()
  ;({ imported, workerRuns, outcome } = servedIn(world))
})
afterAll(() => world.close())

test('rule 37: a row may name any number of the company: its headquarters’, a location’s, one that it added itself', async () => {
  const { mpnId: global } = await headquarters(world)
  const [carried, another] = [await location(world, global), await location(world, global)]
  const company = await world.organization('indirect_reseller', { mpnId: carried })
  const by = await world.as(company, 'global_admin', 'admin_agent')
  const rows = [global, another, carried].map((mpnId) => ({ mpnId, domain: newDomain() }))
  for (const { mpnId, domain } of rows) await imported(servedFile(mpnId, domain))
  expect(await workerRuns()).toEqual([])
  const domains = async () => (await customersOf(by)).map(({ domain }) => domain).toSorted()
  expect(await domains()).toEqual(rows.map(({ domain }) => domain).toSorted())

  // A second company of the same headquarters: what names neither's number waits, what one added is its own.
  const second = await world.organization('indirect_reseller', { mpnId: another })
  const added = newMpnId()
  await world.query(
    `insert into membership_profile (mpn_id, global_mpn_id, name, country, status, added_by, created_at)
     values ($1, $2, 'Added', 'US', 'active', $3, now())`,
    [added, global, second.id],
  )
  const unclear = newDomain()
  await imported(servedFile(global, unclear))
  for (const mpnId of [another, added]) await imported(servedFile(mpnId, newDomain()))
  expect(await workerRuns()).toEqual([])
  expect(await outcome(unclear)).toMatchObject([{ state: 'waiting' }])
  expect(await domains()).toHaveLength(3)
  const other = await world.as(second, 'global_admin', 'admin_agent')
  expect(await customersOf(other)).toHaveLength(2)
  // The headquarters itself joins: it is the one that is meant.
  const head = await world.organization('direct_partner', { mpnId: global })
  await workerRuns()
  expect(await outcome(unclear)).toMatchObject([{ state: 'taken', partner_name: head.name }])
})

test('rules 37 and 56: a customer that enrols itself waits until that is decided, and holds no other row up', async () => {
  const by = await reseller(world)
  const mpnId = by.organization.mpnId ?? ''
  const [authorized, rejected] = [
    await enrolled(world, { state: 'awaiting_email' }),
    await enrolled(world, { state: 'action_required' }),
  ]
  const other = newDomain()
  for (const domain of [authorized.company.domain, rejected.company.domain, other])
    await imported(servedFile(mpnId, domain))
  expect(await workerRuns()).toEqual([])
  for (const { company } of [authorized, rejected])
    expect(await outcome(company.domain)).toMatchObject([{ state: 'waiting' }])
  expect(await outcome(other)).toMatchObject([{ state: 'taken' }])
  const decided = (of: { id: string }, state: string) =>
    world.query('update enrolment set state = $2 where organization_id = $1', [of.id, state])
  await decided(rejected.company, 'rejected')
  await decided(authorized.company, 'authorized')
  await world.query(
    `update organization set kind = 'indirect_reseller', mpn_id = $2 where id = $1`,
    [authorized.company.id, authorized.mpnId],
  )
  await workerRuns()
  expect(await outcome(rejected.company.domain)).toMatchObject([{ state: 'taken' }])
  expect(await outcome(authorized.company.domain)).toMatchObject([
    { state: 'refused', refusal: 'partners_own' },
  ])
})

// One connection cannot overlap with itself.
test.runIf(inject('template').engine === 'postgres')(
  'rule 56: of an enrolment and a taking-over at once the second sees the first',
  async () => {
    const [partner, by] = [await reseller(world), await applicant(world)]
    const { id, domain } = by.organization
    await readyDraft(world, by)
    await imported(servedFile(partner.organization.mpnId ?? '', domain))
    let [hold, finish] = [() => {}, () => {}]
    const held = new Promise<void>((resolve) => (hold = resolve))
    const done = new Promise<void>((resolve) => (finish = resolve))
    // The worker has asked whether the company enrols, and gets no further.
    const holding = world.database.kysely.transaction().execute(async (db) => {
      await sql`select from organization where id = ${id} for no key update`.execute(db)
      hold()
      await done
    })
    await held
    const running = workerRuns()
    await delay(300)
    const submitting = by.call(submitEnrolment, { body: {} })
    await delay(300)
    finish()
    await Promise.all([holding, running])
    expect((await submitting).status).toBe(409)
    expect((await customersOf(partner)).map((one) => one.domain)).toEqual([domain])
  },
)
