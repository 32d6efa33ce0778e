// What the operator's desk counts. Each count is of an index, or stops at a limit.
import { type RawBuilder, sql } from 'kysely'
import type { Queue } from '../../contract/system.ts'
import { given } from '../../contract/wire.ts'
import type { ServedState } from '../../domain/served-state.ts'
import type { Db } from '../db.ts'

const mostMails = 10_000

interface Counted {
  readonly waiting: number
  readonly oldest: Date | null
}

const toQueue = (of: Counted | undefined): Queue => ({
  waiting: of?.waiting ?? 0,
  ...given({ oldestDate: of?.oldest?.toISOString() }),
})

type QueueName =
  | 'enrolments'
  | 'servedCustomers'
  | 'directoryChanges'
  | 'announcementDrafts'
  | 'deadJobs'
  | 'failedMails'
  | 'setAsideMessages'
  | 'suspended'

/** One statement for all: the desk is looked at often. */
export async function queuesOf(db: Db, operatorId: string): Promise<Record<QueueName, Queue>> {
  const { rows } = await sql<Counted & { name: QueueName }>`
    select 'enrolments' as name, count(*)::int as waiting, min(first_submitted_at) as oldest
      from enrolment where state = 'under_review'
    union all select 'servedCustomers', count(*)::int, min(decided_at)
      from served_customer where organization_id = ${operatorId}::uuid and state = 'refused'
    union all select 'directoryChanges', count(*)::int, min(asked_at) from directory_change_request where state = 'open'
    union all select 'announcementDrafts', count(*)::int, min(created_at) from announcement where state = 'draft'
    union all select 'deadJobs', count(*)::int, min(dead_at) from outbox where dead_at is not null and done_at is null
    union all select 'failedMails', count(*)::int, min(created_at)
      from (select created_at from mail where state = 'failed' limit ${mostMails}) m
    union all select 'setAsideMessages', count(*)::int, min(set_aside_at) from directory_message where set_aside_at is not null
    union all select 'suspended', count(*)::int, min(suspended_at) from suspension where reinstated_at is null`.execute(
    db,
  )
  const of = (name: QueueName) => toQueue(rows.find((row) => row.name === name))
  return {
    enrolments: of('enrolments'),
    servedCustomers: of('servedCustomers'),
    directoryChanges: of('directoryChanges'),
    announcementDrafts: of('announcementDrafts'),
    deadJobs: of('deadJobs'),
    failedMails: of('failedMails'),
    setAsideMessages: of('setAsideMessages'),
    suspended: of('suspended'),
  }
}

/** Of all that were imported, by what became of them. */
export async function servedByState(
  db: Db,
  operatorId: string,
): Promise<Record<ServedState, number>> {
  const { rows } = await sql<{ state: ServedState; many: number }>`
    select state, count(*)::int as many from served_customer where organization_id = ${operatorId}::uuid group by state`.execute(
    db,
  )
  const of = (state: ServedState) => rows.find((row) => row.state === state)?.many ?? 0
  return { waiting: of('waiting'), taken: of('taken'), refused: of('refused') }
}

export async function migrationsOf(db: Db) {
  const { rows } = await sql<{ name: string; applied_at: Date }>`
    select name, applied_at from migration order by name collate "C" desc`.execute(db)
  return rows.map(({ name, applied_at }) => ({ name, appliedDate: applied_at.toISOString() }))
}

export async function databaseVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(db)
  return rows[0]?.version ?? ''
}

export async function outboxState(db: Db) {
  const { rows } = await sql<{ waiting: number; dead: number; oldest: Date | null }>`
    select count(*) filter (where dead_at is null)::int as waiting, count(*) filter (where dead_at is not null)::int as dead,
           min(created_at) filter (where dead_at is null) as oldest
    from outbox where done_at is null`.execute(db)
  const { waiting = 0, dead = 0, oldest = null } = rows[0] ?? {}
  return { waiting, dead, ...given({ oldestDate: oldest?.toISOString() }) }
}

export async function mailState(db: Db) {
  const atMost = (rows: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select from ${rows} limit ${mostMails}) m)`
  const counted = (state: string) => atMost(sql`mail where state = ${sql.lit(state)}`)
  const { rows } = await sql<{ queued: number; kept: number; failed: number; setAside: number }>`
    select ${counted('queued')} as queued, ${counted('kept')} as kept, ${counted('failed')} as failed,
      ${atMost(sql`directory_message where set_aside_at is not null`)} as "setAside"`.execute(db)
  return rows[0] ?? { queued: 0, kept: 0, failed: 0, setAside: 0 }
}

/** Of one organization's chain. Seals follow within seconds: rows without one are few, and new. */
export async function chainState(db: Db, organizationId: string) {
  const { rows } = await sql<{
    position: number | null
    hash: string | null
    sealed_at: Date | null
    unsealed: number
  }>`
    select s.position::int as position, encode(s.hash, 'hex') as hash, s.sealed_at, (
      select count(*)::int from (
        select id from audit_record where organization_id = ${organizationId}::uuid order by at desc, id desc limit 200) r
      where not exists (select from audit_seal t where t.organization_id = ${organizationId}::uuid and t.record_id = r.id)
    ) as unsealed
    from (select) one left join lateral (
      select * from audit_seal where organization_id = ${organizationId}::uuid order by position desc limit 1) s on true`.execute(
    db,
  )
  const { position = null, hash = null, sealed_at = null, unsealed = 0 } = rows[0] ?? {}
  return {
    unsealed,
    ...(position === null || hash === null || sealed_at === null
      ? {}
      : { head: { position, hash, sealedDate: sealed_at.toISOString() } }),
  }
}
