// Offers as rows: read by everybody, in the order of the list.
import { sql } from 'kysely'
import type { Offer } from '../../domain/offer.ts'
import type { OfferCategory } from '../../domain/offer-category.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import { fromRow, type PriceJson } from './offer-rows.ts'

/** What is sold in `country` and has not been withdrawn; prices are those of `day` (UTC). */
const offersIn = (db: Db, country: string, day: Date) =>
  db
    .selectFrom('offer as o')
    .innerJoin('offer_category as c', 'c.id', 'o.category_id')
    .selectAll('o')
    .select(['c.name as category_name', 'c.rank as category_rank'])
    .select([
      sql<boolean>`exists (select from offer a where a.is_add_on and a.is_available and o.id = any (a.prerequisites))`.as(
        'has_add_ons',
      ),
      sql<readonly PriceJson[]>`coalesce((select jsonb_agg(jsonb_build_object(
          'currency', p.currency, 'billingCycle', p.billing_cycle, 'list', p.list_minor, 'retail', p.retail_minor)
          order by p.currency, p.billing_cycle)
        from offer_price p where p.offer_id = o.id
          and (${day}::timestamptz at time zone 'UTC')::date between p.valid_from and p.valid_to), '[]')`.as(
        'prices',
      ),
    ])
    .where(sql<boolean>`${country} = any (o.countries)`)
    .where('o.is_available', '=', true)

interface OfferQuery {
  readonly country: string
  readonly day: Date
  readonly categoryId?: string | undefined
  readonly search?: string | undefined
  /** Add-ons that stand on this offer, instead of everything. */
  readonly addOnsOf?: string | undefined
  readonly limit: number
  readonly offset: number
}

export async function listOffers(
  db: Db,
  { country, day, categoryId, search, addOnsOf, limit, offset }: OfferQuery,
): Promise<Offer[]> {
  let rows = offersIn(db, country, day)
  if (categoryId !== undefined) rows = rows.where('o.category_id', '=', categoryId)
  if (search !== undefined) rows = rows.where('o.name', 'ilike', `%${likeText(search)}%`)
  if (addOnsOf !== undefined)
    rows = rows.where(sql<boolean>`o.is_add_on and ${addOnsOf} = any (o.prerequisites)`)
  const page = await rows.orderBy('o.rank').orderBy('o.id').limit(limit).offset(offset).execute()
  return page.map(fromRow)
}

export async function readOffer(
  db: Db,
  id: string,
  country: string,
  day: Date,
): Promise<Offer | undefined> {
  const row = await offersIn(db, country, day)
    .where('o.id', '=', id.toUpperCase())
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Categories with something to sell in `country`. */
export const listCategories = (db: Db, country: string): Promise<OfferCategory[]> =>
  db
    .selectFrom('offer_category as c')
    .selectAll()
    .where(
      sql<boolean>`exists (select from offer o where o.category_id = c.id and o.is_available and ${country} = any (o.countries))`,
    )
    .orderBy('c.rank')
    .execute()
