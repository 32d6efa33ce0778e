// A company enrols once: known again by MPN ID, registration number or name, and nobody learns whose they are (rule 7, domain 2.2).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicant, readyDraft, submittedBy } from '../../../test/enrolment-stories.ts'
import { headquarters } from '../../../test/membership-stories.ts'
import { authorized } from '../../../test/review-stories.ts'
import { operator } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { approveEnrolment } from '../../contract/enrolment-reviews.ts'
import { updateLegalIdentity } from '../../contract/legal-identity.ts'
import * as own from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

const stands = async (by: Client) => (await by.call(own.readOwnEnrolment)).body
const submit = (by: Client) => by.call(own.submitEnrolment, { body: {} })

test('one MPN ID and one legal identity enrol once; whose they are is not told', async () => {
  const [first, second, third] = [
    await applicant(world),
    await applicant(world),
    await applicant(world),
  ]
  const { mpnId, content } = await submittedBy(world, first)
  const same = { registrationNumber: `${content.registrationNumber?.toLowerCase()}.` }
  await readyDraft(world, second, { more: same })
  const refusal = await submit(second)
  expect(refusal).toMatchObject({ status: 409, body: { code: 990388 } })
  expect(refusal.text).not.toContain(first.organization.name)
  await readyDraft(world, third)
  await world.query('update enrolment set mpn_id = $2 where organization_id = $1', [
    third.organization.id,
    mpnId,
  ])
  expect((await submit(third)).body).toMatchObject({ code: 990388 })
  const partner = await world.organization('indirect_reseller', {
    mpnId: (await headquarters(world)).mpnId,
  })
  await world.query('update enrolment set mpn_id = $2 where organization_id = $1', [
    third.organization.id,
    partner.mpnId,
  ])
  expect((await submit(third)).body).toMatchObject({ code: 990388 })
})

test.each([
  ['by its number, under another name', { companyName: 'Something Else' }],
  ['by its name, without a number', { registrationNumber: '' }],
  [
    'by its name, with another number and address',
    { registrationNumber: '99 99 99', postalCode: '98104' },
  ],
])('a company that is on its way is found %s', async (_, more) => {
  const [first, second] = [await applicant(world), await applicant(world)]
  const { content } = await submittedBy(world, first)
  const { companyName = '', registrationNumber = '' } = content
  await readyDraft(world, second, { more: { companyName, registrationNumber, ...more } })
  const refusal = await submit(second)
  expect(refusal).toMatchObject({ status: 409, body: { code: 990388 } })
  expect((await stands(second)).enrolment?.state).toBe('draft')
  // In another country it is another company.
  const abroad = await applicant(world, { country: 'PT', region: 'europe' })
  const there = { companyName, registrationNumber, state: '', postalCode: '4000-001' }
  await readyDraft(world, abroad, { more: there })
  expect((await submit(abroad)).status).toBe(200)
})

test('a partner that the operator took in is found by its name, and nobody learns which it is', async () => {
  const partner = await world.organization('indirect_provider', {
    name: `Søndre & Kai Trading ${randomUUID().slice(0, 8)}`,
  })
  const by = await applicant(world)
  const written = partner.name.toUpperCase().replace('&', '+')
  await readyDraft(world, by, { more: { companyName: written } })
  const refusal = await submit(by)
  expect(refusal).toMatchObject({ status: 409, body: { code: 990388 } })
  for (const told of [partner.id, partner.domain, partner.mpnId ?? '', 'Søndre'])
    expect(refusal.text).not.toContain(told)
})

test('who was refused, or took it back, keeps nobody from enrolling', async () => {
  const [first, second] = [await applicant(world), await applicant(world)]
  const { content } = await submittedBy(world, first)
  const { companyName = '', registrationNumber = '' } = content
  await readyDraft(world, second, { more: { companyName, registrationNumber } })
  expect((await submit(second)).status).toBe(409)
  await first.call(own.withdrawEnrolment)
  expect((await submit(second)).status).toBe(200)
  expect((await submit(first)).status).toBe(409)
})

test('of many that enrol as one company at once one does', async () => {
  const companyName = `Tidewater ${randomUUID().slice(0, 8)}`
  const all = await Promise.all(Array.from({ length: 6 }, () => applicant(world)))
  for (const [n, by] of all.entries())
    await readyDraft(world, by, { more: { companyName, registrationNumber: `${n} tide` } })
  const statuses = (await Promise.all(all.map(submit))).map(({ status }) => status)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
})

test('a partner does not take the name of another one; what it shares already does not hinder it', async () => {
  const { applicant: by, content } = await authorized(world)
  const [other, twin] = [
    await world.organization('direct_partner', { name: `Saltmarsh ${randomUUID().slice(0, 8)}` }),
    await world.organization('direct_partner', { name: content.companyName ?? '' }),
  ]
  const { supportEmail: _, supportTelephone: _t, supportWebsite: _w, ...identity } = content
  const change = (more: EnrolmentContent) =>
    by.call(updateLegalIdentity, { body: { content: { ...identity, ...more } } })
  expect(twin.name).toBe(content.companyName)
  const refusal = await change({ companyName: `${other.name}.` })
  expect(refusal).toMatchObject({ status: 409, body: { code: 990388 } })
  expect((await change({ addressLine1: '2 Main Street' })).body).toMatchObject({
    state: 'under_review',
  })
  // Taken while the change waited: the approval looks again.
  const companyName = `Sandbar ${randomUUID().slice(0, 8)}`
  expect((await change({ companyName })).status).toBe(200)
  await world.organization('direct_partner', { name: companyName })
  const params = { id: by.organization.id }
  await world.query(`update enrolment set business_check = 'verified' where organization_id = $1`, [
    params.id,
  ])
  const late = await (await operator(world)).call(approveEnrolment, { params, body: {} })
  expect(late.body).toMatchObject({ code: 990388 })
})

/** As after so many seconds, for everything that counts guesses. */
const waited = (seconds: number) =>
  world.query(
    `update guess_count set open_at = open_at - $1 * interval '1 second', forget_at = forget_at - $1 * interval '1 second'`,
    [seconds],
  )

test('how many companies one account may look for in a day is bounded, and from then on every answer is the same', async () => {
  const known = `Lighthouse ${randomUUID().slice(0, 8)}`
  await world.organization('direct_partner', { name: known })
  const by = await applicant(world)
  const { content } = await readyDraft(world, by, { more: { companyName: known } })
  const asked = async (more: EnrolmentContent, address: string) => {
    await by.call(own.updateEnrolment, { body: { content: { ...content, ...more } } })
    return by.call(own.submitEnrolment, { body: {}, headers: { 'x-forwarded-for': address } })
  }
  let [day, answers] = [0, 0]
  while (day < 86_400 && answers < 40) {
    // Another contact and another address each time: it is the account that is counted.
    const reply = await asked(
      { email: `a${answers}@${by.organization.domain}` },
      `192.0.2.${answers}`,
    )
    if (reply.status === 409) answers += 1
    else {
      expect(reply.status).toBe(429)
      const seconds = Number(reply.headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      await waited(seconds)
      day += seconds
    }
  }
  expect(answers).toBeGreaterThanOrEqual(10)
  expect(answers).toBeLessThanOrEqual(20)
  // The last answer has been counted: a company that nobody knows is answered as one that is there.
  await asked({}, '192.0.2.200')
  const [taken, free] = [
    await asked({}, '192.0.2.201'),
    await asked({ companyName: 'Nobody Has It' }, '192.0.2.201'),
  ]
  expect([taken.status, free.status]).toEqual([429, 429])
  const alike = (text: string) => text.replace(/[\d,]+ seconds/, 'a while')
  expect(alike(free.text)).toBe(alike(taken.text))
  expect((await stands(by)).enrolment?.state).toBe('draft')
})

test('asking costs the same where the MPN ID of one’s own second company refuses it in any case', async () => {
  const { mpnId } = await submittedBy(world, await applicant(world))
  const by = await applicant(world)
  const { content } = await readyDraft(world, by)
  await world.query('update enrolment set mpn_id = $2 where organization_id = $1', [
    by.organization.id,
    mpnId,
  ])
  const answers: number[] = []
  for (let n = 0; n < 12; n++) {
    const more = { companyName: `Nobody ${n}`, email: `a${n}@${by.organization.domain}` }
    await by.call(own.updateEnrolment, { body: { content: { ...content, ...more } } })
    answers.push((await submit(by)).status)
  }
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 409), 429, 429])
  expect((await stands(by)).enrolment?.state).toBe('draft')
})

test('who has no mail left for the contact is told so, whether or not the company is there', async () => {
  const known = `Beacon ${randomUUID().slice(0, 8)}`
  await world.organization('direct_partner', { name: known })
  const by = await applicant(world)
  const { content } = await submittedBy(world, by)
  for (let n = 0; n < 2; n++) expect((await by.call(own.resendConfirmation)).status).toBe(200)
  await by.call(own.withdrawEnrolment)
  expect((await submit(by)).status).toBe(429)
  await by.call(own.updateEnrolment, { body: { content: { ...content, companyName: known } } })
  expect((await submit(by)).status).toBe(429)
})
