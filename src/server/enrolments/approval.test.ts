// What an approval makes of a company, when there is none, and how a legal identity changes (rules 1, 7, 12, 14, 56).
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailsOf } from '../../../test/company-mails.ts'
import { authorized, type contentOf, enrolled, newMpnId } from '../../../test/review-stories.ts'
import { provider, subscribed } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { withdrawLegalChange } from '../../contract/enrolment-domain.ts'
import {
  approveEnrolment,
  decideEnrolmentCheck,
  readEnrolmentReview,
  rejectEnrolment,
} from '../../contract/enrolment-reviews.ts'
import { listRelationships } from '../../contract/relationships.ts'
import { readSession } from '../../contract/sessions.ts'
import type { Organization } from '../../domain/organization.ts'
import { transact } from '../db.ts'
import { approve } from './approval.ts'
import { changeLegalIdentity } from './legal-change.ts'
import { lockEnrolment } from './queries.ts'

let world: World
let desk: Client
let operatorId: string
beforeAll(async () => {
  world = await openWorld()
  desk = await world.as(await world.operator(), 'program_manager')
  operatorId = desk.organization.id
})
afterAll(() => world.close())
beforeEach(() => world.query('delete from outbox'))

const message = 'Please send an excerpt of the register.'
const rowOf = async ({ id }: Pick<Organization, 'id'>) =>
  (await world.query('select * from organization where id = $1', [id])).rows[0]
const rolesOf = async (id: string) =>
  (await world.query('select roles from user_account where id = $1', [id])).rows[0]?.['roles']

test('rule 1: approved, a company is an indirect reseller with its MPN ID and legal name', async () => {
  const { company, applicant, mpnId, params } = await enrolled(world, { checks: 'verified' })
  const { status, body } = await desk.call(approveEnrolment, { params, body: {} })
  expect([status, body.state]).toEqual([200, 'authorized'])
  expect(await rowOf(company)).toMatchObject({
    kind: 'indirect_reseller',
    mpn_id: mpnId,
    name: `${company.name} Inc`,
  })
  // The applicant's session goes on, and is a reseller's from the next request.
  const session = await applicant.call(readSession)
  expect(session.body.organization.kind).toBe('indirect_reseller')
})

test('rule 14: approval makes the enroller Admin agent, and takes roles that a reseller does not have', async () => {
  const { company, applicant, params } = await enrolled(world, { checks: 'verified' })
  const colleague = await world.as(company, 'user')
  const admin = await world.as(company, 'global_admin')
  const program = await world.application(company, ['user', 'billing_admin'])
  const other = await world.as(await world.organization('customer'), 'user')
  await desk.call(approveEnrolment, { params, body: {} })
  expect(await rolesOf(applicant.userId)).toEqual(['global_admin', 'admin_agent'])
  expect(await rolesOf(admin.userId)).toEqual(['global_admin'])
  expect(await rolesOf(colleague.userId)).toEqual([])
  expect(await rolesOf(other.userId)).toEqual(['user'])
  const { rows } = await world.query('select roles from api_client where id = $1', [program.id])
  expect(rows).toEqual([{ roles: ['billing_admin'] }])
  // Whoever lost a role signs in anew; who lost none goes on.
  expect((await colleague.call(readSession)).status).toBe(401)
  expect((await admin.call(readSession)).status).toBe(200)
})

test('rule 14: whoever is no Global admin any more is given nothing', async () => {
  const { company, applicant, params } = await enrolled(world, { checks: 'verified' })
  await world.query(`update user_account set roles = '{user}' where id = $1`, [applicant.userId])
  await world.as(company, 'global_admin')
  expect((await desk.call(approveEnrolment, { params, body: {} })).status).toBe(200)
  expect(await rolesOf(applicant.userId)).toEqual([])
})

test('where partners need a second factor, everybody of a new partner signs in anew', async () => {
  const { company, applicant, mpnId } = await enrolled(world, { checks: 'verified' })
  const { id, country, name } = company
  const profile = { mpnId, globalMpnId: mpnId, name, country, status: 'active' } as const
  const caller = { organization: desk.organization, actor: { name: 'Desk' } } as never
  await transact(world.database, {}, async (db) => {
    const approving = { db, caller, now: new Date(), trail: {}, mfa: 'partners' } as const
    await approve(approving, await lockEnrolment(db, id), profile)
  })
  expect((await applicant.call(readSession)).status).toBe(401)
})

test.for([
  ['rule 12: not before the address is confirmed', 'awaiting_email', 990401],
  ['not while it is the applicant’s turn', 'action_required', 990400],
  ['not after a rejection', 'rejected', 990402],
] as const)('nothing is approved: %s', async ([, state, code]) => {
  const { company, params } = await enrolled(world, { state, checks: 'verified' })
  expect((await desk.call(approveEnrolment, { params, body: {} })).body).toMatchObject({ code })
  expect(await rowOf(company)).toMatchObject({ kind: 'customer', mpn_id: null })
})

test('approval waits for all three checks', async () => {
  const { params } = await enrolled(world)
  const approve = () => desk.call(approveEnrolment, { params, body: {} })
  const decide = (check: 'employment' | 'business') =>
    desk.call(decideEnrolmentCheck, { params, body: { check, state: 'verified' } })
  expect((await approve()).body).toMatchObject({ code: 990403 })
  await decide('employment')
  expect((await approve()).body).toMatchObject({ code: 990403 })
  await decide('business')
  expect((await approve()).status).toBe(200)
})

test.for<
  [why: string, how: (one: Awaited<ReturnType<typeof enrolled>>) => Promise<unknown>, code: number]
>([
  [
    'rule 7: the profile is no longer active',
    ({ mpnId }) =>
      world.query(`update membership_profile set status = 'inactive' where mpn_id = $1`, [mpnId]),
    990405,
  ],
  [
    'rule 7: the profile is in another country now',
    ({ mpnId }) =>
      world.query(`update membership_profile set country = 'FR' where mpn_id = $1`, [mpnId]),
    990405,
  ],
  [
    'the profile is not in the directory any more',
    ({ mpnId }) => world.query('delete from membership_profile where mpn_id = $1', [mpnId]),
    990405,
  ],
  [
    'another company has the MPN ID',
    ({ mpnId }) => world.organization('indirect_reseller', { mpnId }),
    990030,
  ],
  [
    'rule 56: it is another partner’s customer',
    async ({ company }) => {
      const { organization } = await provider(world)
      await world.query(
        `insert into customer_relationship (customer_id, partner_id, partner_kind, id, partner_name,
           partner_mpn_id, customer_name, customer_domain, customer_country, customer_language, customer_cloud, state, started_at)
         values ($1, $2, 'indirect_provider', gen_random_uuid(), 'P', '1234567', $3, $4, 'US', 'en', 'public', 'active', now())`,
        [company.id, organization.id, company.name, company.domain],
      )
    },
    990406,
  ],
  [
    'it is suspended',
    ({ company }) =>
      world.query(`update organization set state = 'suspended' where id = $1`, [company.id]),
    990404,
  ],
])('approval looks again: %s', async ([, change, code]) => {
  const story = await enrolled(world, { checks: 'verified' })
  await change(story)
  const { body } = await desk.call(approveEnrolment, { params: story.params, body: {} })
  expect(body).toMatchObject({ code })
  expect(await rowOf(story.company)).toMatchObject({ kind: 'customer', mpn_id: null })
})

/** As the page of the legal information does it, through the function that it calls. */
async function change(
  { company, applicant }: Awaited<ReturnType<typeof authorized>>,
  content: ReturnType<typeof contentOf>,
) {
  const caller = { organization: company, actor: { id: applicant.userId, name: 'Boss' } } as never
  return transact(world.database, {}, async (db) =>
    changeLegalIdentity(
      { db, caller, now: new Date(), address: '127.0.0.1' },
      await lockEnrolment(db, company.id),
      content,
    ),
  )
}

test('a change of the legal identity: only what is new is checked, what was authorized holds until it is accepted', async () => {
  const story = await authorized(world)
  const { company, content, params } = story
  const changed = await change(story, { ...content, companyName: 'New Name Inc' })
  expect(changed).toMatchObject({
    state: 'under_review',
    checks: { email: 'verified', employment: 'verified', business: 'pending' },
    finalized: { companyName: content.companyName },
  })
  expect(await rowOf(company)).toMatchObject({ name: company.name })
  await desk.call(decideEnrolmentCheck, { params, body: { check: 'business', state: 'verified' } })
  const { status } = await desk.call(approveEnrolment, { params, body: {} })
  expect(status).toBe(200)
  expect(await rowOf(company)).toMatchObject({
    name: 'New Name Inc',
    kind: 'indirect_reseller',
    mpn_id: company.mpnId,
  })
  const mails = await mailsOf(world, operatorId)
  expect(mails.map(({ subject }) => subject)).toContain(
    'The new legal information of New Name Inc is accepted',
  )
})

test('a change that is refused, or taken back, leaves what was authorized', async () => {
  const story = await authorized(world)
  const { company, applicant, content, params } = story
  await change(story, { ...content, companyName: 'Other Inc', email: `new@${company.domain}` })
  const { body } = await desk.call(readEnrolmentReview, { params })
  expect(body).toMatchObject({ state: 'awaiting_email', isLegalChange: true })
  await world.query(
    `update enrolment set state = 'under_review', email_check = 'verified' where organization_id = $1`,
    [company.id],
  )
  const refused = await desk.call(rejectEnrolment, { params, body: { message } })
  expect(refused.body).toMatchObject({
    state: 'rejected',
    finalized: { companyName: content.companyName },
  })
  expect(await rowOf(company)).toMatchObject({ name: company.name, kind: 'indirect_reseller' })
  const [mail] = await mailsOf(world, operatorId)
  expect(mail?.text).toContain('What was authorized before stays valid')
  const { body: back } = await applicant.call(withdrawLegalChange)
  expect(back).toMatchObject({
    state: 'authorized',
    content: { companyName: content.companyName },
    checks: { email: 'verified', employment: 'verified', business: 'verified' },
  })
  expect((await applicant.call(withdrawLegalChange)).body).toMatchObject({ code: 990407 })
})

test('what nobody reviews holds at once', async () => {
  const story = await authorized(world)
  const changed = await change(story, { ...story.content, phoneNumber: '5550199' })
  expect(changed).toMatchObject({ state: 'authorized', finalized: { phoneNumber: '5550199' } })
})

test('an MPN ID under a refused change stays taken', async () => {
  const { company } = await authorized(world)
  await world.query(`update enrolment set state = 'rejected' where organization_id = $1`, [
    company.id,
  ])
  const other = await enrolled(world)
  const taking = world.query('update enrolment set mpn_id = $2 where organization_id = $1', [
    other.company.id,
    company.mpnId,
  ])
  await expect(taking).rejects.toMatchObject({ constraint: 'enrolment_mpn_id' })
  expect(newMpnId()).not.toBe(company.mpnId)
})

test('a new legal name reaches the lists of the company’s partners, and nothing that is over', async () => {
  const { provider: from, reseller, customerId } = await subscribed(world)
  const { id, name: before } = reseller.organization
  const copies = async () => {
    const tables = ['partnership', 'customer_reseller', 'incentive_credit']
    const names = tables.map(
      (table) => `select reseller_name as n from ${table} where reseller_id = $1`,
    )
    const { rows } = await world.query(
      [...names, 'select partner_name from customer_relationship where partner_id = $1'].join(
        ' union all ',
      ),
      [id],
    )
    return rows.map((row) => row['n'])
  }
  expect(await copies()).toEqual([before, before, before, before])
  await world.query(
    `update enrolment set state = 'under_review', submitted = jsonb_set(content, '{companyName}', '"Renamed Ltd"')
     where organization_id = $1`,
    [id],
  )
  await world.query(
    'update subscription set support_tenant_id = $1, support_name = $2 where customer_id = $3',
    [id, before, customerId],
  )
  await world.query(
    `insert into incentive_credit (customer_id, id, subscription_id, seller_id, reseller_id, reseller_name, mpn_id, from_at, until_at)
     select customer_id, gen_random_uuid(), subscription_id, seller_id, reseller_id, reseller_name, mpn_id, from_at, from_at
     from incentive_credit where reseller_id = $1`,
    [id],
  )
  const { status, text } = await desk.call(approveEnrolment, { params: { id }, body: {} })
  expect(status, text).toBe(200)
  const query = { relationship_type: 'is_indirect_cloud_solution_provider_of' } as const
  const listed = await from.call(listRelationships, { query })
  expect(listed.body.items.map(({ name }) => name)).toEqual(['Renamed Ltd'])
  const now = await copies()
  expect(now.filter((name) => name === 'Renamed Ltd')).toHaveLength(4)
  expect(now.filter((name) => name === before)).toHaveLength(1)
  const supported = await world.query(
    'select support_name from subscription where customer_id = $1',
    [customerId],
  )
  expect(supported.rows).toEqual([{ support_name: 'Renamed Ltd' }])
})
