// The heads of the chains on their way outside, where whoever owns the database cannot change them.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asWorker } from '../as-worker.ts'
import type { Database, Db } from '../db.ts'
import type { Job } from '../outbox.ts'

/** What is sent. Each head is `organization:position:hash`, so that one is found in a mail or a log file as it is. */
export interface Heads {
  /** The public URL. */
  readonly installation: string
  /** ISO 8601. */
  readonly time: string
  /** Of the organizations whose chain has grown since the sending before. */
  readonly heads: readonly string[]
}

/** One event an interval, whichever process comes first: its id is made of the interval's number. Without an operator none. */
export const announceHeads = (database: Database, minutes: number): Promise<void> =>
  asWorker(database, async (db) => {
    await sql`
      insert into outbox (organization_id, id, topic, payload)
      select id, md5('audit.heads ' || ${minutes}::text || ' ' || floor(extract(epoch from now()) / (60 * ${minutes}::int)))::uuid,
             'audit.heads', '{}'
      from organization where kind = 'operator'
      on conflict do nothing`.execute(db)
  })

/** A minute of overlap: a seal may be committed a little after the time that it bears. */
export async function movedHeads(
  db: Db,
  job: Job<'audit.heads'>,
  installation: string,
): Promise<Heads> {
  const { rows } = await sql<{ now: Date; head: string | null }>`
    with before as materialized (
      select max(created_at) - interval '1 minute' as sent from outbox
      where topic = 'audit.heads' and organization_id = ${job.organizationId} and id <> ${job.id} and done_at is not null)
    select now() as now, head from before left join lateral (
      select s.organization_id || ':' || s.position || ':' || encode(s.hash, 'hex') as head
      from organization o cross join lateral (
        select * from audit_seal where organization_id = o.id order by position desc limit 1) s
      where before.sent is null or s.sealed_at >= before.sent
      order by s.organization_id) moved on true`.execute(db)
  return {
    installation,
    time: (rows[0]?.now ?? new Date(0)).toISOString(),
    heads: rows.flatMap(({ head }) => (head === null ? [] : [head])),
  }
}

/** The operator sees in the log that heads were sent, and where to. */
export async function recordSending(
  db: Db,
  { organizationId, id }: Job<'audit.heads'>,
  { heads }: Heads,
  to: string,
): Promise<void> {
  await db
    .insertInto('audit_record')
    .values({
      organization_id: organizationId,
      organization_name: sql<string>`(select name from organization where id = ${organizationId})`,
      id: randomUUID(),
      at: sql<Date>`(select now() + clock_offset from organization where id = ${organizationId})`,
      actor_id: organizationId,
      actor_name: 'Tierline',
      actor_kind: 'job',
      source: 'job',
      operation: 'sendAuditHeads',
      result: 'succeeded',
      resource_type: 'audit_heads',
      new_value: JSON.stringify({ to, heads: heads.length }),
      correlation_id: id,
      request_id: id,
    })
    .execute()
}
