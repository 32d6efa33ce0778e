// A random world of companies, built through the API, and what happened in it as facts for the model.
import { createCustomerUser } from '../src/contract/customer-users.ts'
import { createCustomer } from '../src/contract/new-customers.ts'
import { listPartnerAccess, removeDelegatedAdmin } from '../src/contract/partner-access.ts'
import { acceptPartnershipRequest } from '../src/contract/partnership-offers.ts'
import { removeTenantAdmin } from '../src/contract/partnerships.ts'
import { updateSignOn } from '../src/contract/sign-on.ts'
import { addSignOnDomain } from '../src/contract/sign-on-domains.ts'
import { updateSupportContact } from '../src/contract/support-contacts.ts'
import type { OrganizationKind } from '../src/domain/organization.ts'
import { begun, endedRelationship, expired, ordered, parted, related } from './customer-stories.ts'
import { drafted, newCustomer, ofCustomer, offered } from './stories.ts'
import type { Facts } from './walls-model.ts'
import type { Client, World } from './world.ts'

type Changing<T> = { -readonly [K in keyof T]: T[K] }
type List<K extends keyof Facts> = Changing<Facts[K][number]>[]

/** mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (share: number) => next() < share,
    one: <T>(list: readonly T[]): T => {
      const chosen = list[below(list.length)]
      if (chosen === undefined) throw new Error('Nothing to choose from.')
      return chosen
    },
  }
}
export type Random = ReturnType<typeof randomOf>

export async function buildWorld(world: World, random: Random) {
  const facts = {
    companies: [] as List<'companies'>,
    requests: [] as List<'requests'>,
    partnerships: [] as List<'partnerships'>,
    relationships: [] as List<'relationships'>,
    pairs: [] as List<'pairs'>,
    people: [] as List<'people'>,
    orders: [] as List<'orders'>,
    drafts: [] as List<'drafts'>,
  } satisfies Facts
  const callers: Client[] = []
  const made = { world, random, facts, callers }

  const providers = await companies(made, 'indirect_provider', 3)
  const resellers = await companies(made, 'indirect_reseller', 6)
  const [direct] = await companies(made, 'direct_partner', 1)
  if (direct === undefined) throw new Error('No direct partner.')
  for (const provider of providers) await partnershipsOf(made, provider, resellers)
  const { base: offerId } = await offered(world)
  for (let n = 0; n < 20; n++)
    await customerOf(made, n < 2 ? direct : random.one(providers), offerId)
  await manyPartners(made, direct, offerId)
  for (const seller of [...providers, direct])
    for (let n = 0; n <= random.below(2); n++) {
      const { id } = await begun(seller, { companyName: wordOf(made, seller.organization.id) })
      facts.drafts.push({ id, sellerId: seller.organization.id })
    }
  for (const partnership of facts.partnerships.filter(() => random.chance(0.2))) {
    const provider = clientOf(made, partnership.providerId)
    await parted(provider, partnership.id)
    const had = partnership.tenantAdmin === 'live'
    Object.assign(partnership, { active: false, ...(had ? { tenantAdmin: 'removed' } : {}) })
  }
  for (const caller of callers) await signingOn(world, caller)
  const people = await world.query('select id, organization_id from user_account')
  for (const { id, organization_id } of people.rows)
    facts.people.push({ id: String(id), companyId: String(organization_id) })
  return { facts: facts as Facts, callers }
}

/** Each has named its domain and its provider; somebody is linked by an id that tells the company. */
async function signingOn(world: World, { organization, userId, call }: Client) {
  const { id, domain } = organization
  await call(addSignOnDomain, { body: { domain } })
  const issuer = `https://${domain}`
  const secret = { clientSecret: `${domain} keeps it` }
  await call(updateSignOn, { body: { issuer, clientId: domain, state: 'off', ...secret } })
  await world.query(
    `insert into sign_on_link (organization_id, issuer, subject, id, user_id, email, created_at, last_used_at)
     values ($1, $2, 'somebody', $1, $3, $4, now(), now())`,
    [id, issuer, userId, `somebody@${domain}`],
  )
  await world.query(
    `insert into sign_on_attempt (organization_id, id, state_hash, browser_hash, sealed, connection, next, expires_at)
     values ($1, $1, $2, 'none', '', 1, '/', now() + interval '1 day')`,
    [id, domain],
  )
}

interface Made {
  readonly world: World
  readonly random: Random
  readonly facts: { -readonly [K in keyof Facts]: List<K> }
  readonly callers: Client[]
}

const clientOf = ({ callers }: Made, id: string): Client => {
  const client = callers.find(({ organization }) => organization.id === id)
  if (client === undefined) throw new Error('No such company.')
  return client
}
const wordOf = ({ facts }: Made, id: string) =>
  facts.companies.find((one) => one.id === id)?.words[0] ?? ''

let words = 0
function newWord({ random }: Made): string {
  words += 1
  return `zq${words}x${random.below(2 ** 30).toString(36)}q`
}

async function companies(made: Made, kind: OrganizationKind, count: number): Promise<Client[]> {
  const clients = []
  for (let n = 0; n < count; n++) {
    const word = newWord(made)
    const company = await made.world.organization(kind, { name: word, domain: `${word}.example` })
    const client = await made.world.as(company, 'global_admin', 'admin_agent')
    const { id, domain, mpnId } = company
    made.facts.companies.push({ id, kind, domain, words: [word, mpnId ?? word] })
    made.callers.push(client)
    clients.push(client)
  }
  return clients
}

/** With about half of the resellers; one more is asked and does not answer. */
async function partnershipsOf(made: Made, provider: Client, resellers: readonly Client[]) {
  const { random, facts } = made
  const first = random.below(resellers.length)
  const turned = [...resellers.slice(first), ...resellers.slice(0, first)]
  for (const [n, reseller] of turned.slice(0, 4).entries()) {
    const { id: requestId, secret } = await drafted(provider, reseller)
    const ends = { providerId: provider.organization.id, resellerId: reseller.organization.id }
    const accepted = n < 3
    facts.requests.push({
      id: requestId,
      providerId: ends.providerId,
      addressee: ends.resellerId,
      answeredBy: accepted ? ends.resellerId : null,
    })
    if (!accepted) continue
    const tenantAdmin = random.chance(0.5)
    const { body } = await reseller.call(acceptPartnershipRequest, {
      params: { id: requestId },
      body: { secret, acknowledged: true, tenantAdmin },
    })
    const id = body.partnershipId ?? ''
    const removed = tenantAdmin && random.chance(0.3)
    if (removed) await reseller.call(removeTenantAdmin, { params: { id: id as never } })
    const state = removed ? 'removed' : tenantAdmin ? 'live' : 'never'
    facts.partnerships.push({ id, ...ends, active: true, tenantAdmin: state })
  }
}

async function customerOf(made: Made, seller: Client, offerId: string) {
  const { world, random, facts } = made
  const { id: sellerId, kind } = seller.organization
  const resellers = facts.partnerships
    .filter((one) => one.providerId === sellerId)
    .map(({ resellerId }) => clientOf(made, resellerId))
  const reseller = kind === 'indirect_provider' && random.chance(0.8) ? random.one(resellers) : null
  const word = newWord(made)
  const wanted = newCustomer(reseller?.organization.id)
  const { body, status, text } = await seller.call(createCustomer, {
    body: {
      ...wanted,
      companyProfile: { domain: `${word}.example` },
      billingProfile: { ...wanted.billingProfile, companyName: word, email: `${word}@a.example` },
    },
  })
  if (status !== 201) throw new Error(`No customer: ${text}`)
  const customerId = body.id
  const company = { id: customerId, kind: 'customer' as const, domain: `${word}.example` }
  facts.companies.push({ ...company, words: [word] })
  const partners = reseller === null ? [seller] : [seller, reseller]
  const administrator = reseller ?? seller
  for (const partner of partners)
    facts.relationships.push({
      customerId,
      partnerId: partner.organization.id,
      active: true,
      admin: partner === administrator ? 'live' : 'none',
    })
  if (reseller !== null)
    facts.pairs.push({
      customerId,
      providerId: sellerId,
      resellerId: reseller.organization.id,
      active: true,
    })
  if (random.chance(0.5))
    await administrator.call(createCustomerUser, {
      params: { id: customerId },
      body: { userPrincipalName: `second@${word}.example`, displayName: `${word} second` },
    })
  for (let n = 0; n < random.below(3); n++)
    await orderOf(made, seller, customerId, offerId, random.chance(0.4) ? reseller : null)
  const admin = await ofCustomer(world, customerId, 'global_admin')
  made.callers.push(admin)
  await loseAdmin(made, admin, administrator)
}

/** Credits the reseller given, another of the seller's, or nobody. */
async function orderOf(
  made: Made,
  seller: Client,
  customerId: string,
  offerId: string,
  reseller: Client | null,
) {
  const { random, facts } = made
  const others = facts.partnerships.filter(
    (one) => one.active && one.providerId === seller.organization.id,
  )
  const earner =
    reseller ??
    (others.length > 0 && random.chance(0.6) ? clientOf(made, random.one(others).resellerId) : null)
  const mpnId = earner?.organization.mpnId ?? null
  const { body, status, text } = await ordered(seller, customerId, offerId, { mpnId })
  if (status !== 201) throw new Error(`No order: ${text}`)
  const subscriptionId = body.lineItems[0]?.subscriptionId?.toLowerCase() ?? ''
  const [sellerId, earnerId] = [seller.organization.id, earner?.organization.id ?? null]
  facts.orders.push({ id: body.id, customerId, sellerId, offerId, subscriptionId, earnerId })
  if (reseller !== null && random.chance(0.5))
    await seller.call(updateSupportContact, {
      params: { id: customerId as never, subscriptionId: subscriptionId as never },
      body: { supportTenantId: reseller.organization.id },
    })
}

/** Of some administrators the customer takes it back, of some the time is over. */
async function loseAdmin({ world, random, facts }: Made, admin: Client, of: Client) {
  const row = facts.relationships.find(
    (one) => one.customerId === admin.organization.id && one.partnerId === of.organization.id,
  )
  const fate = random.below(4)
  if (row === undefined || fate > 1) return
  if (fate === 0) {
    row.admin = 'expired'
    await expired(world, row.customerId, row.partnerId)
    return
  }
  row.admin = 'removed'
  const { body } = await admin.call(listPartnerAccess)
  const id = body.items.find(({ partnerId }) => partnerId === of.organization.id)?.id ?? ''
  await admin.call(removeDelegatedAdmin, { params: { id } })
}

/** Customers with a second seller, and one whose reseller has gone: as acts of later will leave them. */
async function manyPartners(made: Made, direct: Client, offerId: string) {
  const { world, facts } = made
  for (const pair of facts.pairs.slice(0, 3)) {
    await related(world, direct, pair.customerId)
    const partnerId = direct.organization.id
    const { customerId } = pair
    facts.relationships.push({ customerId, partnerId, active: true, admin: 'none' })
    await orderOf(made, direct, customerId, offerId, null)
  }
  for (const pair of facts.pairs.slice(2, 4)) {
    await endedRelationship(world, pair.customerId, pair.resellerId)
    pair.active = false
    const row = facts.relationships.find(
      (one) => one.customerId === pair.customerId && one.partnerId === pair.resellerId,
    )
    Object.assign(row ?? {}, { active: false, admin: 'none' })
  }
}
