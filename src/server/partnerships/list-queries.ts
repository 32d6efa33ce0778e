// Partnerships in pages, as either side searches them.
import { sql } from 'kysely'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import { fromRow, partnershipsOf } from './queries.ts'

/** The column with the other company's name and MPN ID. */
const others = (party: Pick<Organization, 'kind'>) =>
  party.kind === 'indirect_provider'
    ? ({ name: 'p.reseller_name', mpnId: 'p.reseller_mpn_id' } as const)
    : ({ name: 'p.provider_name', mpnId: 'p.provider_mpn_id' } as const)

interface PartnershipQuery {
  /** Part of the other company's name, or its whole MPN ID. */
  readonly search?: string | undefined
  readonly nameStart?: string | undefined
  /** Name and id of the last row shown. */
  readonly after?: readonly string[] | null
  readonly limit: number
}

export async function partnershipPage(
  db: Db,
  party: Organization,
  { search, nameStart, after, limit }: PartnershipQuery,
): Promise<Partnership[]> {
  const { name, mpnId } = others(party)
  let rows = partnershipsOf(db, party)
  if (search !== undefined)
    rows = rows.where((eb) =>
      eb.or([eb(name, 'ilike', `%${likeText(search)}%`), eb(mpnId, '=', search)]),
    )
  if (nameStart !== undefined) rows = rows.where(name, 'ilike', `${likeText(nameStart)}%`)
  if (after)
    rows = rows.where(sql<boolean>`(${sql.ref(name)}, p.id) > (${after[0]}, ${after[1]}::uuid)`)
  const page = await rows.orderBy(name).orderBy('p.id').limit(limit).execute()
  return page.map(fromRow)
}
