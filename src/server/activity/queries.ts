// The activity log as rows: a company's own and, for a customer or reseller, those of its partners about it.
import { type SqlBool, sql } from 'kysely'
import type { OrganizationKind } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { Window } from './window.ts'

export interface ActivityQuery extends Window {
  readonly actor?: string | undefined
  /** Part of the customer's name, or its id. */
  readonly customer?: string | undefined
  readonly customerId?: string | undefined
  readonly action?: string | undefined
  readonly result?: string | undefined
  readonly source?: string | undefined
  readonly resourceTypes?: readonly string[] | undefined
  /** Time and id of the last row shown. */
  readonly after: readonly string[] | null
  readonly limit: number
}

export interface ActivityRow {
  readonly organization_id: string
  readonly organization_name: string
  readonly id: string
  readonly at: Date
  /** With its microseconds, for the next page. */
  readonly exact_at: string
  readonly actor_id: string
  readonly actor_name: string
  readonly actor_user_name: string | null
  readonly application_id: string | null
  readonly application_name: string | null
  readonly actor_kind: 'user' | 'application' | 'command' | 'job'
  readonly source: 'portal' | 'api' | 'job' | 'command'
  readonly operation: string
  readonly result: 'succeeded' | 'denied'
  readonly refusal: string | null
  readonly resource_type: string
  readonly resource_id: string | null
  readonly customer_id: string | null
  readonly customer_name: string | null
  readonly reseller_id: string | null
  readonly reseller_name: string | null
  readonly old_value: unknown
  readonly new_value: unknown
  readonly correlation_id: string
  readonly address: string | null
  readonly position: number | null
  readonly hash: string | null
  readonly sealed_at: Date | null
}

/** The column by which others' rows are shown to a company of this kind. */
const concerned: Readonly<Partial<Record<OrganizationKind, 'r.customer_id' | 'r.reseller_id'>>> = {
  customer: 'r.customer_id',
  indirect_reseller: 'r.reseller_id',
}

/** Newest first. Each part is read from an index in the order of the list, and no further than the page. */
export async function activityPage(
  db: Db,
  reader: { readonly id: string; readonly kind: OrganizationKind },
  query: ActivityQuery,
): Promise<readonly ActivityRow[]> {
  const own = partOf(sql<SqlBool>`r.organization_id = ${reader.id}`, query)
  const by = concerned[reader.kind]
  const about =
    by && sql<SqlBool>`${sql.ref(by)} = ${reader.id} and r.organization_id <> ${reader.id}`
  const page = about === undefined ? own : sql`${own} union all ${partOf(about, query)}`
  const { rows } = await sql<ActivityRow>`
    select page.*, page.at::text as exact_at, s.position, encode(s.hash, 'hex') as hash, s.sealed_at
    from (select * from (${page}) parts order by at desc, id desc limit ${query.limit}) page
    left join audit_seal s on s.organization_id = page.organization_id and s.record_id = page.id
    order by page.at desc, page.id desc`.execute(db)
  return rows
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function partOf(of: ReturnType<typeof sql<SqlBool>>, query: ActivityQuery) {
  const { from, to, actor, customer, customerId, action, result, source, resourceTypes, after } =
    query
  const asId = customer !== undefined && guid.test(customer) ? customer : customerId
  const part = (text: string) => `%${likeText(text)}%`
  const conditions = [
    of,
    sql`r.at >= ${from}`,
    ...(to === null ? [] : [sql`r.at < ${to}`]),
    ...(after === null ? [] : [sql`(r.at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`]),
    ...(actor === undefined
      ? []
      : [sql`(r.actor_name ilike ${part(actor)} or r.actor_user_name ilike ${part(actor)})`]),
    ...(asId === undefined ? [] : [sql`r.customer_id = ${asId}::uuid`]),
    ...(customer === undefined || asId !== undefined
      ? []
      : [sql`r.customer_name ilike ${part(customer)}`]),
    ...(action === undefined ? [] : [sql`r.operation = ${action}`]),
    ...(result === undefined ? [] : [sql`r.result = ${result}`]),
    ...(source === undefined ? [] : [sql`r.source = ${source}`]),
    ...(resourceTypes === undefined
      ? []
      : [sql`r.resource_type = any (${[...resourceTypes]}::text[])`]),
  ]
  return sql`(select r.organization_id, r.organization_name, r.id, r.at, r.actor_id, r.actor_name, r.actor_user_name,
      r.application_id, r.application_name, r.actor_kind, r.source, r.operation, r.result, r.refusal, r.resource_type, r.resource_id, r.customer_id,
      r.customer_name, r.reseller_id, r.reseller_name, r.old_value, r.new_value, r.correlation_id, r.address
    from audit_record r where ${sql.join(conditions, sql` and `)}
    order by r.at desc, r.id desc limit ${query.limit})`
}
