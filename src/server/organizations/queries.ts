// Companies as rows. The operator sees all of them, everybody else their own.
import { type Selectable, sql } from 'kysely'
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
  readonly state: Organization['state'] | undefined
  readonly nameStart: string | undefined
  /** The beginning of a name, a domain or an MPN ID; each has its index. */
  readonly search: string | undefined
  readonly limit: number
  readonly offset: number
}

export async function listOrganizations(
  db: Db,
  { kind, state, nameStart, search, limit, offset }: OrganizationQuery,
): Promise<Organization[]> {
  let rows = db.selectFrom('organization').selectAll()
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (state !== undefined) rows = rows.where('state', '=', state)
  if (nameStart !== undefined) rows = rows.where(beginsWith('name', nameStart))
  const start = search?.trim() ?? ''
  if (start !== '')
    rows = rows.where((eb) =>
      eb.or([
        beginsWith('name', start),
        eb('domain', 'like', `${likeText(start.toLowerCase())}%`),
        eb('mpn_id', 'like', `${likeText(start)}%`),
      ]),
    )
  const page = await rows.orderBy('name').orderBy('id').limit(limit).offset(offset).execute()
  return page.map(toOrganization)
}

const beginsWith = (column: 'name', start: string) =>
  sql<boolean>`lower(${sql.ref(column)}) like lower(${`${likeText(start)}%`})`

/** Text that `like` takes literally. */
export const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
