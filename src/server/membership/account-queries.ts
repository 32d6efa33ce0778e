// Membership accounts as rows.
import { type Selectable, sql, type Updateable } from 'kysely'
import type { WireMembershipAccount } from '../../contract/membership-resource.ts'
import { etagOf } from '../../contract/wire.ts'
import { membershipName } from '../../domain/membership.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import { likeText } from '../organizations/queries.ts'
import type { MembershipAccountTable } from '../schema.ts'

export type AccountRow = Selectable<MembershipAccountTable>

/** For who is nobody yet: the name is the key. */
export async function accountByName(db: Db, typed: string): Promise<AccountRow | undefined> {
  const name = membershipName(typed)
  await openByKey(db, name)
  return db
    .selectFrom('membership_account')
    .selectAll()
    .where('user_name', '=', name)
    .executeTakeFirst()
}

export function accountPage(db: Db, search: string, after: string | null, limit: number) {
  let rows = db.selectFrom('membership_account').selectAll()
  if (/^\d{4,12}$/.test(search)) rows = rows.where('global_mpn_id', '=', search)
  else if (search !== '')
    rows = rows.where('user_name', 'like', `${likeText(membershipName(search))}%`)
  if (after !== null) rows = rows.where('user_name', '>', after)
  return rows.orderBy('user_name').limit(limit).execute()
}

export const lockAccount = async (db: Db, organizationId: string, id: string) =>
  found(
    await db
      .selectFrom('membership_account')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )

export const saveAccount = (
  db: Db,
  { organization_id, id }: AccountRow,
  changed: Updateable<MembershipAccountTable>,
): Promise<AccountRow> =>
  db
    .updateTable('membership_account')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const toAccount = (row: AccountRow): WireMembershipAccount => ({
  id: row.id,
  userName: row.user_name,
  globalMpnId: row.global_mpn_id,
  fullName: row.full_name,
  email: row.email,
  language: row.language,
  state: row.state,
  hasPassword: row.password_hash !== null,
  createdDate: row.created_at.toISOString(),
  attributes: { objectType: 'MembershipAccount', etag: etagOf(row.id, row.version) },
})

/** What the audit tells of an account: never what signs in with it. */
export const toldOf = ({ user_name, global_mpn_id, full_name, email, state }: AccountRow) => ({
  userName: user_name,
  globalMpnId: global_mpn_id,
  fullName: full_name,
  email,
  state,
})
