// Suspensions as rows: the one that lasts, and those that are over.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Organization } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import type { SuspensionReason } from '../../domain/suspension.ts'
import type { Db } from '../db.ts'
import { relist } from '../provider-directory/listing.ts'
import type { SuspensionTable } from '../schema.ts'
import { readOrganization } from './queries.ts'
import { lockStanding } from './standing-queries.ts'

/** Locked against everybody who relies on how the company stands, and against a second decision. */
export async function lockForDecision(db: Db, id: string): Promise<Organization> {
  await lockStanding(db, id)
  return found(await readOrganization(db, id))
}

export async function beginSuspension(
  db: Db,
  id: string,
  why: { readonly reason: SuspensionReason; readonly text: string; readonly by: string },
  now: Date,
): Promise<void> {
  await setState(db, id, 'suspended')
  await db
    .insertInto('suspension')
    .values({
      organization_id: id,
      id: randomUUID(),
      reason: why.reason,
      text: why.text,
      suspended_at: now,
      suspended_by: why.by,
    })
    .execute()
}

export async function endSuspension(db: Db, id: string, by: string, now: Date): Promise<void> {
  await setState(db, id, 'active')
  await db
    .updateTable('suspension')
    .set({ reinstated_at: now, reinstated_by: by })
    .where('organization_id', '=', id)
    .where('reinstated_at', 'is', null)
    .execute()
}

/** The provider directory shows nobody who is suspended. */
async function setState(db: Db, id: string, state: Organization['state']): Promise<void> {
  await db.updateTable('organization').set({ state }).where('id', '=', id).execute()
  await relist(db, id)
}

/** Newest first. */
export const suspensionsOf = (db: Db, id: string): Promise<Selectable<SuspensionTable>[]> =>
  db
    .selectFrom('suspension')
    .selectAll()
    .where('organization_id', '=', id)
    .orderBy('suspended_at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
