// The offer matrix written: offers added, changed, withdrawn.
import { sql } from 'kysely'
import type { MatrixRow } from '../../domain/matrix-row.ts'
import type { Db } from '../db.ts'
import { knownOffers, refuseFaults } from './known-offers.ts'

export async function importMatrix(db: Db, rows: readonly MatrixRow[]) {
  const before = await knownOffers(
    db,
    rows.map(({ offerId }) => offerId),
  )
  const bases = new Set([...before, ...rows.map(({ offerId }) => offerId)])
  refuseFaults(
    rows.flatMap((row) =>
      row.prerequisites.every((id) => bases.has(id))
        ? []
        : [{ row: row.row, column: 'Prerequisites', reason: 'unknown_offer' } as const],
    ),
  )
  const categories = new Map(rows.map(({ category }) => [category.id, category]))
  await sql`insert into offer_category (id, name, rank)
    select id, name, rank from jsonb_to_recordset(${JSON.stringify([...categories.values()])}::jsonb) as c(id text, name text, rank int)
    on conflict (id) do update set name = excluded.name, rank = excluded.rank`.execute(db)
  const { numAffectedRows = 0n } = await sql`
    insert into offer (id, name, description, category_id, product_id, product_name, publisher, rank, billing, billing_cycles,
      unit_type, min_quantity, max_quantity, limit_scope, limit_count, countries, prerequisites, is_add_on, is_trial,
      is_auto_renewable, is_available, needs_admin_agent)
    select r."offerId", r.name, r.description, r.category ->> 'id', r."offerId", r.product, r.publisher, r.position, r.billing,
      r."billingCycles", r.unit, r."minQuantity", r."maxQuantity", r."limitScope", r."limitCount", r.countries, r.prerequisites,
      r."isAddOn", r."isTrial", r."isAutoRenewable", true, r."needsAdminAgent"
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, position) => ({ ...row, position })))}::jsonb) as r(
      "offerId" text, name text, description text, category jsonb, product text, publisher text, position int, billing text,
      "billingCycles" text[], unit text, "minQuantity" int, "maxQuantity" int, "limitScope" text, "limitCount" int,
      countries text[], prerequisites text[], "isAddOn" bool, "isTrial" bool, "isAutoRenewable" bool, "needsAdminAgent" bool)
    on conflict (id) do update set name = excluded.name, description = excluded.description, category_id = excluded.category_id,
      product_name = excluded.product_name, publisher = excluded.publisher, rank = excluded.rank, billing = excluded.billing,
      billing_cycles = excluded.billing_cycles, unit_type = excluded.unit_type, min_quantity = excluded.min_quantity,
      max_quantity = excluded.max_quantity, limit_scope = excluded.limit_scope, limit_count = excluded.limit_count,
      countries = excluded.countries, prerequisites = excluded.prerequisites, is_add_on = excluded.is_add_on,
      is_trial = excluded.is_trial, is_auto_renewable = excluded.is_auto_renewable,
      needs_admin_agent = excluded.needs_admin_agent`.execute(db)
  return { added: Number(numAffectedRows) - before.size, changed: before.size, withdrawn: 0 }
}
