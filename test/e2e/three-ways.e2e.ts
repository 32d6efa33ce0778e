// The main job in three ways, in the portal, by curl as in the README and by the command line: what is done in one is read in the
// other two, and strangers see nothing of it (rules 17, 18, 29..32, 47, 50..56).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { call } from '../../src/contract/client.ts'
import { listPartnerships, removePartnership } from '../../src/contract/partnerships.ts'
import { actsByCommand } from './by-command.ts'
import { actsByCurl } from './by-curl.ts'
import { actsInPortal } from './by-portal.ts'
import { runIn } from './command.ts'
import { apiOf, type Person, unique } from './companies.ts'
import { newDetails, offer } from './customers.ts'
import { test as base } from './people.ts'
import { readsByCommand } from './seen-by-command.ts'
import { readsByCurl } from './seen-by-curl.ts'
import { pagesOf, readsInPortal } from './seen-in-portal.ts'
import {
  type Access,
  type Added,
  type Organization,
  only,
  ordered,
  organization,
  provider,
  reseller,
  type Way,
} from './ways.ts'

const names = ['the portal', 'curl', 'the command line'] as const

const test = base.extend<{ ways: readonly Way[] }>({
  ways: async ({ enter }, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'tierline-ways-'))
    const { end, ...byCurl } = await actsByCurl(directory)
    const pageOf = pagesOf(enter)
    const run = runIn(directory)
    await use([
      { name: 'the portal', ...actsInPortal(enter, pageOf), ...readsInPortal(pageOf) },
      { name: 'curl', ...byCurl, ...readsByCurl },
      { name: 'the command line', ...byCurl, ...actsByCommand(run), ...readsByCommand(run) },
    ])
    end()
    rmSync(directory, { recursive: true, force: true })
  },
})

/** The pair begins anew: partners cannot ask each other again. */
async function part(): Promise<void> {
  const api = await apiOf(provider().name)
  const { items } = await call(api, listPartnerships)
  const found = items.find(({ resellerName }) => resellerName === reseller().name)
  if (found) await call(api, removePartnership, { params: { id: found.id } })
}

/** All of these ways list the customer so for the partner. */
async function seeListed(
  ways: readonly Way[],
  by: Organization,
  customer: Added,
  isAdministered: boolean,
): Promise<void> {
  const { id, name, domain } = customer
  const together = [by.name === provider().name ? reseller().name : provider().name]
  for (const listed of await Promise.all(ways.map((way) => way.listed(by, customer))))
    expect(listed).toEqual({ id, name, domain, together, isAdministered })
}

/** All of these ways show the partner this subscription, and agree on its id. */
async function seeRunning(
  ways: readonly Way[],
  by: Organization,
  customer: Added,
  { name, supports }: { name: string; supports: Organization },
): Promise<string> {
  const all = await Promise.all(ways.map((way) => way.running(by, customer)))
  const { id = '' } = all[0] ?? {}
  expect(id).toMatch(/^[0-9A-F-]{36}$/)
  for (const running of all)
    expect(running).toEqual({
      id,
      name,
      offer: offer.name,
      quantity: ordered,
      status: 'active',
      earns: reseller().mpnId,
      supports: `${supports.name} (${supports.mpnId})`,
    })
  return id
}

const accessBefore = (): readonly Access[] => [
  { partner: provider().name, rights: ['Submit orders', 'Manage subscriptions'], isAdmin: false },
  { partner: reseller().name, rights: ['Manage subscriptions', 'Manage users'], isAdmin: true },
]
const accessAfter = (): readonly Access[] =>
  accessBefore().map((one) =>
    one.partner === reseller().name ? { ...one, rights: [], isAdmin: false } : one,
  )

/** Another provider, another reseller of the same provider and another customer, and what the list of each does hold. */
const strangers = () =>
  [
    [organization('Aurora Distribuição'), 'Padaria do Vale'],
    [organization('Northlight IT'), 'Lantern Books'],
    [organization('Lantern Books'), 'Northlight IT'],
  ] as const

test.beforeAll(() => {
  const { status } = spawnSync('curl', ['--version'])
  test.skip(status !== 0 && process.env['CI'] !== 'true', 'curl is missing: install it')
  expect(status, 'curl is missing: install it').toBe(0)
})

async function becomePartners(doer: Way, others: readonly Way[]): Promise<void> {
  await part()
  await doer.becomePartners()
  const lists = others.map(async (way) => {
    const nameOf = ({ name, mpnId }: Organization) => `${name} ${mpnId}`
    expect(await way.partnersOf(provider())).toContain(nameOf(reseller()))
    expect(await way.partnersOf(reseller())).toEqual([nameOf(provider())])
  })
  await Promise.all(lists)
}

async function strangersSeeNothing(way: Way, customer: Added, access: readonly Access[]) {
  const relationship = access.find(({ partner }) => partner === reseller().name)?.id ?? ''
  expect(relationship).toMatch(way.name === 'the portal' ? /^$/ : /^[0-9a-f-]{36}$/)
  for (const [stranger, own] of strangers()) {
    const { list, opened } = await way.glance(stranger, customer, relationship)
    expect(list).toContain(own)
    for (const text of [list, opened])
      for (const ours of [customer.name, customer.domain, reseller().name])
        expect(text, `of ${stranger.name}`).not.toContain(ours)
    expect(opened).toMatch(/There is no such customer|You have no access to this page|status 404/)
  }
}

async function seeAccess(ways: readonly Way[], admin: Person, expected: readonly Access[]) {
  for (const { accessOf } of ways)
    if (accessOf !== null) expect(await accessOf(admin)).toMatchObject([...expected])
}

async function seeRefusals(ways: readonly Way[], customer: Added, subscriptionId: string) {
  const all = await Promise.all(ways.map((way) => way.refusalsOf(customer, subscriptionId)))
  for (const refusals of all) {
    expect(refusals).toHaveLength(2)
    for (const text of refusals)
      expect(text).toMatch(/delegated admin(istration)? (of|for) this customer/)
  }
}

for (const name of names)
  test(`the main job by ${name}, read in the other two ways, hidden from strangers`, async ({
    ways,
  }) => {
    test.setTimeout(120_000)
    const isDoer = (way: Way) => way.name === name
    const doer = only(ways.filter(isDoer), name)
    const others = ways.filter((way) => !isDoer(way))

    await test.step('provider and reseller become partners', () => becomePartners(doer, others))
    const customer = await test.step('the provider adds a customer', () =>
      doer.addCustomer(newDetails()))
    expect(customer.admin.password).toMatch(/^[a-z0-9-]{23}$/)
    expect(customer.again).not.toContain(customer.admin.password)
    const subscription = await test.step('the provider lists it', async () => {
      await seeListed(others, provider(), customer, false)
      const begun = { name: offer.name, supports: provider() }
      return seeRunning(others, provider(), customer, begun)
    })
    await test.step('the reseller lists and serves it', async () => {
      const served = { name: `Mail ${unique()}`, supports: reseller() }
      await doer.serve(customer, subscription, served.name)
      await seeListed(others, reseller(), customer, true)
      await seeRunning(others, reseller(), customer, served)
    })
    await test.step('its admin sees who has access and takes it back', async () => {
      const { admin, access } = await doer.takeOver(customer)
      expect(access).toMatchObject([...accessBefore()])
      await strangersSeeNothing(doer, customer, access)
      await doer.removeAdmin()
      await seeAccess(others, admin, accessAfter())
    })
    await test.step('the reseller keeps it listed and is refused the rest', async () => {
      await seeListed(others, reseller(), customer, false)
      await seeRefusals(others, customer, subscription)
    })
  })
