// Companies as rows. The operator sees all of them, everybody else their own.
import { randomUUID } from 'node:crypto'
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

/** Of two companies with one domain or one MPN ID the second is refused by name. */
export async function takenBy(
  db: Db,
  domain: string,
  mpnId: string,
): Promise<'domain_taken' | 'mpn_id_taken' | null> {
  const rows = await db
    .selectFrom('organization')
    .select(['domain', 'mpn_id'])
    .where((eb) => eb.or([eb('domain', '=', domain), eb('mpn_id', '=', mpnId)]))
    .execute()
  if (rows.some((row) => row.domain === domain)) return 'domain_taken'
  return rows.length > 0 ? 'mpn_id_taken' : null
}

export async function addOrganization(db: Db, o: Organization, now: Date): Promise<void> {
  const { id, kind, name, domain, country, region, cloud, language, state } = o
  await db
    .insertInto('organization')
    .values({
      id,
      kind,
      name,
      domain,
      mpn_id: o.mpnId,
      country,
      region,
      cloud,
      language,
      state,
      created_at: now,
    })
    .execute()
}

interface NewUser {
  readonly organizationId: string
  readonly userName: string
  readonly fullName: string
  readonly email: string
  readonly language: Organization['language']
  readonly roles: readonly string[]
  /** Null: the person sets one by a link. */
  readonly passwordHash: string | null
}

export async function addUser(db: Db, user: NewUser, now: Date): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('user_account')
    .values({
      organization_id: user.organizationId,
      id,
      user_name: user.userName,
      full_name: user.fullName,
      email: user.email,
      language: user.language,
      roles: [...user.roles],
      password_hash: user.passwordHash,
      password_state: user.passwordHash === null ? 'none' : 'final',
      created_at: now,
    })
    .execute()
  return id
}

export async function addPasswordLink(
  db: Db,
  organizationId: string,
  userId: string,
  secretHash: string,
  now: Date,
  expiresAt: Date,
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('password_link')
    .values({
      organization_id: organizationId,
      id,
      user_id: userId,
      secret_hash: secretHash,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  return id
}
