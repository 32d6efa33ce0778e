// Whether a domain is taken.
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'

export async function domainTaken(db: Db, domain: string): Promise<string | undefined> {
  await openByKey(db, domain)
  return (
    await db
      .selectFrom('organization')
      .select('domain')
      .where('domain', '=', domain)
      .executeTakeFirst()
  )?.domain
}
