// Announces secrets that are about to end, once for each day on which people want to know.
import { sql } from 'kysely'
import { reminderDays } from '../../domain/application.ts'
import { asWorker } from '../as-worker.ts'
import type { Database } from '../db.ts'
import { announce } from '../outbox.ts'

interface Ending {
  organization_id: string
  name: string
  expires_at: Date
}

/** The mark and what it announces are one transaction; a secret made for less than a reminder's days gets none of it. */
export const remindOfSecrets = (database: Database): Promise<void> =>
  asWorker(database, async (db) => {
    for (const days of reminderDays) {
      const { rows } = await sql<Ending>`
        update api_client_secret s set reminded_days = ${days}
        from api_client c, organization o
        where c.organization_id = s.organization_id and c.id = s.client_id and o.id = s.organization_id
          and s.ended_at is null and c.revoked_at is null
          and s.expires_at > now() + o.clock_offset
          and s.expires_at <= now() + o.clock_offset + make_interval(days => ${days})
          and s.created_at < s.expires_at - make_interval(days => ${days})
          and coalesce(s.reminded_days, 1000) > ${days}
        returning s.organization_id, c.name, s.expires_at`.execute(db)
      for (const { organization_id, name, expires_at } of rows)
        await announce(db, organization_id, {
          topic: 'application.secret_expires',
          applicationName: name,
          expiresAt: expires_at.toISOString(),
        })
    }
  })
