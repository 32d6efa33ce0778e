// Seals rows of the audit log, as the worker and after their own transactions: no request waits for another's seal.
import { sql } from 'kysely'
import { asWorker } from '../as-worker.ts'
import type { Database, Db } from '../db.ts'
import { type SealedRow, sealedText } from './canonical.ts'
import { beginning, type Head, sealOf } from './chain.ts'
import { advanced, type Progress, readUnsealed, start, type Unsealed } from './unsealed.ts'

/** The class of the advisory locks under which an organization's chain grows; each lasts as long as its transaction. */
const lockClass = 990_200

interface Turn {
  readonly sealed: number
  readonly progress: Progress
}

/** One batch. Several processes may do it at once: each organization is held by one, and the others pass on. */
export const sealBatch = (database: Database, progress: Progress): Promise<Turn> =>
  asWorker(database, async (db) => {
    const read = await readUnsealed(db, progress)
    const wanted = [...new Set(read.found.map((row) => row.organization_id))]
    const held = wanted.length === 0 ? [] : await hold(db, wanted)
    const rows = read.found.filter((row) => held.includes(row.organization_id))
    const sealed = rows.length === 0 ? 0 : await sealRows(db, held, rows)
    return { sealed, progress: advanced(progress, read, held.length < wanted.length) }
  })

/** Those of the organizations that nobody else is sealing. What the holder before has committed, the next statement sees. */
async function hold(db: Db, organizations: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...organizations]}::uuid[]) id
    where pg_try_advisory_xact_lock(${lockClass}, hashtext(id::text))`.execute(db)
  return rows.map(({ id }) => id)
}

async function sealRows(db: Db, organizations: readonly string[], wanted: readonly Unsealed[]) {
  const { rows } = await sql<SealedRow & { organization_id: string; id: string; now: string }>`
    select ${sealedText}, extract(epoch from now())::text as now
    from unnest(${wanted.map((row) => row.organization_id)}::uuid[], ${wanted.map(({ id }) => id)}::uuid[])
      as wanted (organization_id, id)
    join audit_record r on r.organization_id = wanted.organization_id and r.id = wanted.id
    where not exists (select from audit_seal s where s.organization_id = r.organization_id and s.record_id = r.id)
    order by r.organization_id, r.at, r.id`.execute(db)
  const heads = await headsOf(db, organizations)
  const seals = rows.map(({ now, ...row }) => {
    const previous = heads.get(row.organization_id) ?? { position: 0, hash: beginning }
    const seal = sealOf(row, previous, now)
    heads.set(row.organization_id, seal)
    return { ...seal, row }
  })
  await sql`
    insert into audit_seal (organization_id, position, record_id, customer_id, reseller_id, previous_hash, hash, sealed_at)
    select organization_id, position, record_id, customer_id, reseller_id, decode(previous_hash, 'hex'), decode(hash, 'hex'), now()
    from unnest(
      ${seals.map(({ row }) => row.organization_id)}::uuid[], ${seals.map(({ position }) => position)}::bigint[],
      ${seals.map(({ row }) => row.id)}::uuid[], ${seals.map(({ row }) => row.customer_id)}::uuid[],
      ${seals.map(({ row }) => row.reseller_id)}::uuid[],
      ${seals.map(({ previousHash }) => previousHash)}::text[], ${seals.map(({ hash }) => hash)}::text[])
      as seal (organization_id, position, record_id, customer_id, reseller_id, previous_hash, hash)`.execute(
    db,
  )
  return seals.length
}

async function headsOf(db: Db, organizations: readonly string[]): Promise<Map<string, Head>> {
  const { rows } = await sql<{ id: string; position: number; hash: string }>`
    select o.id, s.position, encode(s.hash, 'hex') as hash
    from unnest(${[...organizations]}::uuid[]) o (id) cross join lateral (
      select position, hash from audit_seal where organization_id = o.id order by position desc limit 1) s`.execute(
    db,
  )
  return new Map(rows.map(({ id, position, hash }) => [id, { position, hash }]))
}

/** One pass: all that was committed when it began, less what another process is sealing. */
export async function sealPass(
  database: Database,
  from: Progress = start,
): Promise<{ readonly sealed: number; readonly progress: Progress }> {
  let sealed = 0
  for (let progress = from; ; ) {
    const turn = await sealBatch(database, progress)
    sealed += turn.sealed
    progress = turn.progress
    if (progress.pass === null) return { sealed, progress }
  }
}
