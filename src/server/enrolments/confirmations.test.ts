// The primary contact's link: what it asks, what it makes of the enrolment, and when it is dead (rules 9, 11, 12).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicant, linkIn, mailsTo, submittedBy } from '../../../test/enrolment-stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import {
  confirmEnrolment,
  disownEnrolment,
  openConfirmation,
} from '../../contract/enrolment-confirmations.ts'
import * as own from '../../contract/own-enrolment.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

interface Link {
  readonly id: string
  readonly secret: string
}
const stranger = () =>
  world.client({ 'x-forwarded-for': `2001:db8:${randomUUID().slice(0, 4)}:1::1` })
const opened = ({ id, secret }: Link) =>
  stranger()(openConfirmation, { params: { id }, body: { secret } })
const confirmed = ({ id, secret }: Link, signedUp = true, ownsAddress = true) =>
  stranger()(confirmEnrolment, { params: { id }, body: { secret, signedUp, ownsAddress } })
const disowned = ({ id, secret }: Link) =>
  stranger()(disownEnrolment, { params: { id }, body: { secret } })
const stands = async (by: Client) => (await by.call(own.readOwnEnrolment)).body.enrolment
const eventsOf = async (by: Client) =>
  (
    await world.query(
      'select kind, actor_name from enrolment_event where organization_id = $1 order by ordinal',
      [by.organization.id],
    )
  ).rows.map(({ kind }) => String(kind))

test('rule 9: the primary contact may be somebody else, and is written to in the language of the enrolment', async () => {
  const company = await world.organization('customer')
  const { id } = await world.person(company, ['global_admin'], { language: 'ru' })
  const by = await world.as(company, 'global_admin')
  await world.query(`update user_account set language = 'ru' where organization_id = $1`, [
    company.id,
  ])
  const email = `ivan@${company.domain}`
  await submittedBy(world, by, { firstName: 'Иван', lastName: 'Орлов', email })
  const [mail] = await mailsTo(world, email)
  expect(mail).toMatchObject({ language: 'ru' })
  expect(mail?.text).toContain('Иван Орлов')
  expect(mail?.text).toContain(company.domain)
  expect(id).not.toBe(by.userId)
})

test('rule 11: the contact confirms that the company signed up and that the address is its own: both', async () => {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  expect((await opened(link)).body).toMatchObject({
    companyName: by.organization.name,
    domain: by.organization.domain,
    contactName: 'Ana Pereira',
    state: 'waiting',
  })
  expect((await confirmed(link, true, false)).body).toMatchObject({ code: 990051 })
  expect((await confirmed(link, false, true)).body).toMatchObject({ code: 990051 })
  expect(await stands(by)).toMatchObject({ state: 'awaiting_email', checks: { email: 'pending' } })
  expect((await confirmed(link)).body).toMatchObject({ state: 'confirmed' })
  expect(await stands(by)).toMatchObject({ state: 'under_review', checks: { email: 'verified' } })
  expect((await confirmed(link)).body).toMatchObject({ code: 990387 })
  expect((await disowned(link)).body).toMatchObject({ code: 990387 })
  expect((await opened(link)).body).toMatchObject({ state: 'confirmed' })
})

test('rule 12: without the confirmation nothing is under review, and opening the link is none', async () => {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  await opened(link)
  expect(await stands(by)).toMatchObject({ state: 'awaiting_email' })
  expect((await by.call(own.withdrawEnrolment)).body).toMatchObject({ state: 'draft' })
  expect((await confirmed(link)).status).toBe(404)
  await by.call(own.submitEnrolment, { body: {} })
  expect((await confirmed(link)).status).toBe(404)
  const email = (await stands(by))?.content.email ?? ''
  const newer = linkIn((await mailsTo(world, email)).at(-1)?.text ?? '')
  expect((await confirmed(newer)).status).toBe(200)
  expect((await by.call(own.withdrawEnrolment)).body).toMatchObject({ code: 990387 })
})

test('who disowns it turns it back to the applicant; that address is not asked again', async () => {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  expect((await disowned(link)).body).toMatchObject({ state: 'disowned' })
  expect(await stands(by)).toMatchObject({
    state: 'action_required',
    checks: { email: 'rejected' },
  })
  expect(await eventsOf(by)).toContain('email_disowned')
  expect((await confirmed(link)).body).toMatchObject({ code: 990387 })
  expect((await by.call(own.submitEnrolment, { body: {} })).body).toMatchObject({ code: 990391 })
  const email = `eva@${by.organization.domain}`
  await by.call(own.updateEnrolment, { body: { content: { ...link.content, email } } })
  expect((await by.call(own.submitEnrolment, { body: {} })).body).toMatchObject({
    state: 'awaiting_email',
  })
  const newer = linkIn((await mailsTo(world, email)).at(-1)?.text ?? '')
  expect((await confirmed(newer)).body).toMatchObject({ state: 'confirmed', email })
  expect(await eventsOf(by)).toEqual(
    expect.arrayContaining(['submitted', 'email_disowned', 'resubmitted', 'email_confirmed']),
  )
})

test('whoever disowned it stays unasked, whom else the company has named since', async () => {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  const first = link.content.email ?? ''
  const name = async (email: string) => {
    await by.call(own.updateEnrolment, { body: { content: { ...link.content, email } } })
    return (await by.call(own.submitEnrolment, { body: {} })).body
  }
  await disowned(link)
  const second = `eva@${by.organization.domain}`
  expect(await name(second)).toMatchObject({ state: 'awaiting_email' })
  await by.call(own.withdrawEnrolment)
  expect(await name(first.toUpperCase())).toMatchObject({ code: 990391 })
  expect(await name(second)).toMatchObject({ state: 'awaiting_email' })
  const other = linkIn((await mailsTo(world, second)).at(-1)?.text ?? '')
  expect((await disowned(other)).status).toBe(200)
  for (const email of [first, second]) expect(await name(email)).toMatchObject({ code: 990391 })
  expect(await mailsTo(world, first)).toHaveLength(1)
})

test('a new link ends the one before; the third asking has to wait; a week ends each', async () => {
  const by = await applicant(world)
  const first = await submittedBy(world, by)
  const resend = () => by.call(own.resendConfirmation)
  expect((await resend()).status).toBe(200)
  expect((await opened(first)).status).toBe(404)
  expect((await resend()).status).toBe(200)
  expect((await resend()).status).toBe(429)
  const email = first.content.email ?? ''
  const last = linkIn((await mailsTo(world, email)).at(-1)?.text ?? '')
  await world.later(by.organization, 8)
  expect((await confirmed(last)).body).toMatchObject({ code: 990027 })
  await world.later(by.organization, -8)
  expect((await confirmed(last)).status).toBe(200)
  expect((await resend()).body).toMatchObject({ code: 990387 })
})

test('another company’s id with the secret, or the secret off by a letter, opens nothing', async () => {
  const [one, other] = [
    await submittedBy(world, await applicant(world)),
    await submittedBy(world, await applicant(world)),
  ]
  expect((await opened({ ...one, id: other.id })).status).toBe(404)
  expect((await confirmed({ ...one, secret: `${one.secret.slice(0, -1)}!` })).status).toBe(404)
})

test('of many who confirm and disown at once one has decided', async () => {
  const by = await applicant(world)
  const link = await submittedBy(world, by)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? confirmed(link) : disowned(link))),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect((await eventsOf(by)).filter((kind) => kind.startsWith('email_'))).toHaveLength(1)
})
