// The webmail domains that the operator has added to those that the product knows.
import type { Db } from '../db.ts'

export async function refusedMailDomains(db: Db): Promise<readonly string[]> {
  const row = await db
    .selectFrom('program_setting')
    .select('refused_mail_domains')
    .executeTakeFirst()
  return row?.refused_mail_domains ?? []
}
