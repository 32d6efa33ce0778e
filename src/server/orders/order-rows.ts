// Orders and their lines from their rows.
import type { Selectable } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Order, OrderLine } from '../../domain/order.ts'
import type { CustomerOrderTable, OrderLineTable } from '../schema.ts'

type LineRow = Omit<Selectable<OrderLineTable>, 'customer_id' | 'unit_minor'>

const toLine = (row: LineRow): OrderLine => ({
  number: row.number,
  offerId: row.offer_id,
  subscriptionId: row.subscription_id,
  parentId: row.parent_id,
  friendlyName: row.friendly_name,
  quantity: row.quantity,
  mpnId: row.mpn_id,
})

export const toOrder = (row: Selectable<CustomerOrderTable>, lines: readonly LineRow[]): Order => ({
  id: row.id,
  customerId: row.customer_id as OrganizationId,
  sellerId: row.seller_id as OrganizationId,
  billingCycle: row.billing_cycle,
  currency: row.currency,
  status: row.status,
  createdAt: row.created_at,
  version: row.version,
  lines: lines.filter((line) => line.order_id === row.id).map(toLine),
})
