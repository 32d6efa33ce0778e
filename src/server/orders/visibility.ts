// Which sales a partner sees: what it sold, and what its provider sold to a customer they share.
import { sql } from 'kysely'

/** True for rows of a sale that `partner` made, or serves as the reseller of its seller. For tables with customer_id and seller_id. */
export const soldOrServed = (
  partner: string,
  table: string,
) => sql<boolean>`(${sql.ref(`${table}.seller_id`)} = ${partner}::uuid
  or exists (select from customer_reseller v where v.customer_id = ${sql.ref(`${table}.customer_id`)}
    and v.provider_id = ${sql.ref(`${table}.seller_id`)} and v.reseller_id = ${partner}::uuid and v.state = 'active'))`
