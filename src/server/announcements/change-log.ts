// Who did what to an announcement.
import { randomUUID } from 'node:crypto'
import type { Db } from '../db.ts'

export interface Change {
  readonly at: Date
  readonly actor_name: string
  readonly kind: 'created' | 'edited' | 'published' | 'withdrawn'
}

export async function noteChange(
  db: Db,
  operatorId: string,
  announcementId: string,
  { at, actor_name, kind }: Change,
): Promise<void> {
  await db
    .insertInto('announcement_change')
    .values({
      organization_id: operatorId,
      announcement_id: announcementId,
      id: randomUUID(),
      at,
      actor_name,
      kind,
    })
    .execute()
}

/** Newest first. */
export const changesOf = (db: Db, operatorId: string, announcementId: string) =>
  db
    .selectFrom('announcement_change')
    .select(['at', 'actor_name', 'kind'])
    .$narrowType<Change>()
    .where('organization_id', '=', operatorId)
    .where('announcement_id', '=', announcementId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
