// The way back and forth: asked for more, refused, corrected, submitted again; what stays, what is told, what nobody overturns.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailsOf } from '../../../test/company-mails.ts'
import { applicant, submittedBy } from '../../../test/enrolment-stories.ts'
import { headquarters } from '../../../test/membership-stories.ts'
import { enrolled } from '../../../test/review-stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { confirmEnrolment } from '../../contract/enrolment-confirmations.ts'
import { addEnrolmentDocument } from '../../contract/enrolment-documents.ts'
import { nameEnrolmentDomain, proveEnrolmentDomain } from '../../contract/enrolment-domain.ts'
import {
  addEnrolmentNote,
  askEnrolment,
  countEnrolments,
  decideEnrolmentCheck,
  listEnrolmentEvents,
  listEnrolmentNotes,
  listEnrolments,
  readEnrolmentReview,
  rejectEnrolment,
} from '../../contract/enrolment-reviews.ts'
import { readLegalIdentity, updateLegalIdentity } from '../../contract/legal-identity.ts'
import * as own from '../../contract/own-enrolment.ts'
import { readDesk } from '../../contract/system.ts'

let world: World
let desk: Client
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
  desk = await world.as(await world.operator(), 'program_manager')
})
afterAll(() => world.close())
beforeEach(() => world.query('delete from outbox'))

const message = 'Please send an excerpt of the register.'
const submit = (by: Client) => by.call(own.submitEnrolment, { body: {} })
const kindsOf = async (id: Client['organization']['id']) => {
  const { body } = await desk.call(listEnrolmentEvents, { params: { id } })
  return body.items.map(({ kind }) => kind)
}

/** Confirmed by its contact, and under review. */
async function reviewed() {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  const params = { id: by.organization.id }
  const body = { secret: link.secret, signedUp: true, ownsAddress: true }
  await world.client()(confirmEnrolment, { params, body })
  return { by, params, ...link }
}
const decide = (
  params: { id: Client['organization']['id'] },
  check: 'employment' | 'business',
  state: 'verified' | 'rejected',
) =>
  desk.call(decideEnrolmentCheck, {
    params,
    body: { check, state, ...(state === 'rejected' ? { message } : {}) },
  })

test('asked for more: a document, one field, and the other checks stay verified; the course is told in order', async () => {
  const { by, params, content } = await reviewed()
  await decide(params, 'employment', 'verified')
  await decide(params, 'business', 'verified')
  await desk.call(askEnrolment, { params, body: { message } })
  const file = { name: 'a.pdf', content: Buffer.from('%PDF-1.7 x').toString('base64') }
  expect((await by.call(addEnrolmentDocument, { body: file })).status).toBe(201)
  await by.call(own.updateEnrolment, { body: { content: { ...content, city: 'Tacoma' } } })
  expect((await submit(by)).body).toMatchObject({
    state: 'under_review',
    checks: { email: 'verified', employment: 'verified', business: 'pending' },
  })
  // Whatever the clock says, as after a lock that was waited for.
  await world.query('update enrolment_event set at = now() where organization_id = $1', [params.id])
  expect(await kindsOf(params.id)).toEqual([
    'submitted',
    'mail_sent',
    'email_confirmed',
    'check_changed',
    'check_changed',
    'more_info_asked',
    'document_added',
    'resubmitted',
  ])
})

test('refused, corrected, submitted again; the operator’s file is not erased by taking it back', async () => {
  const { by, params, content } = await reviewed()
  await desk.call(addEnrolmentNote, { params, body: { body: 'Called them.' } })
  await desk.call(rejectEnrolment, { params, body: { message } })
  expect((await by.call(own.deleteEnrolment)).body).toMatchObject({ code: 990467 })
  const email = `eva@${by.organization.domain}`
  await by.call(own.updateEnrolment, { body: { content: { ...content, email } } })
  expect((await submit(by)).body).toMatchObject({ state: 'awaiting_email' })
  await mailsOf(world, params.id)
  expect((await by.call(own.withdrawEnrolment)).body).toMatchObject({ state: 'draft' })
  const told = await mailsOf(world, params.id)
  expect(told.find(({ to }) => to === email)?.subject).toContain('was taken back')
  expect((await by.call(own.deleteEnrolment)).body).toMatchObject({ code: 990467 })
  const { body } = await desk.call(readEnrolmentReview, { params })
  expect(body).toMatchObject({ state: 'draft', content: { email } })
  expect((await desk.call(listEnrolmentNotes, { params })).body.items).toHaveLength(1)
  expect((await kindsOf(params.id)).at(-1)).toBe('withdrawn')
  expect((await submit(by)).body).toMatchObject({ state: 'awaiting_email' })
})

test('another MPN ID is looked at again, and the operator reads which it was', async () => {
  const { by, params, mpnId } = await reviewed()
  await decide(params, 'business', 'verified')
  await desk.call(askEnrolment, { params, body: { message } })
  const other = await headquarters(world, { country: by.organization.country })
  await world.query('update enrolment set mpn_id = $2 where organization_id = $1', [
    params.id,
    other.mpnId,
  ])
  expect((await desk.call(readEnrolmentReview, { params })).body.mpnId).toBe(mpnId)
  expect((await submit(by)).body).toMatchObject({ checks: { business: 'pending' } })
  const { body } = await desk.call(listEnrolmentEvents, { params })
  expect(body.items.at(-1)).toMatchObject({
    kind: 'mpn_id_changed',
    detail: `${mpnId} → ${other.mpnId}`,
  })
})

test('a proof of the domain does not overturn what the operator did not pass', async () => {
  const { by, params } = await reviewed()
  await decide(params, 'employment', 'rejected')
  const { body } = await by.call(nameEnrolmentDomain)
  world.names.texts.set(by.organization.domain, [body.record ?? ''])
  expect((await by.call(proveEnrolmentDomain)).body).toMatchObject({
    checks: { employment: 'rejected' },
  })
  expect((await kindsOf(params.id)).at(-1)).toBe('domain_proved')
  await desk.call(askEnrolment, { params, body: { message } })
  expect((await submit(by)).body).toMatchObject({ checks: { employment: 'rejected' } })
  expect((await by.call(proveEnrolmentDomain)).body).toMatchObject({
    checks: { employment: 'rejected' },
  })
  expect((await decide(params, 'employment', 'verified')).status).toBe(200)
})

test('what nobody has confirmed does not keep the company itself out: the operator refuses it', async () => {
  const claim = await applicant(world)
  const number = claim.organization.id.slice(0, 13)
  const { id, secret } = await submittedBy(world, claim, { registrationNumber: number })
  const real = await applicant(world)
  await expect(submittedBy(world, real, { registrationNumber: number })).rejects.toThrow('990388')
  const refused = await desk.call(rejectEnrolment, {
    params: { id: claim.organization.id },
    body: { message },
  })
  expect(refused.body).toMatchObject({ state: 'rejected', message })
  const body = { secret, signedUp: true, ownsAddress: true }
  expect((await world.client()(confirmEnrolment, { params: { id }, body })).status).toBe(404)
  expect((await submit(real)).body).toMatchObject({ state: 'awaiting_email' })
})

test('its age goes on from the first submission, and a correction keeps its place in the queue', async () => {
  const [first, second] = [await reviewed(), await reviewed()]
  const days = (of: Awaited<ReturnType<typeof reviewed>>, ago: number) =>
    world.query(
      `update enrolment set first_submitted_at = now() - $2 * interval '1 day', submitted_at = now() - $2 * interval '1 day'
       where organization_id = $1`,
      [of.params.id, ago],
    )
  await days(first, 9000)
  await days(second, 8000)
  const { params, by } = first
  await desk.call(askEnrolment, { params, body: { message } })
  expect((await submit(by)).body).toMatchObject({ state: 'under_review' })
  const { body } = await desk.call(listEnrolments, { query: { state: 'under_review' } })
  expect(body.items.slice(0, 2).map(({ id }) => id)).toEqual([params.id, second.params.id])
  const [row] = body.items
  const age = (date = '') => Math.round((Date.now() - Date.parse(date)) / 86_400_000)
  expect([age(row?.firstSubmittedDate), age(row?.submittedDate)]).toEqual([9000, 0])
  const review = (await desk.call(readEnrolmentReview, { params })).body
  expect(review).toMatchObject({
    firstSubmittedDate: row?.firstSubmittedDate,
    submittedDate: row?.submittedDate,
  })
  const oldest = (await desk.call(countEnrolments)).body.oldestDate
  expect([oldest, (await desk.call(readDesk)).body.enrolments.oldestDate]).toEqual([
    row?.firstSubmittedDate,
    row?.firstSubmittedDate,
  ])
  // Refused and sent in again it begins anew.
  await desk.call(rejectEnrolment, { params, body: { message } })
  await submit(by)
  expect(age((await desk.call(readEnrolmentReview, { params })).body.firstSubmittedDate)).toBe(0)
})

test('a change under way keeps the authorized number; no part of the legal identity is left out', async () => {
  const company = await world.organization('indirect_reseller')
  const by = await world.as(company, 'global_admin')
  const { body: it } = await by.call(readLegalIdentity)
  const whole = {
    companyName: company.name,
    registrationNumber: company.id.slice(0, 13),
    addressLine1: '1 Harbour Road',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    firstName: 'Ana',
    lastName: 'Pereira',
    email: `ana@${company.domain}`,
    phoneNumber: '2065550100',
  }
  expect(it.state).toBe('authorized')
  await world.query(
    `update enrolment set content = $2, submitted = $2, finalized = $2, email_check = 'verified' where organization_id = $1`,
    [company.id, JSON.stringify(whole)],
  )
  const change = async (more: object) => {
    const { body } = await by.call(readLegalIdentity)
    const { etag = '' } = body.attributes
    return by.call(updateLegalIdentity, {
      body: { content: { ...whole, ...more }, attributes: { etag } },
    })
  }
  expect((await change({ lastName: ' ' })).body).toMatchObject({ code: 990385 })
  const changed = await change({ registrationNumber: `${company.id.slice(0, 12)}X` })
  expect(changed.body).toMatchObject({ state: 'under_review' })
  const other = await applicant(world)
  const taking = submittedBy(world, other, { registrationNumber: whole.registrationNumber })
  await expect(taking).rejects.toThrow('990388')
  const params = { id: company.id }
  expect((await desk.call(rejectEnrolment, { params, body: { message } })).status).toBe(200)
})

test('a provider whose new contact has no mail gets another link; its mails name its settings', async () => {
  const company = await world.organization('indirect_provider')
  const by = await world.as(company, 'global_admin')
  await world.query(
    `update enrolment set state = 'awaiting_email', email_check = 'pending', submitted_at = now(),
       content = content || $2::jsonb, submitted = content || $2::jsonb where organization_id = $1`,
    [company.id, JSON.stringify({ email: `eva@${company.domain}`, companyName: company.name })],
  )
  expect((await by.call(own.resendConfirmation)).status).toBe(200)
  const params = { id: company.id }
  await desk.call(rejectEnrolment, { params, body: { message } })
  const mails = await mailsOf(world, desk.organization.id)
  const mail = mails.find(({ to }) => to === `eva@${company.domain}`)
  expect(mail?.text).toContain('/settings/organization')
})

test.for([
  ['en', 'has passed', 'has not passed'],
  ['pt-BR', 'foi aprovada', 'não foi aprovada'],
  ['es', 'Se ha superado', 'No se ha superado'],
  ['ru', 'пройдена', 'не пройдена'],
] as const)(
  'rule 13: each change of a check is mailed with the operator’s words, once (%s)',
  async ([language, passed, failed]) => {
    const { company, params } = await enrolled(world)
    await world.query('update enrolment set language = $2 where organization_id = $1', [
      company.id,
      language,
    ])
    const toContact = async () =>
      (await mailsOf(world, desk.organization.id)).filter(({ to }) => to.startsWith('paula@'))
    await decide(params, 'business', 'rejected')
    const [mail, ...more] = await toContact()
    expect(more).toEqual([])
    expect(mail?.subject).toContain(failed)
    expect(mail?.text).toContain(message)
    await decide(params, 'business', 'verified')
    expect((await toContact()).map(({ subject }) => subject.includes(passed))).toEqual([true])
    await decide(params, 'business', 'verified')
    expect(await toContact()).toEqual([])
  },
)
