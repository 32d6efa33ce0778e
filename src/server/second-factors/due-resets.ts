// The worker carries out resets of second factors that nobody has stopped in time.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { hasSecondFactor } from '../../domain/second-factor.ts'
import { refusalToCarryOut } from '../../domain/second-factor-reset.ts'
import { asWorker } from '../as-worker.ts'
import { record } from '../audit.ts'
import type { Database, Db } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { actingAs, lockPeople } from '../users/queries.ts'
import { factorsOf, resetSecondFactor, type Whose } from './factor-queries.ts'
import { endReset, waitingReset } from './reset-queries.ts'

/** In one turn, so that other chores get theirs. */
const most = 50

/** Each in a transaction of its own, whichever process comes first. One that fails is tried again, and keeps no other waiting. */
export async function carryOutDueResets(database: Database): Promise<void> {
  const { rows } = await asWorker(database, (db) =>
    sql<Whose>`select r.organization_id, r.user_id as id
      from second_factor_reset r join organization o on o.id = r.organization_id
      where r.state = 'waiting' and r.due_at <= now() + o.clock_offset order by r.due_at limit ${most}`.execute(
      db,
    ),
  )
  const faults: unknown[] = []
  for (const one of rows)
    await asWorker(database, (db) => carryOut(db, one)).catch((fault: unknown) => {
      faults.push(fault)
    })
  if (faults.length > 0) throw faults[0]
}

/** As the organization, at its own time. People are locked in the order of all who change them. */
async function carryOut(db: Db, of: Whose): Promise<void> {
  await enterNobody(db)
  const now = await enterOrganization(db, of.organization_id)
  const asked = await waitingReset(db, of)
  if (asked === undefined) return
  const people = await lockPeople(db, of.organization_id, [of.id, asked.asked_by])
  const user = people.find(({ id }) => id === of.id)
  if (user === undefined) return
  const asker = people.find(({ id }) => id === asked.asked_by)
  const concerned = { ...user, hasFactor: hasSecondFactor(await factorsOf(db, of)) }
  const refusal = refusalToCarryOut(concerned, asker ? actingAs(asker) : null)
  const row = await endReset(db, of, refusal === null ? 'done' : 'lapsed', null, now)
  if (row === undefined) return
  if (refusal === null) await takeFactors(db, of, row.asked_by_name)
  const { userName } = user
  const { reason, asked_by_name: askedBy } = row
  const trail = { resourceId: of.id, newValue: { userName, reason, askedBy } }
  const name = refusal === null ? 'resetUserSecondFactor' : 'lapseSecondFactorReset'
  await record(db, { name, audits: 'user' }, jobOf(of), trail, byJob(), now)
}

async function takeFactors(db: Db, of: Whose, by: string): Promise<void> {
  await resetSecondFactor(db, of, by)
  await db
    .deleteFrom('session')
    .where('organization_id', '=', of.organization_id)
    .where('user_id', '=', of.id)
    .execute()
}

/** The installation itself acts. */
const jobOf = ({ organization_id: id }: Whose) =>
  ({ organizationId: id, id, name: 'Tierline', kind: 'job', userName: null }) as const

const byJob = () =>
  ({ requestId: randomUUID(), correlationId: randomUUID(), address: null, source: 'job' }) as const
