// Drafts of new customers as rows of the seller that writes them.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { DraftContent } from '../../contract/customer-draft-resource.ts'
import { found } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import type { CustomerDraftTable } from '../schema.ts'

export interface Draft {
  readonly id: string
  readonly content: DraftContent
  readonly createdAt: Date
  readonly version: number
}

const toDraft = (row: Selectable<CustomerDraftTable>): Draft => ({
  id: row.id,
  content: row.content as DraftContent,
  createdAt: row.created_at,
  version: row.version,
})

const rowsOf = (db: Db, seller: string) =>
  db.selectFrom('customer_draft').selectAll().where('seller_id', '=', seller)

export async function draftsOf(db: Db, seller: string): Promise<Draft[]> {
  const rows = await rowsOf(db, seller)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(toDraft)
}

export const readDraft = async (db: Db, seller: string, id: string): Promise<Draft> =>
  toDraft(found(await rowsOf(db, seller).where('id', '=', id).executeTakeFirst()))

export const lockDraft = async (db: Db, seller: string, id: string): Promise<Draft> =>
  toDraft(found(await rowsOf(db, seller).where('id', '=', id).forUpdate().executeTakeFirst()))

export async function addDraft(
  db: Db,
  seller: string,
  createdBy: string,
  content: DraftContent,
  now: Date,
): Promise<Draft> {
  const id = randomUUID()
  await db
    .insertInto('customer_draft')
    .values({
      seller_id: seller,
      id,
      content: JSON.stringify(content),
      created_by: createdBy,
      created_at: now,
    })
    .execute()
  return readDraft(db, seller, id)
}

export async function saveDraft(
  db: Db,
  seller: string,
  id: string,
  content: DraftContent,
): Promise<Draft> {
  await db
    .updateTable('customer_draft')
    .set((eb) => ({ content: JSON.stringify(content), version: eb('version', '+', 1) }))
    .where('seller_id', '=', seller)
    .where('id', '=', id)
    .execute()
  return readDraft(db, seller, id)
}

export async function deleteDraft(db: Db, seller: string, id: string): Promise<void> {
  await db
    .deleteFrom('customer_draft')
    .where('seller_id', '=', seller)
    .where('id', '=', id)
    .execute()
}
