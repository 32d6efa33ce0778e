// Rows of the audit log, written as a request writes them but without one.
import { randomUUID } from 'node:crypto'
import type { Database } from '../src/server/db.ts'

let counter = 0

/** A company of its own, as a partner that may be in many rows. */
export async function company(database: Database): Promise<string> {
  counter += 1
  const id = randomUUID()
  await database.query(
    `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
     values ($1, 'indirect_provider', $2, $3, $4, 'US', 'united-states', 'en', now())`,
    [id, `Company ${counter}`, `${id}.example`, String(40_000_000 + counter)],
  )
  return id
}

/** SQL of `count` rows of `organization`: texts of several scripts, large numbers, nested values, and columns without any. */
export const insertRows = (organization: string, count: number): string => `
  insert into audit_record (organization_id, organization_name, id, at, actor_id, actor_name, actor_user_name, actor_kind,
    source, operation, result, refusal, resource_type, resource_id, customer_id, customer_name, old_value, new_value,
    correlation_id, request_id, address)
  select '${organization}', 'Contoso', gen_random_uuid(), now() - n * interval '1 second 17 microseconds', gen_random_uuid(),
    'Ольга Nuñez "the 1st"', case when n % 3 > 0 then 'olga@contoso.example' end, 'user', 'portal', 'updateSubscription',
    case when n % 5 = 0 then 'denied' else 'succeeded' end, case when n % 5 = 0 then 'stale_etag' end,
    'subscription', 'S' || n, case when n % 2 = 0 then gen_random_uuid() end, case when n % 2 = 0 then E'Fabrikam\\n🙂' end,
    case when n % 4 > 0 then '{"quantity": 12345678901234567890, "price": 1.10, "note": null}'::jsonb end,
    case when n % 4 > 1 then '{"b": {"deep": [1, 2.50, {"x": "\\u0416"}]}, "aa": true}'::jsonb end,
    gen_random_uuid(), gen_random_uuid(), case when n % 7 > 0 then '203.0.113.' || n end
  from generate_series(1, ${count}) n`

export async function addRows(database: Database, organization: string, count = 1): Promise<void> {
  await database.query(insertRows(organization, count))
}
