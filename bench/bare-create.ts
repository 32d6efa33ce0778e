// The bare counterpart of submitting the wizard: one argon2id hash, then the rows of a customer with an order, one INSERT each.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { hashPassword } from '../src/server/password-hash.ts'
import { idOf } from './data.ts'

const resellerName = 'Reseller 1'
const offerId = idOf('offer', 1).toUpperCase()
const companyName = 'Fresh Trading'
const password = 'Abcdefgh-1234567'

type Values = Readonly<Record<string, unknown>>

/** The rows that the product's transaction leaves, table by table (bench/same-bytes.ts counts them). */
function rowsOf(provider: string, draft: string, hash: string, now: Date): [string, Values][] {
  const [customer, subscription, reseller] = [randomUUID(), randomUUID(), randomUUID()]
  const order = randomUUID()
  const domain = `${draft}.bare.example`
  const expires = new Date(now.getTime() + 72 * 3_600_000)
  const named = { customer_name: companyName, state: 'active', started_at: now }
  const relation = {
    ...named,
    customer_id: customer,
    customer_domain: domain,
    customer_country: 'US',
    customer_cloud: 'public',
    customer_language: 'en',
  }
  const mpn = { reseller_name: resellerName, mpn_id: '2000001' }
  const actor = { organization_id: provider, actor_id: randomUUID() }
  const at = { customer_id: customer, offer_id: offerId }
  const event = {
    organization_id: provider,
    payload: JSON.stringify({ customer, companyName, order }),
  }
  const support = { support_tenant_id: provider, support_mpn_id: '1000000', support_name: 'Bench' }
  const sold = { quantity: 5, friendly_name: 'Desk Suite 1' }
  return [
    [
      'idempotency_record',
      {
        ...actor,
        operation: `POST ${draft}`,
        request_id: randomUUID(),
        body_hash: hash,
        status: 201,
        reply: companyName.repeat(20),
      },
    ],
    [
      'organization',
      {
        id: customer,
        kind: 'customer',
        name: companyName,
        domain,
        country: 'US',
        region: 'united-states',
        language: 'en',
        founder_id: provider,
        created_at: now,
      },
    ],
    [
      'customer_relationship',
      {
        ...relation,
        id: randomUUID(),
        partner_id: provider,
        partner_kind: 'indirect_provider',
        partner_name: 'Bench Provider',
        partner_mpn_id: '1000000',
      },
    ],
    [
      'customer_relationship',
      {
        ...relation,
        id: randomUUID(),
        partner_id: reseller,
        partner_kind: 'indirect_reseller',
        partner_name: resellerName,
        partner_mpn_id: '2000001',
        admin_until: expires,
      },
    ],
    [
      'customer_reseller',
      {
        ...named,
        customer_id: customer,
        id: randomUUID(),
        provider_id: provider,
        reseller_id: reseller,
        provider_name: 'Bench Provider',
        reseller_name: resellerName,
        reseller_mpn_id: '2000001',
      },
    ],
    [
      'billing_profile',
      {
        customer_id: customer,
        id: randomUUID(),
        company_name: companyName,
        first_name: 'Robin',
        last_name: 'Hale',
        email: `robin@${domain}`,
        culture: 'en-US',
        language: 'en',
        address_line1: '1 Main Street',
        city: 'Bellevue',
        state: 'WA',
        postal_code: '98004',
        country: 'US',
      },
    ],
    [
      'user_account',
      {
        organization_id: customer,
        id: randomUUID(),
        user_name: `admin@${domain}`,
        full_name: 'Robin Hale',
        email: `robin@${domain}`,
        language: 'en',
        roles: ['global_admin'],
        password_hash: hash,
        password_state: 'temporary',
        password_expires_at: expires,
        created_at: now,
      },
    ],
    ['outbox', { ...event, id: randomUUID(), topic: 'bare', done_at: now }],
    ['offer_holding', { ...at, current: 1, ever: 1 }],
    [
      'customer_order',
      {
        customer_id: customer,
        id: order,
        seller_id: provider,
        reseller_id: reseller,
        billing_cycle: 'monthly',
        currency: 'USD',
        status: 'completed',
        created_by: provider,
        created_at: now,
      },
    ],
    [
      'subscription',
      {
        ...at,
        ...sold,
        ...support,
        id: subscription,
        seller_id: provider,
        order_id: order,
        offer_name: 'Desk Suite 1',
        unit_type: 'Licenses',
        billing: 'license',
        billing_cycle: 'monthly',
        status: 'active',
        auto_renew: true,
        is_trial: false,
        needs_admin_agent: false,
        started_at: now,
        commitment_end: expires,
      },
    ],
    [
      'order_line',
      {
        ...at,
        ...sold,
        order_id: order,
        number: 0,
        subscription_id: subscription,
        unit_minor: 1250,
        mpn_id: '2000001',
      },
    ],
    [
      'incentive_credit',
      {
        ...mpn,
        customer_id: customer,
        id: randomUUID(),
        subscription_id: subscription,
        seller_id: provider,
        reseller_id: reseller,
        from_at: now,
      },
    ],
    ['outbox', { ...event, id: randomUUID(), topic: 'bare', done_at: now }],
    [
      'audit_record',
      {
        ...actor,
        id: randomUUID(),
        at: now,
        organization_name: 'Provider 0',
        actor_name: 'Load',
        actor_kind: 'application',
        application_id: actor.actor_id,
        application_name: 'Load',
        source: 'api',
        operation: 'submit',
        result: 'succeeded',
        resource_type: 'customer',
        resource_id: customer,
        customer_id: customer,
        customer_name: companyName,
        new_value: JSON.stringify({ companyName, domain }),
        correlation_id: randomUUID(),
        request_id: randomUUID(),
        address: '127.0.0.1',
      },
    ],
  ]
}

const texts = new Map<string, string>()

function textOf(table: string, columns: readonly string[]): string {
  const key = `${table} ${columns.join()}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const marks = columns.map((_, i) => `$${i + 1}`).join(', ')
  const text = `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${marks})`
  texts.set(key, text)
  return text
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `insert ${names.size}`
  names.set(text, name)
  return name
}

export async function insertCustomer(pool: pg.Pool, provider: string, draft: string) {
  const hash = await hashPassword(password)
  const now = new Date()
  const rows = rowsOf(provider, draft, hash, now)
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [table, values] of rows) {
      const text = textOf(table, Object.keys(values))
      await client.query({ name: nameOf(text), text, values: Object.values(values) })
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  const of = (table: string) => rows.find(([name]) => name === table)?.[1] ?? {}
  return {
    customerId: of('organization')['id'],
    companyName,
    orderId: of('customer_order')['id'],
    userName: of('user_account')['user_name'],
    password,
    expirationDate: (of('user_account')['password_expires_at'] as Date).toISOString(),
    attributes: { objectType: 'CustomerConfirmation' },
  }
}
