// Keeps a session alive while it is used, at the cost of one small write a minute, after the answer has left the door.
import { sql } from 'kysely'
import type { Caller } from './caller.ts'
import { type Database, transact } from './db.ts'
import { enterNobody, enterOrganization } from './entering.ts'

/** Milliseconds between two writes of one session. */
const pause = 60_000
/** Sessions remembered by this process; beyond it all are forgotten, and each costs one look more. */
const remembered = 20_000

/** Called with the caller of each request. A GET's own transaction is read only, so this is one of its own. */
export function noteSeen(database: Database): (caller: Caller) => void {
  const last = new Map<string, number>()
  return ({ session, organization, provedAt, now }) => {
    if (session === null) return
    const known = last.get(session.id) ?? provedAt?.getTime() ?? 0
    if (now.getTime() - known < pause) return
    if (last.size >= remembered) last.clear()
    last.set(session.id, now.getTime())
    // Lost with the connection, it is made up for by the next request but one; the answer has been given.
    touch(database, organization.id, session.id).catch(() => last.delete(session.id))
  }
}

const touch = (database: Database, organizationId: string, id: string): Promise<void> =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, organizationId)
    // Another process may have been first.
    await sql`update session set last_seen_at = ${now}
      where organization_id = ${organizationId} and id = ${id}
        and last_seen_at < ${now}::timestamptz - interval '1 minute'`.execute(db)
  })
