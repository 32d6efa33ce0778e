// Who somebody at a provider is here, as rows. The key is provider and subject; an address never is.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { SignOnLink } from '../../contract/sign-on-resource.ts'
import type { Db } from '../db.ts'
import type { UserRow } from '../users.ts'

interface Whose {
  readonly organizationId: string
  readonly issuer: string
  readonly subject: string
}

/** The person who is linked to this account at this provider, marked as used. */
export async function linkedPerson(db: Db, { organizationId, issuer, subject }: Whose, now: Date) {
  const link = await db
    .updateTable('sign_on_link')
    .set({ last_used_at: now })
    .where('organization_id', '=', organizationId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning('user_id')
    .executeTakeFirst()
  return link?.user_id
}

/** People of the organization whose user name or address this is: by unique indices one of each at most. */
export const peopleAt = (db: Db, organizationId: string, email: string): Promise<UserRow[]> =>
  db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where((eb) => eb.or([eb('user_name', '=', email), eb(eb.fn('lower', ['email']), '=', email)]))
    .execute()

export const isLinkedAt = async (db: Db, { organizationId, issuer }: Whose, userId: string) =>
  (await db
    .selectFrom('sign_on_link')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()) !== undefined

export const addLink = (db: Db, whose: Whose, userId: string, email: string, now: Date) =>
  db
    .insertInto('sign_on_link')
    .values({
      organization_id: whose.organizationId,
      issuer: whose.issuer,
      subject: whose.subject,
      id: randomUUID(),
      user_id: userId,
      email,
      created_at: now,
      last_used_at: now,
    })
    .execute()

/** By full name; `after` is the name and id of the last one shown. */
export function linkPage(
  db: Db,
  organizationId: string,
  after: readonly string[] | null,
  limit: number,
) {
  let rows = db
    .selectFrom('sign_on_link as l')
    .innerJoin('user_account as u', (on) =>
      on.onRef('u.organization_id', '=', 'l.organization_id').onRef('u.id', '=', 'l.user_id'),
    )
    .selectAll('l')
    .select(['u.user_name', 'u.full_name'])
    .where('l.organization_id', '=', organizationId)
  if (after !== null)
    rows = rows.where(sql<boolean>`(u.full_name, l.id) > (${after[0]}, ${after[1]}::uuid)`)
  return rows.orderBy('u.full_name').orderBy('l.id').limit(limit).execute()
}

export const toLink = (row: Awaited<ReturnType<typeof linkPage>>[number]): SignOnLink => ({
  id: row.id,
  userId: row.user_id,
  userName: row.user_name,
  fullName: row.full_name,
  issuer: row.issuer,
  subject: row.subject,
  email: row.email,
  lastUsedDate: row.last_used_at.toISOString(),
  attributes: { objectType: 'SignOnLink' },
})

export const deleteLink = (db: Db, organizationId: string, id: string) =>
  db
    .deleteFrom('sign_on_link')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returning('user_id')
    .executeTakeFirst()
