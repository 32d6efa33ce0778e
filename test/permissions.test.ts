// The table of roles against real requests: each cell whose act has an endpoint, and every seed rule that speaks of roles.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { endpoints } from '../src/contract/endpoints.ts'
import { organizationKinds } from '../src/domain/organization.ts'
import {
  type Act,
  acts,
  actsFor,
  can,
  kindsOf,
  may,
  type Role,
  roles,
  rolesOf,
} from '../src/domain/roles.ts'
import { recipes } from './recipes.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Acts of the table that nothing in the product does yet. It may only shrink. */
const notYet: readonly Act[] = [
  'edit_customer',
  'request_relationship',
  'request_delegated_admin',
  'remove_relationship',
  'administer_on_behalf',
  'manage_customer_licenses',
  'import_customer_users',
  'confirm_customer_agreement',
  'view_self_purchase',
  'change_self_purchase',
  'manage_devices',
  'manage_device_profiles',
  'view_leads',
  'start_transfer',
  'accept_transfer',
  'check_service_health',
  'request_customer_support',
  'request_program_support',
  'edit_marketing_profile',
  'view_billing',
  'view_credit_limit',
  'use_previews',
]
/** Of these, what the seeds say a role can or cannot do (rules 20 to 27). */
const ofTheSeeds: readonly Act[] = [
  'request_relationship',
  'request_delegated_admin',
  'administer_on_behalf',
  'view_leads',
  'check_service_health',
  'request_customer_support',
  'request_program_support',
  'view_partner_profiles',
]
const soon: readonly Act[] = ['manage_applications', 'manage_sign_on', 'view_activity']
/** What a rule asks in the middle of another act: shown where that act is tested (rule 23, orders and subscriptions). */
const inside: readonly Act[] = ['manage_marked_subscriptions']

/** An endpoint takes its roles from the table itself, so the very list tells which act it is. */
const actOf = ({ allow }: Endpoint): Act | undefined => acts.find((act) => can[act] === allow)
const endpointsOf = (act: Act) => endpoints.filter((endpoint) => actOf(endpoint) === act)
const done = acts.filter((act) => endpointsOf(act).length > 0)

test('every endpoint takes its roles from the table', () => {
  const others = endpoints.filter((one) => typeof one.allow !== 'string' && !actOf(one))
  expect(others.map(({ name }) => name)).toEqual([])
})

test('every act has an endpoint, or stands in the list of those to come', () => {
  expect(acts.filter((act) => !done.includes(act)).toSorted()).toEqual(
    [...notYet, ...inside].toSorted(),
  )
})

test('panels tell of what can be done, and of what the seeds say of roles', () => {
  const told = new Set(organizationKinds.flatMap((kind) => actsFor(kind)))
  expect(done.filter((act) => !told.has(act))).toEqual([])
  expect(notYet.filter((act) => told.has(act)).toSorted()).toEqual(
    [...ofTheSeeds, ...soon].filter((act) => notYet.includes(act)).toSorted(),
  )
})

test('no panel promises an act to a kind of organization that has no endpoint for it', () => {
  const without = (act: Act) =>
    kindsOf(act).filter((kind) => !endpointsOf(act).some((one) => one.kinds.includes(kind)))
  for (const act of done) expect([act, without(act)]).toEqual([act, []])
})

/** One endpoint shows the act: reading costs least. */
const shownBy = (act: Act): Endpoint => {
  const [first, ...rest] = endpointsOf(act)
  if (first === undefined) throw new Error(`${act} has no endpoint`)
  return [first, ...rest].find(({ method }) => method === 'GET') ?? first
}

test.each(done)('%s: every role of the table does it, no other does', async (act) => {
  const endpoint = shownBy(act)
  const make = recipes.get(endpoint.name)
  const kind = (await make?.(world))?.client?.organization.kind ?? 'operator'
  for (const role of rolesOf[kind]) {
    const made = await make?.(world)
    const company = made?.client?.organization
    if (made === undefined || company === undefined) throw new Error(`${endpoint.name}: nobody`)
    const { call } = await world.as(company, role)
    const { status, body } = await call(endpoint, made.input)
    const refused = status === 403 && (body as unknown as { code: number }).code === 900150
    expect({ role, refused, done: status < 300 }).toEqual({
      role,
      refused: !may([role], act),
      done: may([role], act),
    })
  }
})

const only = (act: Act) => can[act].toSorted()
/** The acts that a role has. */
const actsOf = (role: Role) => acts.filter((act) => may([role], act))

test('rule 20: an Admin agent looks after health, requests, delegated rights and work on behalf', () => {
  expect(actsOf('admin_agent')).toEqual(
    expect.arrayContaining([
      'check_service_health',
      'request_customer_support',
      'request_delegated_admin',
      'administer_on_behalf',
    ]),
  )
  expect(only('administer_on_behalf')).toEqual(['admin_agent', 'global_admin'])
})

test('rule 21: an Admin agent manages no users and asks nothing about the program', () => {
  expect(may(['admin_agent'], 'manage_users')).toBe(false)
  expect(may(['admin_agent'], 'request_program_support')).toBe(false)
})

test('rule 22: a Helpdesk agent finds customers and works on their subscriptions and requests', () => {
  expect(actsOf('helpdesk_agent')).toEqual(
    expect.arrayContaining([
      'view_customers',
      'check_service_health',
      'request_customer_support',
      'manage_subscriptions',
    ]),
  )
})

test('rule 23: what concerns marked offers needs Admin agent', () => {
  expect(only('manage_marked_subscriptions')).toEqual(['admin_agent', 'global_admin'])
  expect(may(['helpdesk_agent', 'admin_agent'], 'manage_marked_subscriptions')).toBe(true)
})

test('rule 24: a Helpdesk agent sees no partner profiles, requests no relationships, has no leads', () => {
  for (const act of [
    'view_partner_profiles',
    'view_partnerships',
    'request_relationship',
    'view_leads',
  ] as const)
    expect([act, may(['helpdesk_agent'], act)]).toEqual([act, false])
})

test('rule 25: a Global admin may everything that anybody of the organization may', () => {
  for (const kind of organizationKinds)
    for (const act of acts.filter((one) => kindsOf(one).includes(kind)))
      if (rolesOf[kind].some((role) => may([role], act)))
        expect([kind, act, may(['global_admin'], act)]).toEqual([kind, act, true])
})

test('rule 26: a Global admin alone accepts a partnership', () => {
  expect(only('accept_partnership')).toEqual(['global_admin'])
})

test('rule 27: a User management admin manages users and sees partner profiles', () => {
  expect(actsOf('user_management_admin')).toEqual(
    expect.arrayContaining(['manage_users', 'view_partner_profiles', 'view_partnerships']),
  )
  for (const act of ['accept_partnership', 'order', 'view_customers'] as const)
    expect([act, may(['user_management_admin'], act)]).toEqual([act, false])
})

test('every role may something, and each role belongs to some kind of organization', () => {
  for (const role of roles.filter((one) => one !== 'user')) expect(actsOf(role)).not.toEqual([])
  expect(
    roles.filter((role) => !organizationKinds.some((kind) => rolesOf[kind].includes(role))),
  ).toEqual([])
})
