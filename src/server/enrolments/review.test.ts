// The review of an enrolment as operator and applicant go through it (rules 12 and 13).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addressIn, mailsOf } from '../../../test/company-mails.ts'
import { applicant, submittedBy } from '../../../test/enrolment-stories.ts'
import { contentOf, enrolled } from '../../../test/review-stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { confirmEnrolment } from '../../contract/enrolment-confirmations.ts'
import { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import {
  addEnrolmentNote,
  approveEnrolment,
  askEnrolment,
  assignEnrolment,
  countEnrolments,
  decideEnrolmentCheck,
  listEnrolmentEvents,
  listEnrolmentNotes,
  listEnrolmentReviewers,
  listEnrolments,
  readEnrolmentReview,
  rejectEnrolment,
  releaseEnrolment,
} from '../../contract/enrolment-reviews.ts'
import { submitEnrolment } from '../../contract/own-enrolment.ts'
import type { Organization } from '../../domain/organization.ts'
import { transact } from '../db.ts'

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
test('a draft is its applicant’s alone', async () => {
  const { params } = await enrolled(world, { state: 'draft' })
  expect((await desk.call(readEnrolmentReview, { params })).status).toBe(404)
  expect((await desk.call(approveEnrolment, { params, body: {} })).status).toBe(404)
  const { body } = await desk.call(listEnrolments, { query: { size: 500 } })
  expect(body.items.map(({ id }) => id)).not.toContain(params.id)
})

test('the operator asks for more: state, message and course say so, and a mail (rule 13)', async () => {
  const { company, applicant, params } = await enrolled(world)
  const { body } = await desk.call(askEnrolment, { params, body: { message } })
  expect(body).toMatchObject({ state: 'action_required', message })
  const { body: events } = await desk.call(listEnrolmentEvents, { params })
  expect(events.items).toMatchObject([
    { kind: 'more_info_asked', detail: message, byOperator: true },
  ])
  // The applicant reads the same, but who of the operator's people it was.
  const { body: own } = await applicant.call(listOwnEnrolmentEvents)
  expect(own.items).toMatchObject([{ kind: 'more_info_asked', detail: message }])
  expect(own.items[0]).not.toHaveProperty('actorName')
  const mails = await mailsOf(world, operatorId)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(
    [`paula@${company.domain}`, await addressIn(world, applicant.userId)].toSorted(),
  )
  for (const { text } of mails) expect(text).toContain(message)
})

test('a check that needs something says why, and goes back to the applicant; one that is verified does not', async () => {
  const { params } = await enrolled(world)
  const decide = (state: 'verified' | 'action_needed' | 'rejected', text?: string) =>
    desk.call(decideEnrolmentCheck, {
      params,
      body: { check: 'business', state, ...(text === undefined ? {} : { message: text }) },
    })
  expect((await decide('action_needed')).body).toMatchObject({ code: 990413 })
  expect((await decide('rejected', message)).body).toMatchObject({
    state: 'under_review',
    checks: { business: 'rejected' },
  })
  expect((await decide('verified')).body).toMatchObject({ state: 'under_review' })
  // Each change is told to contact and applicant (rule 13): one that did not pass, one that did.
  expect(await mailsOf(world, operatorId)).toHaveLength(4)
  expect((await decide('action_needed', message)).body).toMatchObject({
    state: 'action_required',
    checks: { business: 'action_needed' },
    message,
  })
  expect(await mailsOf(world, operatorId)).toHaveLength(2)
  expect((await decide('verified')).body).toMatchObject({ code: 990400 })
})

test.for([
  ['en', 'is now an indirect reseller'],
  ['pt-BR', 'agora é um revendedor indireto'],
  ['es', 'ya es revendedor indirecto'],
  ['ru', 'стала косвенным торговым посредником'],
] as const)(
  'rule 13: the primary contact is told in the language of the enrolment (%s)',
  async ([language, words]) => {
    const { company, params } = await enrolled(world, { checks: 'verified' })
    await world.query('update enrolment set language = $2 where organization_id = $1', [
      company.id,
      language,
    ])
    await desk.call(approveEnrolment, { params, body: {} })
    const mails = await mailsOf(world, operatorId)
    const contact = mails.find(({ to }) => to === `paula@${company.domain}`)
    expect(contact?.subject).toContain(words)
    expect(contact?.text).toContain('http://tierline.test/enroll')
  },
)

test('rule 12: before the primary contact has confirmed, nothing is decided', async () => {
  const { params } = await enrolled(world, { state: 'awaiting_email' })
  const check = { check: 'business', state: 'verified' } as const
  const acts = [
    desk.call(decideEnrolmentCheck, { params, body: check }),
    desk.call(askEnrolment, { params, body: { message } }),
    desk.call(approveEnrolment, { params, body: {} }),
  ]
  for (const { body } of await Promise.all(acts)) expect(body).toMatchObject({ code: 990401 })
  expect((await desk.call(readEnrolmentReview, { params })).body).toMatchObject({
    state: 'awaiting_email',
    checks: { email: 'pending', employment: 'pending', business: 'pending' },
  })
  expect(await mailsOf(world, operatorId)).toEqual([])
})

test('rule 13: each change of status is mailed to the primary contact, once', async () => {
  const by = await applicant(world)
  const { id, secret, content } = await submittedBy(world, by)
  const params = { id: by.organization.id }
  const decide = (check: 'employment' | 'business', state: 'verified' | 'action_needed') =>
    desk.call(decideEnrolmentCheck, { params, body: { check, state, message } })
  const submit = () => by.call(submitEnrolment, { body: {} })
  const acts = {
    under_review: () =>
      world.client()(confirmEnrolment, {
        params: { id: id as never },
        body: { secret, signedUp: true, ownsAddress: true },
      }),
    'action_required by a check': () => decide('business', 'action_needed'),
    'under_review again': submit,
    'action_required by a question': () => desk.call(askEnrolment, { params, body: { message } }),
    'under_review once more': submit,
    rejected: () => desk.call(rejectEnrolment, { params, body: { message } }),
    'under_review after a rejection': submit,
    'under_review with employment verified': () => decide('employment', 'verified'),
    'under_review with business verified': () => decide('business', 'verified'),
    authorized: () => desk.call(approveEnrolment, { params, body: {} }),
  }
  await mailsOf(world, params.id)
  for (const [change, act] of Object.entries(acts)) {
    const { status, text } = await act()
    if (status !== 200) throw new Error(`${change}: ${text}`)
    const { body } = await desk.call(readEnrolmentReview, { params })
    expect(change).toMatch(new RegExp(`^${body.state}`))
    const mails = [...(await mailsOf(world, params.id)), ...(await mailsOf(world, operatorId))]
    const toContact = mails.filter(({ to }) => to === content.email)
    expect([change, toContact.map(({ subject }) => subject)]).toEqual([
      change,
      [expect.stringContaining(content.companyName ?? '')],
    ])
  }
})

test('rule 13: whoever enrolled and is the contact as well gets one mail', async () => {
  const { applicant, company, params } = await enrolled(world)
  const email = await addressIn(world, applicant.userId)
  const content = JSON.stringify({ ...contentOf(company), email: email.toUpperCase() })
  await world.query('update enrolment set submitted = $2 where organization_id = $1', [
    company.id,
    content,
  ])
  await desk.call(rejectEnrolment, { params, body: { message: 'No such company.' } })
  const [mail, ...others] = await mailsOf(world, operatorId)
  expect(others).toEqual([])
  expect(mail?.text).toContain('No such company.')
})

test('a rejected one stays a customer, and says why', async () => {
  const { company, params } = await enrolled(world, { state: 'action_required' })
  const { body } = await desk.call(rejectEnrolment, { params, body: { message } })
  expect(body).toMatchObject({ state: 'rejected', message })
  expect(await rowOf(company)).toMatchObject({ kind: 'customer' })
})

test('who decides on an old picture is told', async () => {
  const { params } = await enrolled(world, { checks: 'verified' })
  const { body } = await desk.call(readEnrolmentReview, { params })
  const etag = body.attributes.etag ?? ''
  await desk.call(askEnrolment, { params, body: { message } })
  const late = { params, headers: { 'if-match': etag } }
  expect((await desk.call(rejectEnrolment, { ...late, body: { message } })).body).toMatchObject({
    code: 2055,
  })
  expect((await desk.call(approveEnrolment, { ...late, body: {} })).body).toMatchObject({
    code: 2055,
  })
  const taking = { userId: desk.userId as never, attributes: { etag } }
  expect((await desk.call(assignEnrolment, { params, body: taking })).body).toMatchObject({
    code: 2055,
  })
})

test('the queue: the longest waiting first, by state, by assignee, by name, page by page', async () => {
  const word = `Q${randomUUID().slice(0, 8)}`
  const before = (await desk.call(countEnrolments)).body
  const stories = [await enrolled(world), await enrolled(world), await enrolled(world)]
  const waiting = await enrolled(world, { state: 'awaiting_email' })
  const ids = stories.map(({ company }) => company.id)
  for (const [i, id] of [...ids, waiting.company.id].entries())
    await world.query(
      `update enrolment set first_submitted_at = now() - $2 * interval '1 day',
         submitted = submitted || jsonb_build_object('companyName', $3::text) where organization_id = $1`,
      [id, i, `The ${word} Company`],
    )
  const oldest = ids.toReversed()
  const search = word.toLowerCase()
  const listed = async (query: object, continuationToken?: string) =>
    (
      await desk.call(listEnrolments, {
        query: { search, ...query },
        ...(continuationToken === undefined ? {} : { continuationToken }),
      })
    ).body
  const idsOf = ({ items }: Awaited<ReturnType<typeof listed>>) => items.map(({ id }) => id)
  expect(idsOf(await listed({}))).toEqual([waiting.company.id, ...oldest])
  const first = await listed({ state: 'under_review', size: 2 })
  expect(idsOf(first)).toEqual(oldest.slice(0, 2))
  const second = await listed({ state: 'under_review', size: 2 }, first.continuationToken)
  expect(idsOf(second)).toEqual(oldest.slice(2))

  const params = { id: ids[0] as never }
  await desk.call(assignEnrolment, { params, body: { userId: desk.userId as never } })
  expect(idsOf(await listed({ assigned: 'me' }))).toEqual([ids[0]])
  expect(idsOf(await listed({ state: 'under_review', assigned: 'nobody' }))).toEqual(
    oldest.slice(0, 2),
  )
  const { body: counts } = await desk.call(countEnrolments)
  expect(counts).toMatchObject({
    awaitingEmail: before.awaitingEmail + 1,
    underReview: before.underReview + 3,
    unassigned: before.unassigned + 2,
  })
  await desk.call(releaseEnrolment, { params })
  expect(idsOf(await listed({ assigned: 'me' }))).toEqual([])
})

test('it is given to colleagues who review, and to nobody else', async () => {
  const { params } = await enrolled(world)
  const clerk = await world.as(await world.operator(), 'user_management_admin')
  const { body } = await desk.call(listEnrolmentReviewers)
  const ids = body.items.map(({ id }) => id)
  expect(ids).toContain(desk.userId)
  expect(ids).not.toContain(clerk.userId)
  const { body: refused } = await desk.call(assignEnrolment, {
    params,
    body: { userId: clerk.userId as never },
  })
  expect(refused).toMatchObject({ code: 990414 })
})

test('notes are the operator’s: written in order, never the applicant’s', async () => {
  const { company, params } = await enrolled(world)
  await desk.call(addEnrolmentNote, { params, body: { body: ' Called them. ' } })
  const { body } = await desk.call(listEnrolmentNotes, { params })
  expect(body.items).toMatchObject([{ body: 'Called them.' }])
  const asApplicant = transact(world.database, { readOnly: true }, async (db) => {
    await sql`select enter_as('tierline_app', ''), set_config('app.organization', ${company.id}, true)`.execute(
      db,
    )
    await sql`select from enrolment_note`.execute(db)
  })
  await expect(asApplicant).rejects.toThrow('permission denied')
})
