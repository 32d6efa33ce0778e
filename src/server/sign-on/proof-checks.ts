// Looks again, once a week, whether proved domains still say so; one that does not is led nowhere any more.
import { sql } from 'kysely'
import { proofDays, recordOf } from '../../domain/sign-on.ts'
import { asWorker } from '../as-worker.ts'
import type { Database } from '../db.ts'
import { announce } from '../outbox.ts'
import type { TextRecords } from '../text-records.ts'

const batch = 20

interface Due {
  readonly organization_id: string
  readonly id: string
  readonly domain: string
  readonly challenge: string
}

/** Marked as looked at first: another process does not look too, and what cannot be asked now waits an hour. */
const due = (database: Database): Promise<readonly Due[]> =>
  asWorker(database, async (db) => {
    const { rows } = await sql<Due>`
      with due as materialized (
        select d.organization_id, d.id, now() + o.clock_offset as at
        from sign_on_domain d join organization o on o.id = d.organization_id
        where d.proved_at is not null and d.checked_at <= now() + o.clock_offset - make_interval(days => ${proofDays})
        order by d.checked_at limit ${batch} for update of d skip locked)
      update sign_on_domain d set checked_at = due.at - make_interval(days => ${proofDays}) + interval '1 hour'
      from due where d.organization_id = due.organization_id and d.id = due.id
      returning d.organization_id, d.id, d.domain, d.challenge`.execute(db)
    return rows
  })

/** Name servers that do not answer say nothing: a proof goes only when they say that it is gone, and the Global admins hear of it. */
export async function checkProofs(database: Database, textRecords: TextRecords): Promise<void> {
  const all = await due(database)
  await Promise.all(
    all.map(async ({ organization_id, id, domain, challenge }) => {
      const records = await textRecords(domain)
      if (records !== null)
        await note(database, { organization_id, id }, records.includes(recordOf(challenge)))
    }),
  )
}

const note = (
  database: Database,
  { organization_id, id }: Pick<Due, 'organization_id' | 'id'>,
  isThere: boolean,
): Promise<void> =>
  asWorker(database, async (db) => {
    const at = sql`(select now() + clock_offset from organization o where o.id = d.organization_id)`
    const { rows } = await sql<{ domain: string }>`update sign_on_domain d set checked_at = ${at},
        proved_at = case when ${isThere} then proved_at end,
        withdrawn_at = case when ${isThere} then withdrawn_at else ${at} end
      where organization_id = ${organization_id} and id = ${id} and proved_at is not null
      returning domain`.execute(db)
    for (const { domain } of isThere ? [] : rows)
      await announce(db, organization_id, { topic: 'sign_on.domain_withdrawn', domain })
  })
