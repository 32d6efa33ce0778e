// The price list written: prices added, changed, withdrawn.
import { sql } from 'kysely'
import type { PriceRow } from '../../domain/price-row.ts'
import type { Db } from '../db.ts'
import { knownOffers, refuseFaults } from './known-offers.ts'

/** Prices of offers that a matrix has brought before. A row marked as deleted withdraws the offer; any other brings it back. */
export async function importPrices(db: Db, rows: readonly PriceRow[]) {
  const offers = await knownOffers(
    db,
    rows.map(({ offerId }) => offerId),
  )
  refuseFaults(
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
