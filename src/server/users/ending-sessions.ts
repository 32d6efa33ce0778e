// Sessions of a person that an admin has ended.
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'

/** They are dead by the raised version of the credentials already; the rows go too. Who acts on oneself stays signed in here. */
export async function endSessions(
  db: Db,
  { organization, actor, session }: Caller,
  userId: string,
): Promise<void> {
  const own = actor.id === userId ? session : null
  let ended = db
    .deleteFrom('session')
    .where('organization_id', '=', organization.id)
    .where('user_id', '=', userId)
  if (own !== null) ended = ended.where('id', '!=', own.id)
  await ended.execute()
  if (own === null) return
  await db
    .updateTable('session')
    .set((eb) => ({
      credentials_version: eb
        .selectFrom('user_account')
        .select('credentials_version')
        .where('organization_id', '=', organization.id)
        .where('id', '=', userId)
        .$asScalar()
        .$notNull(),
    }))
    .where('organization_id', '=', organization.id)
    .where('id', '=', own.id)
    .execute()
}
