// Companies as rows. The operator sees all of them, everybody else their own.
import type { Selectable } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization, OrganizationKind } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import type { OrganizationTable } from '../schema.ts'

const toOrganization = (row: Selectable<OrganizationTable>): Organization => ({
  id: row.id as OrganizationId,
  kind: row.kind,
  name: row.name,
  domain: row.domain,
  mpnId: row.mpn_id,
  country: row.country,
  region: row.region,
  cloud: row.cloud,
  language: row.language,
  state: row.state,
})

export async function readOrganization(db: Db, id: string): Promise<Organization | undefined> {
  const row = await db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toOrganization(row)
}

interface OrganizationQuery {
  readonly kind: OrganizationKind | undefined
  readonly nameStart: string | undefined
  readonly limit: number
  readonly offset: number
}

export async function listOrganizations(
  db: Db,
  { kind, nameStart, limit, offset }: OrganizationQuery,
): Promise<Organization[]> {
  let rows = db.selectFrom('organization').selectAll()
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (nameStart !== undefined) rows = rows.where('name', 'ilike', `${likeText(nameStart)}%`)
  const page = await rows.orderBy('name').orderBy('id').limit(limit).offset(offset).execute()
  return page.map(toOrganization)
}

/** Text that `like` takes literally. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
