// A company's new name: its own row, and the copies of what lasts. What is over keeps the name of its time.
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'

/** By the operator. The company's id opens the rows of others that name it. */
export async function renameOrganization(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('organization').set({ name }).where('id', '=', id).execute()
  await openByKey(db, id)
  for (const copy of copies(id, name)) await copy.execute(db)
  await openByKey(db, '')
}

const copies = (id: string, name: string) => [
  sql`update partnership set provider_name = ${name} where provider_id = ${id}::uuid and state = 'active'`,
  sql`update partnership set reseller_name = ${name} where reseller_id = ${id}::uuid and state = 'active'`,
  sql`update customer_relationship set partner_name = ${name} where partner_id = ${id}::uuid and state = 'active'`,
  sql`update customer_reseller set provider_name = ${name} where provider_id = ${id}::uuid and state = 'active'`,
  sql`update customer_reseller set reseller_name = ${name} where reseller_id = ${id}::uuid and state = 'active'`,
  sql`update tenant_admin_grant set provider_name = ${name} where provider_id = ${id}::uuid and removed_at is null`,
  sql`update subscription set support_name = ${name} where support_tenant_id = ${id}::uuid`,
  sql`update incentive_credit set reseller_name = ${name} where reseller_id = ${id}::uuid and until_at is null`,
]
