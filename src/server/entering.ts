// Takes a role for the transaction: row-level security answers to it.
import { sql } from 'kysely'
import { found } from '../domain/refusal.ts'
import type { Db } from './db.ts'

/** Takes the role of nobody, who sees no row until a key opens one. Answers the database's time. */
export async function enterNobody(db: Db): Promise<Date> {
  const { rows } = await sql<{
    now: Date
  }>`select enter_as('tierline_app', ''), now() as now`.execute(db)
  return found(rows[0]).now
}

/** Lets this transaction see the one row that `key` (a secret's hash, or a name) opens. */
export async function openByKey(db: Db, key: string): Promise<void> {
  await sql`select set_config('app.key', ${key}, true)`.execute(db)
}

/** A transaction of nobody becomes this organization, at its own time: for signing in, once the secret is right. */
export async function enterOrganization(db: Db, id: string): Promise<Date> {
  await sql`select enter_organization(${id}::uuid)`.execute(db)
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(db)
  return found(rows[0]).now
}

/** The worker's role: sees what it must tell, changes little. */
export async function enterWorker(db: Db): Promise<void> {
  await sql`select enter_as('tierline_worker', '')`.execute(db)
}
