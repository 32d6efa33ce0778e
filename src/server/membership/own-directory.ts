// The membership directory in our own tables. It begins transactions of its own, of nobody: keys open the rows.
import { type Database, type Db, transact } from '../db.ts'
import { enterNobody, openByKey } from '../entering.ts'
import { verifyPassword } from '../password-hash.ts'
import { accountByName } from './account-queries.ts'
import type { CompanyPage, MembershipDirectory } from './directory.ts'
import { toProfile } from './profile-rows.ts'

/** Of one company, when somebody signs in: of more nobody could choose. */
const mostAtSignIn = 10_000

export const ownDirectory = (database: Database): MembershipDirectory => {
  const asNobody = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    transact(database, { readOnly: true }, async (db) => {
      await enterNobody(db)
      return work(db)
    })
  return {
    isOurs: true,
    signIn: async (userName, password) => {
      const { account, profiles } = await asNobody(async (db) => {
        const found = await accountByName(db, userName)
        // Asked for in any case, so that an unknown name takes as long as a known one.
        return {
          account: found,
          profiles: await rowsOf(db, found?.global_mpn_id ?? '0000', {
            after: null,
            limit: mostAtSignIn,
          }),
        }
      })
      const isRight = await verifyPassword(account?.password_hash, password)
      return isRight && account?.state === 'active' ? profiles.map(toProfile) : null
    },
    profile: (mpnId) =>
      asNobody(async (db) => {
        await openByKey(db, mpnId)
        const row = await db
          .selectFrom('membership_profile')
          .selectAll()
          .where('mpn_id', '=', mpnId)
          .executeTakeFirst()
        return row === undefined ? null : toProfile(row)
      }),
    ofCompany: (globalMpnId, page) =>
      asNobody(async (db) =>
        (await rowsOf(db, globalMpnId, page)).map((row) => ({ ...toProfile(row), city: row.city })),
      ),
  }
}

/** The headquarters first. */
async function rowsOf(db: Db, globalMpnId: string, { after, limit }: CompanyPage) {
  await openByKey(db, globalMpnId)
  let rows = db
    .selectFrom('membership_profile')
    .selectAll()
    .where('global_mpn_id', '=', globalMpnId)
  if (after !== null) rows = rows.where('mpn_id', '<>', globalMpnId)
  if (after !== null && after !== globalMpnId) rows = rows.where('mpn_id', '>', after)
  return rows
    .orderBy((eb) => eb('mpn_id', '<>', eb.ref('global_mpn_id')))
    .orderBy('mpn_id')
    .limit(limit)
    .execute()
}
