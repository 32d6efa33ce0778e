// A company enrols over the API: who may, what is asked of it, one application however often it is sent (rules 3 to 12, 56).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicant, contentOf, readyDraft, submittedBy } from '../../../test/enrolment-stories.ts'
import {
  accountReady,
  headquarters,
  location,
  memberPassword,
} from '../../../test/membership-stories.ts'
import { ofCustomer, operator, reseller, shared } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import * as own from '../../contract/own-enrolment.ts'
import { readProgramSettings, updateProgramSettings } from '../../contract/program-settings.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

const stands = async (by: Client) => (await by.call(own.readOwnEnrolment)).body
const submit = (by: Client) => by.call(own.submitEnrolment, { body: {} })
const save = (by: Client, content: EnrolmentContent, etag?: string) =>
  by.call(own.updateEnrolment, { body: { content, ...(etag && { attributes: { etag } }) } })

test('rule 3: a Global admin of a company that is no partner yet enrols; other roles and other kinds are told that it is not theirs', async () => {
  const body = { content: {} }
  const company = await world.organization('customer')
  for (const role of ['user', 'user_management_admin', 'billing_admin'] as const) {
    const other = await world.as(company, role)
    expect((await other.call(own.createEnrolment, { body })).body).toMatchObject({ code: 900150 })
  }
  for (const kind of ['indirect_provider', 'direct_partner'] as const) {
    const other = await world.as(await world.organization(kind), 'global_admin')
    expect((await other.call(own.createEnrolment, { body })).body).toMatchObject({ code: 2032 })
  }
  const boss = await world.as(company, 'global_admin')
  expect((await boss.call(own.createEnrolment, { body })).status).toBe(201)
})

test('an organization that is a partner already does not enrol again', async () => {
  const partner = await reseller(world)
  const refusal = await partner.call(own.createEnrolment, { body: { content: {} } })
  expect(refusal).toMatchObject({ status: 409, body: { code: 990389 } })
  expect(await submit(partner)).toMatchObject({ status: 409, body: { code: 990389 } })
})

test('rule 56: a customer of a partner does not enrol: it is told at once, and asked again when it submits', async () => {
  const { customerId } = await shared(world)
  const customer = await ofCustomer(world, customerId, 'global_admin')
  expect(await stands(customer)).toMatchObject({ obstacle: 'customer_of_a_partner' })
  const begun = await customer.call(own.createEnrolment, { body: { content: {} } })
  expect(begun).toMatchObject({ status: 409, body: { code: 990390 } })
  const late = await applicant(world)
  await readyDraft(world, late)
  await world.query('update customer_relationship set customer_id = $1 where customer_id = $2', [
    late.organization.id,
    customerId,
  ])
  expect((await submit(late)).body).toMatchObject({ code: 990390 })
})

describe('the membership directory', () => {
  test('rule 5: its sign-in shows the MPN IDs that can be linked; a wrong name and a wrong password look the same', async () => {
    const by = await applicant(world)
    await by.call(own.createEnrolment, { body: { content: {} } })
    const { mpnId } = await headquarters(world)
    const elsewhere = await location(world, mpnId, { country: 'CA' })
    const { userName } = await accountReady(world, mpnId)
    const signIn = (name: string, password: string) =>
      by.call(own.signInToMembership, { body: { userName: name, password } })
    const wrong = await signIn(userName, 'not the password at all')
    const unknown = await signIn('nobody-has-this', memberPassword)
    expect([wrong.status, wrong.body]).toMatchObject([403, { code: 990381 }])
    expect(unknown.text).toBe(wrong.text)
    const { status, body } = await signIn(userName.toUpperCase(), memberPassword)
    expect(status).toBe(200)
    expect(body.profiles.map((one) => [one.mpnId, one.country])).toEqual([
      [mpnId, 'US'],
      [elsewhere, 'CA'],
    ])
    expect(body.membershipUserName).toBe(userName)
    expect(await world.everything()).not.toContain(memberPassword)
  })

  test('guesses are slowed, for the name and for the company that guesses', async () => {
    const by = await applicant(world)
    await by.call(own.createEnrolment, { body: { content: {} } })
    const guess = (userName: string) =>
      by.call(own.signInToMembership, { body: { userName, password: 'guess' } })
    for (let n = 0; n < 10; n++) expect((await guess(`someone-${n}`)).status).toBe(403)
    expect((await guess('someone-else')).status).toBe(429)
  })

  test('rule 6: exactly one profile is chosen; Cancel forgets it, for signing in with another', async () => {
    const by = await applicant(world)
    const { mpnId } = await readyDraft(world, by, { isLinked: false })
    expect((await stands(by)).enrolment?.mpnId).toBeUndefined()
    const chosen = await by.call(own.chooseProfile, { body: { mpnId } })
    expect(chosen).toMatchObject({ status: 200, body: { mpnId } })
    expect((await by.call(own.chooseProfile, { body: { mpnId: '99999999' } })).body).toMatchObject({
      code: 990382,
    })
    const { body } = await by.call(own.signOutOfMembership)
    expect(body).toMatchObject({ profiles: [] })
    expect(body).not.toHaveProperty('mpnId')
    expect((await submit(by)).body).toMatchObject({ code: 990382 })
  })

  test('rule 7: the profile is active and in the country of the account, when it is chosen and when it is submitted', async () => {
    const by = await applicant(world)
    const { mpnId } = await readyDraft(world, by)
    const profiles = [
      { status: 'inactive', country: 'US', code: 990383 },
      { status: 'active', country: 'CA', code: 990384 },
    ]
    for (const { code, ...is } of profiles) {
      const odd = { mpnId: `${code}`, globalMpnId: `${code}`, name: 'Odd', ...is }
      await world.query(
        `update enrolment set membership = jsonb_set(membership, '{profiles,1}', $2) where organization_id = $1`,
        [by.organization.id, JSON.stringify(odd)],
      )
      expect((await by.call(own.chooseProfile, { body: { mpnId: `${code}` } })).body).toMatchObject(
        {
          code,
        },
      )
    }
    await world.query(`update membership_profile set status = 'inactive' where mpn_id = $1`, [
      mpnId,
    ])
    expect((await submit(by)).body).toMatchObject({ code: 990383 })
  })
})

describe('Enroll now', () => {
  test.each([
    ['companyName', {}, 990385],
    ['email', {}, 990385],
    ['supportTelephone', {}, 990385],
    ['state', {}, undefined],
    ['email', { email: 'ana@gmail.com' }, 990380],
    ['supportEmail', { supportEmail: 'help' }, 800002],
    ['supportWebsite', { supportWebsite: 'javascript:alert(1)' }, 800002],
    ['postalCode', { postalCode: 'x' }, undefined],
  ] as const)(
    'rule 8: without a good %s it is refused, and nothing is sent',
    async (field, wrong, code) => {
      const by = await applicant(world)
      const { content } = await readyDraft(world, by)
      await save(by, { ...content, [field]: '', ...wrong })
      const refusal = await submit(by)
      expect(refusal.status).toBe(400)
      if (code !== undefined) expect(refusal.body).toMatchObject({ code })
      expect(await mailCount(by)).toBe(0)
      expect((await stands(by)).enrolment?.state).toBe('draft')
    },
  )

  test('rule 10: a webmail domain that the operator has added is refused as the others are', async () => {
    const by = await applicant(world)
    const { content } = await readyDraft(world, by, { more: { email: 'ana@eu.letters.example' } })
    const desk = await operator(world)
    const { body } = await desk.call(readProgramSettings)
    const list = (refusedMailDomains: string[]) =>
      desk.call(updateProgramSettings, { body: { ...body, attributes: {}, refusedMailDomains } })
    expect((await list(['letters.example'])).status).toBe(200)
    expect((await submit(by)).body).toMatchObject({ code: 990380 })
    expect((await list([])).status).toBe(200)
    expect((await submit(by)).status).toBe(200)
    expect(content.email).toBe('ana@eu.letters.example')
  })

  test('a registration number is asked for where the country has one', async () => {
    const by = await applicant(world, { country: 'PL', region: 'europe' })
    const address = { state: '', postalCode: '00-001', registrationNumber: '' }
    const { content } = await readyDraft(world, by, { more: address })
    const refusal = await submit(by)
    expect(refusal.text).toContain('registration number')
    await save(by, { ...content, registrationNumber: '0000012345' })
    expect((await submit(by)).status).toBe(200)
  })

  test('fifty at once make one application, with one mail', async () => {
    const by = await applicant(world)
    await readyDraft(world, by)
    const statuses = (await Promise.all(Array.from({ length: 50 }, () => submit(by)))).map(
      ({ status }) => status,
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(49)
    expect(await mailCount(by)).toBe(1)
    const { rows } = await world.query(
      `select kind from enrolment_event where organization_id = $1 order by at, kind desc`,
      [by.organization.id],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['submitted', 'mail_sent'])
  })
})

describe('a draft', () => {
  test('is resumed at each step by whoever is Global admin, from wherever', async () => {
    const by = await applicant(world)
    const colleague = await world.as(by.organization, 'global_admin')
    expect((await stands(by)).enrolment).toBeUndefined()
    await by.call(own.createEnrolment, { body: { content: {} } })
    expect((await stands(colleague)).enrolment).toMatchObject({ state: 'draft', content: {} })
    const { mpnId } = await readyDraft(world, by, { isLinked: false })
    expect((await stands(colleague)).enrolment?.profiles).toMatchObject([{ mpnId }])
    await colleague.call(own.chooseProfile, { body: { mpnId } })
    expect((await stands(by)).enrolment).toMatchObject({ mpnId })
    await save(by, contentOf(by))
    expect((await stands(colleague)).enrolment?.content).toEqual(contentOf(by))
    await submit(colleague)
    expect((await stands(by)).enrolment).toMatchObject({ state: 'awaiting_email' })
    await by.call(own.withdrawEnrolment)
    expect((await stands(by)).enrolment).toMatchObject({ state: 'draft', content: contentOf(by) })
  })

  test('a second tab’s stale picture is refused; begun twice it is one', async () => {
    const by = await applicant(world)
    const { body } = await by.call(own.createEnrolment, { body: { content: { city: 'Porto' } } })
    const again = await by.call(own.createEnrolment, { body: { content: { city: 'Lisbon' } } })
    expect(again).toMatchObject({ status: 201, body: { content: { city: 'Porto' } } })
    const { etag } = body.attributes
    expect((await save(by, { city: 'Braga' }, etag)).status).toBe(200)
    expect((await save(by, { city: 'Faro' }, etag)).body).toMatchObject({ code: 2055 })
  })

  test('Cancel leaves no trace of it, and what has been submitted is not cancelled', async () => {
    const by = await applicant(world)
    await readyDraft(world, by, { more: { companyName: 'Vanishing Point Traders' } })
    expect((await by.call(own.deleteEnrolment)).status).toBe(204)
    expect((await stands(by)).enrolment).toBeUndefined()
    const { rows } = await world.query(
      `select 1 from enrolment where organization_id = $1 union all select 1 from enrolment_event where organization_id = $1`,
      [by.organization.id],
    )
    expect(rows).toEqual([])
    await submittedBy(world, by)
    expect((await by.call(own.deleteEnrolment)).body).toMatchObject({ code: 990386 })
    expect((await save(by, {})).body).toMatchObject({ code: 990386 })
    // Nor while it is its turn again: it has been seen, and stays.
    for (const state of ['action_required', 'rejected']) {
      await world.query('update enrolment set state = $2 where organization_id = $1', [
        by.organization.id,
        state,
      ])
      expect((await by.call(own.deleteEnrolment)).body).toMatchObject({ code: 990467 })
    }
  })
})

const mailCount = async (by: Client) =>
  (await world.query('select id from mail where organization_id = $1', [by.organization.id])).rows
    .length
