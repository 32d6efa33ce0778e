// What the tables say of a seller's orders against what its clients were answered: lost, doubled, half, not told.
import type { Acknowledged } from './ordering.ts'
import { quantities } from './ordering.ts'
import type { World } from './world.ts'

/** $1 the seller, $2 its clients' request ids, $3 the orders they were answered, $4 the marks of the lines. */
const subjects = `
  with said as (select * from unnest($2::uuid[], $3::text[], $4::text[]) as s (request_id, order_id, mark)),
    placed as (select * from customer_order where seller_id = $1),
    line as (select l.* from order_line l join placed o on o.customer_id = l.customer_id and o.id = l.order_id),
    sold as (select * from subscription where seller_id = $1),
    event as (select *, payload->>'orderId' as order_id from outbox where organization_id = $1 and topic = 'order.placed'),
    audit as (select * from audit_record where organization_id = $1 and operation = 'createOrder'),
    record as (select * from idempotency_record where organization_id = $1 and operation like 'POST /v1/customers/%/orders')`

/** Each gives rows of one text; all together name every way in which an order can be wrong. */
const checks: readonly string[] = [
  `select format('%s: acknowledged as %s, and lost', mark, order_id) from said
   where order_id not in (select id from placed)`,
  `select format('%s: nobody was told of it', id) from placed where id not in (select order_id from said)`,
  `select format('%s: %s orders', friendly_name, count(distinct order_id)) from line
   group by friendly_name having count(distinct order_id) <> 1`,
  `select format('%s: answered to %s', order_id, string_agg(mark, ', ')) from said
   group by order_id having count(*) <> 1`,
  `select format('%s: its lines are %s', o.id, coalesce(string_agg(format('%s x %s', l.friendly_name, l.quantity), ', '), 'none'))
   from placed o left join line l on l.customer_id = o.customer_id and l.order_id = o.id
     left join said on said.order_id = o.id
   group by o.id, said.mark
   having coalesce(array_agg(l.quantity order by l.number), '{}') <> $5::int[] or bool_or(l.friendly_name <> said.mark)`,
  `select format('%s line %s: %s subscriptions', l.order_id, l.number, count(s.id))
   from line l left join sold s on s.customer_id = l.customer_id and s.id = l.subscription_id
     and s.order_id = l.order_id and s.quantity = l.quantity
   group by l.order_id, l.number having count(s.id) <> 1`,
  `select format('subscription %s: no line', id) from sold where id not in (select subscription_id from line)`,
  `select format('offer %s: %s sold, %s counted', h.offer_id, count(s.id), h.ever)
   from offer_holding h left join sold s on s.customer_id = h.customer_id and upper(s.offer_id) = upper(h.offer_id)
   where h.customer_id in (select customer_id from placed)
   group by h.customer_id, h.offer_id, h.ever, h.current having count(s.id) <> h.ever or h.ever <> h.current`,
  `select format('%s: %s audit rows', order_id, count(a.id)) from said
     left join audit a on a.request_id = said.request_id and a.resource_id = said.order_id and a.result = 'succeeded'
   group by order_id having count(a.id) <> 1`,
  `select format('audit row of %s, %s: no order', request_id, result) from audit where resource_id is null
     or resource_id not in (select id from placed)`,
  `select format('%s: %s records of its request', order_id, count(r.request_id)) from said
     left join record r on r.request_id = said.request_id and r.status = 201 and r.reply::jsonb->>'id' = said.order_id
   group by order_id having count(r.request_id) <> 1`,
  `select format('request %s: a record and no order', request_id) from record
   where request_id not in (select request_id from said)`,
  `select format('%s: announced %s times, told %s', o.id, count(e.id), count(e.done_at))
   from placed o left join event e on e.order_id = o.id
   group by o.id having count(e.id) <> 1 or count(e.done_at) <> 1`,
  `select format('event of %s: no order', order_id) from event where order_id not in (select id from placed)`,
]

/** One line a finding. */
export async function findingsInOrders(
  world: World,
  sellerId: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const values = [
    sellerId,
    acknowledged.map(({ requestId }) => requestId),
    acknowledged.map(({ orderId }) => orderId),
    acknowledged.map(({ mark }) => mark),
    quantities,
  ]
  const given = 'given as (select $1::uuid, $2::uuid[], $3::text[], $4::text[], $5::int[])'
  const findings: string[] = []
  for (const check of checks) {
    const text = `${subjects}, ${given} select finding from (${check}) as found (finding)`
    const { rows } = await world.query(text, values)
    findings.push(...rows.map(({ finding }) => String(finding)))
  }
  return findings
}

/** How often each address was written to because of an order, and mails that were not handed over exactly once. */
export async function mailsOf(world: World, sellerId: string) {
  const { rows } = await world.query(
    `select m.recipient, m.id, count(e.id)::int as deliveries, count(e.done_at)::int as done, m.state
     from mail m left join outbox e on e.topic = 'mail.deliver' and e.payload->>'mailId' = m.id::text
     where m.organization_id = $1 group by m.organization_id, m.id`,
    [sellerId],
  )
  const counts: Record<string, number> = {}
  for (const { recipient } of rows) counts[String(recipient)] = (counts[String(recipient)] ?? 0) + 1
  const undelivered = rows.filter(
    ({ deliveries, done, state }) => deliveries !== 1 || done !== 1 || state !== 'kept',
  )
  return { counts, undelivered }
}
