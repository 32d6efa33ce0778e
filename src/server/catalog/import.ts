// Takes a price list or an offer matrix in: all rows, or none.
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import type { RowFault } from '../../domain/catalog-cells.ts'
import {
  type CatalogFile,
  type MatrixRow,
  type PriceRow,
  readCatalogFile,
} from '../../domain/catalog-file.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'

interface Imported {
  readonly kind: CatalogFile['kind']
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
}

/** Parses and checks; nothing is written. Refuses the whole file, naming up to a hundred wrong cells. */
export function parseCatalog(text: string, currency: string): CatalogFile {
  const file = readCatalogFile(cellsOf(text), currency)
  if ('faults' in file) throw new Refused('catalog_rows_wrong', undefined, file.faults)
  return file
}

/** Excel writes semicolons in most of the world; what separates the header separates all. */
function cellsOf(text: string): string[][] {
  const [header = ''] = text.split('\n', 1)
  const delimiter = [';', '\t', ','].find((sign) => header.includes(sign)) ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
    }) as string[][]
  } catch {
    throw new Refused('not_csv')
  }
}

export async function importCatalog(db: Db, file: CatalogFile): Promise<Imported> {
  const counts =
    file.kind === 'price_list'
      ? await importPrices(db, file.rows)
      : await importMatrix(db, file.rows)
  return { kind: file.kind, rows: file.rows.length, ...counts }
}

/** Existing offers among `ids`. */
async function known(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('offer')
    .select('id')
    .where(sql<boolean>`id = any (${[...ids]}::text[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function importMatrix(db: Db, rows: readonly MatrixRow[]) {
  const before = await known(
    db,
    rows.map(({ offerId }) => offerId),
  )
  const bases = new Set([...before, ...rows.map(({ offerId }) => offerId)])
  refuse(
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

/** Prices of offers that a matrix has brought before. A row marked as deleted withdraws the offer; any other brings it back. */
async function importPrices(db: Db, rows: readonly PriceRow[]) {
  const offers = await known(
    db,
    rows.map(({ offerId }) => offerId),
  )
  refuse(
    rows.flatMap((row) =>
      offers.has(row.offerId)
        ? []
        : [{ row: row.row, column: 'Offer ID', reason: 'unknown_offer' } as const],
    ),
  )
  const { rows: counted } = await sql<{ added: boolean }>`
    insert into offer_price (offer_id, currency, billing_cycle, list_minor, retail_minor, valid_from, valid_to)
    select r."offerId", r.currency, r."billingCycle", r.list, r.retail, r."validFrom", r."validTo"
    from jsonb_to_recordset(${JSON.stringify(rows.filter(({ mark }) => mark !== 'delete'))}::jsonb) as r(
      "offerId" text, currency text, "billingCycle" text, list bigint, retail bigint, "validFrom" date, "validTo" date)
    on conflict (offer_id, currency, billing_cycle) do update set list_minor = excluded.list_minor,
      retail_minor = excluded.retail_minor, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    returning (xmax = 0) as added`.execute(db)
  const gone = rows.filter(({ mark }) => mark === 'delete').map(({ offerId }) => offerId)
  const kept = rows.filter(({ mark }) => mark !== 'delete').map(({ offerId }) => offerId)
  await db
    .updateTable('offer')
    .set({ is_available: false })
    .where(sql<boolean>`id = any (${gone}::text[])`)
    .execute()
  await db
    .updateTable('offer')
    .set({ is_available: true })
    .where(sql<boolean>`id = any (${kept}::text[])`)
    .execute()
  const added = counted.filter((row) => row.added).length
  return { added, changed: counted.length - added, withdrawn: new Set(gone).size }
}

function refuse(faults: readonly RowFault[]): void {
  if (faults.length > 0) throw new Refused('catalog_rows_wrong', undefined, faults.slice(0, 100))
}
