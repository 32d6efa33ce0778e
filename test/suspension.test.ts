// A suspended company begins nothing new and changes no quantity; what runs stays manageable (domain 4.1). Every write takes a side.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../src/contract/endpoints.ts'
import { createCustomer } from '../src/contract/new-customers.ts'
import { createOrder } from '../src/contract/orders.ts'
import { readOrganization } from '../src/contract/organizations.ts'
import {
  acceptPartnershipRequest,
  openPartnershipRequest,
} from '../src/contract/partnership-offers.ts'
import { updateSubscription } from '../src/contract/subscriptions.ts'
import {
  readSuspension,
  reinstateOrganization,
  suspendOrganization,
} from '../src/contract/suspensions.ts'
import { mailsOf } from './company-mails.ts'
import { suspendCompany, why } from './company-recipes.ts'
import { recipes } from './recipes.ts'
import { drafted, newCustomer, operator, provider, reseller, subscribed } from './stories.ts'
import { type Client, openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '1000000' })
})
afterAll(() => world.close())

const suspended = { status: 403, body: { code: 800039 } }
const byPartnerSuspended = { status: 409, body: { code: 990460 } }

const suspend = ({ organization }: Client) => suspendCompany(world, organization.id)

/** Refused: it begins something new. */
const refused =
  'createPartnershipRequest sendPartnershipRequest finishPartnershipRequest renewPartnershipRequest acceptPartnershipRequest ' +
  'createCustomer createCustomerDraft submitCustomerDraft createOrder'
/** Allowed, but for quantities and credit: see below. */
const inPart = 'updateSubscription'
/** Allowed: what runs, the company itself, and the end of things. */
const allowed = `
  signOut updateSession endOtherSessions endSession proveAgain forgetKnownBrowser forgetKnownBrowsers beginAuthenticatorApp confirmAuthenticatorApp enterCode removeAuthenticatorApp renewRecoveryCodes stopSecondFactorReset addPasskey beginPasskey enterPasskey removePasskey renamePasskey changePassword
  removeSignOn trySignOn updateSignOn addSignOnDomain proveSignOnDomain removeSignOnDomain removeSignOnLink
  deletePartnershipRequest updatePartnershipRequest revokePartnershipRequest declinePartnershipRequest openPartnershipRequest removePartnership removeTenantAdmin resetResellerUserPassword
  updateBillingProfile deleteCustomerDraft updateCustomerDraft updateSupportContact createCustomerUser resetCustomerUserPassword
  signPartnerAgreement updateOrganizationProfile updateSupportProfile updateSupportProfileToo updatePartnerBillingProfile updateLegalProfile updateLegalIdentity addLocation
  endApplicationSecret registerApplication revokeApplication rotateApplicationSecret updateApplication answerAuthorizationRequest withdrawAuthorization
  createUser resetUserPassword updateUser updateUserRoles askSecondFactorReset blockUser confirmSecondFactorReset removeUser restoreUser signOutUser unblockUser withdrawSecondFactorReset addRoleMember removeRoleMember
  createEnrolment deleteEnrolment updateEnrolment signInToMembership signOutOfMembership chooseProfile submitEnrolment withdrawEnrolment resendConfirmation
  addEnrolmentDocument removeEnrolmentDocument nameEnrolmentDomain proveEnrolmentDomain withdrawLegalChange
  askDirectoryChange withdrawDirectoryChange addOwnDirectoryLogo`

const named = (list: string) => list.split(/\s+/).filter((name) => name !== '')
const ofPartners = ['indirect_provider', 'indirect_reseller', 'direct_partner']

describe('every write of a partner takes a side', () => {
  const writes = endpoints.filter(
    ({ method, allow, kinds }) =>
      method !== 'GET' && allow !== 'anyone' && kinds.some((kind) => ofPartners.includes(kind)),
  )

  test('the table names each once', () => {
    expect([...named(refused), ...named(allowed), inPart].toSorted()).toEqual(
      writes.map(({ name }) => name).toSorted(),
    )
  })

  test.each([...named(refused), ...named(allowed)].map((name) => [name] as const))(
    '%s',
    async (name) => {
      const endpoint = writes.find((one) => one.name === name)
      const { client, input } = (await recipes.get(name)?.(world)) ?? {}
      if (endpoint === undefined || client === null || client === undefined || input === undefined)
        throw new Error('No such endpoint, or nobody who calls it.')
      await world.query(`update organization set state = 'suspended' where id = $1`, [
        client.organization.id,
      ])
      const reply = await client.call(endpoint, input)
      if (named(refused).includes(name)) expect(reply).toMatchObject(suspended)
      else expect([reply.status < 300, reply.text]).toEqual([true, reply.text])
    },
  )
})

test('what a suspended company may not begin is refused before anything that it sent is looked at', async () => {
  const from = await provider(world)
  await suspend(from)
  const params = { id: 'nobody' as never }
  const reply = await from.call(createOrder, { params, body: { lineItems: 7 } as never })
  expect(reply).toMatchObject(suspended)
  // Also where what was sent is prepared before the transaction that acts.
  expect(await from.call(createCustomer, { body: { domain: 7 } as never })).toMatchObject(suspended)
})

test('a suspended seller changes no quantity, up or down, and no credit; name, renewal and state it does', async () => {
  const story = await subscribed(world)
  await suspend(story.provider)
  const change = (body: object) =>
    story.provider.call(updateSubscription, {
      params: { id: story.customerId, subscriptionId: story.subscriptionId } as never,
      body: body as never,
    })
  for (const body of [{ quantity: 6 }, { quantity: 4 }, { partnerId: '' }])
    expect(await change(body)).toMatchObject(suspended)
  for (const body of [
    { friendlyName: 'Tills' },
    { autoRenewEnabled: false },
    { status: 'suspended' },
    { status: 'active' },
    // The whole resource sent back with its quantity as it is.
    { quantity: 5, friendlyName: 'Tills again' },
  ])
    expect((await change(body)).status).toBe(200)
})

test('a suspended reseller is given no customer, no subscription and no credit by its provider', async () => {
  const story = await subscribed(world)
  const { id, mpnId } = story.reseller.organization
  await suspend(story.reseller)
  expect(await story.provider.call(createCustomer, { body: newCustomer(id) })).toMatchObject(
    byPartnerSuspended,
  )
  const order = (partnerIdOnRecord: string) =>
    story.provider.call(createOrder, {
      params: { id: story.customerId },
      body: {
        lineItems: [{ lineItemNumber: 0, offerId: story.base, quantity: 1, partnerIdOnRecord }],
      },
    })
  expect(await order(mpnId ?? '')).toMatchObject(byPartnerSuspended)
  // The provider itself goes on, also for the customer of both.
  expect((await order('')).status).toBe(201)
})

test('rule 46: a provider that was suspended after it had asked gets no partnership; reinstated, it does', async () => {
  const [from, to] = [await provider(world), await reseller(world)]
  const { id, secret } = await drafted(from, to)
  await suspend(from)
  const input = { params: { id }, body: { secret } }
  expect((await to.call(openPartnershipRequest, input)).body.refusal).toBe('partner_suspended')
  const accept = () =>
    to.call(acceptPartnershipRequest, { ...input, body: { secret, acknowledged: true } })
  expect(await accept()).toMatchObject(byPartnerSuspended)
  const params = { id: from.organization.id }
  await (await operator(world)).call(reinstateOrganization, { params })
  expect((await accept()).status).toBe(200)
})

test('the company reads why, until it is reinstated; the operator sees each time; twice is refused', async () => {
  const [desk, of] = [await operator(world), await provider(world)]
  const params = { id: of.organization.id }
  expect((await of.call(readSuspension)).body.suspension).toBeUndefined()
  await suspend(of)
  expect((await of.call(readSuspension)).body.suspension).toMatchObject(why)
  expect(await desk.call(suspendOrganization, { params, body: why })).toMatchObject({
    status: 409,
    body: { code: 990462 },
  })
  expect((await desk.call(reinstateOrganization, { params })).status).toBe(200)
  expect(await desk.call(reinstateOrganization, { params })).toMatchObject({
    status: 409,
    body: { code: 990463 },
  })
  expect((await of.call(readSuspension)).body.suspension).toBeUndefined()
  await suspend(of)
  const { body } = await desk.call(readOrganization, { params })
  expect(body).toMatchObject({ state: 'suspended', suspensions: [why, { ...why }] })
  expect(body.suspensions.map(({ reinstatedDate }) => reinstatedDate === undefined)).toEqual([
    true,
    false,
  ])
})

test('Global admins alone are mailed why their company is suspended, each in their language, and that it is reinstated', async () => {
  const desk = await operator(world)
  const of = await world.organization('indirect_reseller')
  const { userId } = await world.as(of, 'global_admin')
  await world.as(of, 'sales_agent')
  await world.query(`update user_account set language = 'es' where id = $1`, [userId])
  for (const table of ['outbox', 'mail']) await world.query(`delete from ${table}`)
  const params = { id: of.id }
  await desk.call(suspendOrganization, { params, body: why })
  await desk.call(reinstateOrganization, { params })
  const mails = await mailsOf(world, desk.organization.id)
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    `${of.name} está suspendida`,
    `${of.name} se ha restablecido`,
  ])
  expect(mails.filter(({ text }) => text.includes(why.text))).toHaveLength(1)
})

test('neither the operator nor a customer is suspended', async () => {
  const desk = await operator(world)
  for (const { id } of [desk.organization, await world.organization('customer')])
    expect(await desk.call(suspendOrganization, { params: { id }, body: why })).toMatchObject({
      status: 409,
      body: { code: 990461 },
    })
})
