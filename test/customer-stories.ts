// New customers as tests of the wizard, of orders and of races begin with; and what the tables hold, in one value.

import { randomUUID } from 'node:crypto'
import { type DraftContent } from '../src/contract/customer-draft-resource.ts'
import { createCustomerDraft, submitCustomerDraft } from '../src/contract/customer-drafts.ts'
import { createOrder } from '../src/contract/orders.ts'
import { removePartnership } from '../src/contract/partnerships.ts'
import type { Client, World } from './world.ts'

/** What the pages of the wizard hold when it is ready for Submit. */
export const wizardContent = (more: DraftContent = {}): DraftContent => ({
  companyName: 'Corner Shop',
  domain: `w${randomUUID().slice(0, 12)}.example`,
  country: 'US',
  language: 'en',
  firstName: 'Gena',
  lastName: 'Soto',
  email: 'gena@shop.example',
  addressLine1: 'One Main Way',
  city: 'Redmond',
  state: 'WA',
  postalCode: '98052',
  ...more,
})

export async function begun(by: Client, more: DraftContent = {}) {
  const { body, status, text } = await by.call(createCustomerDraft, {
    body: { content: wizardContent(more) },
  })
  if (status !== 201) throw new Error(`No draft: ${text}`)
  return { id: body.id, content: body.content, etag: body.attributes.etag ?? '' }
}

export const submitted = (by: Client, id: string, etag?: string, requestId?: string) =>
  by.call(submitCustomerDraft, {
    params: { id },
    body: etag === undefined ? {} : { attributes: { etag } },
    ...(requestId === undefined ? {} : { requestId }),
  })

interface Line {
  readonly quantity?: number
  readonly mpnId?: string | null
  readonly parentId?: string
  readonly friendlyName?: string
}

export const ordered = (
  by: Client,
  customerId: string,
  offerId: string,
  { quantity = 5, mpnId, parentId, friendlyName }: Line = {},
  more: { readonly billingCycle?: 'monthly' | 'annual' | 'one_time'; currencyCode?: string } = {},
) =>
  by.call(createOrder, {
    params: { id: customerId as never },
    body: {
      ...more,
      lineItems: [
        {
          lineItemNumber: 0,
          offerId,
          quantity,
          ...(typeof mpnId === 'string' ? { partnerIdOnRecord: mpnId } : {}),
          ...(parentId === undefined ? {} : { parentSubscriptionId: parentId }),
          ...(friendlyName === undefined ? {} : { friendlyName }),
        },
      ],
    },
  })

export async function parted(by: Client, partnershipId: string): Promise<void> {
  const { status, text } = await by.call(removePartnership, {
    params: { id: partnershipId as never },
  })
  if (status !== 204) throw new Error(`Not ended: ${text}`)
}

/** Count and hash of every table; a denial's own audit row follows it and is left out. */
export async function digest(world: World): Promise<Readonly<Record<string, unknown>>> {
  const tables = await world.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'audit_record' order by 1`,
  )
  const digests: Record<string, unknown> = {}
  for (const { relname } of tables.rows)
    digests[String(relname)] = (
      await world.query(
        `select count(*)::int as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${String(relname)}" t`,
      )
    ).rows[0]
  return digests
}

/** As the table has it, for what no reply shows. */
export const rowsOf = async (world: World, table: string, column: string, value: string) =>
  (await world.query(`select * from "${table}" where "${column}" = $1`, [value])).rows

/** A relationship as an accepted request will make it; none of the endpoints does yet. */
export const related = (world: World, by: Client, customerId: string) =>
  world.query(
    `insert into customer_relationship (customer_id, id, partner_id, partner_kind, partner_name, partner_mpn_id,
       customer_name, customer_domain, customer_country, customer_language, customer_cloud, state, started_at)
     select customer_id, $2, $3, $6, $4, $5, customer_name, customer_domain, customer_country,
       customer_language, customer_cloud, 'active', now() from customer_relationship where customer_id = $1 limit 1`,
    [
      customerId,
      randomUUID(),
      by.organization.id,
      by.organization.name,
      by.organization.mpnId,
      by.organization.kind,
    ],
  )

/** The end of a relationship; none of the endpoints does it yet. */
export async function endedRelationship(world: World, customerId: string, partnerId: string) {
  await world.query(
    `update customer_relationship set state = 'ended', ended_at = now(), admin_until = null
     where customer_id = $1 and partner_id = $2`,
    [customerId, partnerId],
  )
  await world.query(
    `update customer_reseller set state = 'ended', ended_at = now() where customer_id = $1 and reseller_id = $2`,
    [customerId, partnerId],
  )
}

/** Two years later, for one relationship. */
export const expired = (world: World, customerId: string, partnerId: string) =>
  world.query(
    `update customer_relationship set admin_until = now() - interval '1 second' where customer_id = $1 and partner_id = $2`,
    [customerId, partnerId],
  )
