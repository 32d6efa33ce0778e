// Resets of second factors as rows: of each person one at most is waiting.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { SecondFactorReset } from '../../contract/second-factor-resource.ts'
import { resetHours } from '../../domain/second-factor-reset.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import type { SecondFactorResetTable } from '../schema.ts'
import { readUser } from '../users.ts'
import type { Whose } from './factor-queries.ts'

type ResetRow = Selectable<SecondFactorResetTable>
type End = Exclude<ResetRow['state'], 'waiting'>

export const waitingReset = (db: Db, { organization_id, id }: Whose) =>
  db
    .selectFrom('second_factor_reset')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()

/** The person's row is locked: nobody else asks meanwhile. */
export async function addReset(
  db: Db,
  { organization_id, id }: Whose,
  asked: { readonly by: { readonly id: string; readonly name: string }; readonly reason: string },
  now: Date,
): Promise<ResetRow> {
  const row = await db
    .insertInto('second_factor_reset')
    .values({
      organization_id,
      id: randomUUID(),
      user_id: id,
      reason: asked.reason,
      asked_by: asked.by.id,
      asked_by_name: asked.by.name,
      asked_at: now,
      due_at: new Date(now.getTime() + resetHours * 3_600_000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tellReset(db, row, 'asked')
  return row
}

/**
 * Ends what is waiting; undefined when nothing is any more. The update decides between all who end it at once: one gets the row,
 * tells of it, and carries it out where it is `done`. Null `by`: the worker, and only what is due.
 */
export async function endReset(
  db: Db,
  { organization_id, id }: Whose,
  state: End,
  by: { readonly id: string; readonly name: string } | null,
  now: Date,
): Promise<ResetRow | undefined> {
  let ending = db
    .updateTable('second_factor_reset')
    .set({ state, ended_at: now, ended_by: by?.id ?? null })
    .where('organization_id', '=', organization_id)
    .where('user_id', '=', id)
    .where('state', '=', 'waiting')
  if (by === null) ending = ending.where('due_at', '<=', now)
  const row = await ending.returningAll().executeTakeFirst()
  if (row !== undefined) await tellReset(db, row, state, by?.name)
  return row
}

async function tellReset(
  db: Db,
  row: ResetRow,
  step: 'asked' | End,
  byName?: string,
): Promise<void> {
  const user = await readUser(db, row.organization_id, row.user_id)
  await announce(db, row.organization_id, {
    topic: 'second_factor.reset',
    step,
    organizationId: row.organization_id,
    userId: row.user_id,
    userName: user?.user_name ?? '',
    userFullName: user?.full_name ?? '',
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    dueAt: row.due_at.toISOString(),
    ...(byName === undefined ? {} : { byName }),
  })
}

export const toWireReset = (row: ResetRow): SecondFactorReset => ({
  askedBy: { id: row.asked_by, name: row.asked_by_name },
  reason: row.reason,
  askedDate: row.asked_at.toISOString(),
  dueDate: row.due_at.toISOString(),
})
