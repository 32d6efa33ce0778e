// Clears away what has expired.
import { sql } from 'kysely'
import { challengeMinutes } from '../domain/second-factor.ts'
import { signUpHours } from '../domain/sign-up.ts'
import { restorableDays } from '../domain/user-acts.ts'
import { asWorker } from './as-worker.ts'
import type { Database } from './db.ts'
import { attempts } from './outbox-claims.ts'

/** Sessions end by their organization's time, all else by the database's. */
export const clearAway = (database: Database): Promise<void> =>
  asWorker(database, async (db) => {
    // Whoever took it for the last time never came back.
    await sql`update outbox set dead_at = now(), locked_until = null, last_error = 'The server stopped in each attempt.'
      where done_at is null and dead_at is null and attempts >= ${attempts} and locked_until < now()`.execute(
      db,
    )
    await sql`delete from outbox where done_at < now() - interval '30 days'`.execute(db)
    await sql`delete from idempotency_record where created_at < now() - interval '24 hours'`.execute(
      db,
    )
    await sql`update idempotency_record set sealed_reply = null
      where sealed_reply is not null and created_at < now() - interval '10 minutes'`.execute(db)
    await sql`delete from guess_count where forget_at < now()`.execute(db)
    await sql`delete from client_network where used_at < now() - interval '90 days'`.execute(db)
    await sql`delete from known_device where expires_at < now()`.execute(db)
    // Followed up within seconds, unless something is wrong with it.
    await sql`delete from unproven_act where at < now() - interval '1 day'`.execute(db)
    // Names and addresses of whoever began and did not go on.
    await sql`delete from sign_up where created_at < now() - ${2 * signUpHours} * interval '1 hour'`.execute(
      db,
    )
    await sql`delete from sign_on_attempt a using organization o
      where o.id = a.organization_id and a.expires_at < now() + o.clock_offset`.execute(db)
    await sql`delete from session s using organization o
      where o.id = s.organization_id and s.expires_at < now() + o.clock_offset`.execute(db)
    // What came of a consent is gone with it; a refresh token that was used is known as such while its consent lives.
    await sql`delete from refresh_token t using organization o
      where o.id = t.organization_id and t.expires_at < now() + o.clock_offset`.execute(db)
    await sql`delete from user_authorization a using organization o
      where o.id = a.organization_id and a.expires_at < now() + o.clock_offset`.execute(db)
    // A removed person's row, and by it whatever is a person's own. The audit keeps the name.
    await sql`delete from user_account u using organization o
      where o.id = u.organization_id
        and u.removed_at < now() + o.clock_offset - make_interval(days => ${restorableDays})`.execute(
      db,
    )
    await sql`delete from used_challenge
      where used_at < now() - ${challengeMinutes} * interval '1 minute'`.execute(db)
  })
