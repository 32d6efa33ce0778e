// Which rows of the audit log have no seal yet: found in passes over the table that cost what is new, not what is there.
import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** Rows that are sealed in one transaction, and rows that are looked at for them: no statement grows with the table. */
const [batch, view] = [500, 4_000]

type Key = readonly [transaction: number, organizationId: string, id: string]

/** How far a process has come. In memory only: a restored database counts its transactions anew. */
export interface Progress {
  /** Below it every row is sealed or was never committed. Null: nothing is known, as at the start of each process. */
  readonly horizon: number | null
  readonly pass: Pass | null
}

interface Pass {
  /** The oldest transaction that ran when the pass began: what it had committed before, the pass meets. */
  readonly begun: number
  readonly after: Key
  /** Another process was sealing some of what was met: the next pass looks again. */
  readonly skipped: boolean
}

export const start: Progress = { horizon: null, pass: null }

export interface Unsealed {
  readonly transaction_id: number
  readonly organization_id: string
  readonly id: string
}

/**
 * A row is found by the number of its transaction, not by its time: one that was begun early and committed late is still
 * above the horizon. Rows of an earlier cluster may lie above all that this one has begun; the first pass meets them.
 */
export async function readUnsealed(db: Db, { horizon, pass }: Progress): Promise<Read> {
  const above =
    horizon === null
      ? sql`true`
      : sql`r.transaction_id >= ${horizon} and r.transaction_id < now.xmax`
  const beyond =
    pass === null
      ? sql`true`
      : sql`(r.transaction_id, r.organization_id, r.id) > (${pass.after[0]}::bigint, ${pass.after[1]}::uuid, ${pass.after[2]}::uuid)`
  // The seal is looked up row by row: an anti-join would read all seals for a handful of rows.
  const { rows } = await sql<Read>`
    with now as materialized (
      select pg_snapshot_xmin(s)::text::bigint as xmin, pg_snapshot_xmax(s)::text::bigint as xmax
      from pg_current_snapshot() s
    ), seen as materialized (
      select r.transaction_id, r.organization_id, r.id from now, audit_record r
      where ${above} and ${beyond}
      order by r.transaction_id, r.organization_id, r.id limit ${view})
    select now.xmin as oldest, (select count(*) from seen) as seen,
      (select to_jsonb(seen) from seen order by transaction_id desc, organization_id desc, id desc limit 1) as last,
      coalesce((select jsonb_agg(found) from (
        select * from seen where (
          select s.position from audit_seal s
          where s.organization_id = seen.organization_id and s.record_id = seen.id limit 1) is null
        order by transaction_id, organization_id, id limit ${batch}) found), '[]') as found
    from now`.execute(db)
  return rows[0] ?? { oldest: 0, seen: 0, last: null, found: [] }
}

interface Read {
  readonly oldest: number
  readonly seen: number
  readonly last: Unsealed | null
  readonly found: readonly Unsealed[]
}

/** Where the process stands after `found`; some of it may have been left to others. */
export function advanced(
  { horizon, pass }: Progress,
  { oldest, seen, last, found }: Read,
  hasSkipped: boolean,
): Progress {
  const begun = pass?.begun ?? oldest
  // Transactions are counted from below again: this is another cluster than before.
  if (horizon !== null && oldest < horizon) return start
  const skipped = hasSkipped || (pass?.skipped ?? false)
  const reached = found.length < batch ? last : found.at(-1)
  if (reached === null || reached === undefined || (found.length < batch && seen < view))
    return { horizon: skipped ? horizon : begun, pass: null }
  return {
    horizon,
    pass: { begun, skipped, after: [reached.transaction_id, reached.organization_id, reached.id] },
  }
}
