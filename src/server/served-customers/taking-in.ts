// The worker makes imported customers those of their partner, once the MPN ID is an active partner's (rules 37, 56).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { refusalOfServed, type ServedContent } from '../../domain/served-customer.ts'
import { asWorker } from '../as-worker.ts'
import { record } from '../audit.ts'
import type { Database, Db } from '../db.ts'
import { holdDomain } from '../enrolments/own-queries.ts'
import { readOrganization } from '../organizations/queries.ts'
import { holdStanding } from '../organizations/standing-queries.ts'
import { announce } from '../outbox.ts'
import {
  addMissingProfile,
  type Due,
  dueRows,
  findByDomain,
  foundServed,
  isStillDue,
  relate,
} from './taking-in-queries.ts'

/** In one turn, so that other chores get theirs. */
const most = 50

/** Each in a transaction of its own, whichever process comes first: what was interrupted goes on in the next turn. */
export async function takeInServed(
  database: Database,
  failed: (fault: unknown) => void = () => {},
): Promise<number> {
  const rows = await asWorker(database, (db) => dueRows(db, most))
  for (const due of rows)
    await asWorker(database, (db) => takeIn(db, due)).catch(async (fault: unknown) => {
      failed(fault)
      if (!isPassing(fault))
        await asWorker(database, (db) => decide(db, due, { state: 'refused', refusal: 'failed' }))
    })
  return rows.length
}

/**
 * Not the row's fault, so that the next turn tries again: the connection, a lock, a limit or a restart of the database (the classes of
 * SQLSTATE), or somebody else who made a company with this domain at this moment.
 */
const isPassing = (fault: unknown): boolean => {
  const { code = '', message = '' } = fault as { code?: string; message?: string }
  return (
    code === '23505' || /^(08|40|53|55|57|58)/.test(code) || message.startsWith('Connection term')
  )
}

async function takeIn(db: Db, due: Due): Promise<void> {
  const row = await db
    .selectFrom('served_customer')
    .selectAll()
    .where('organization_id', '=', due.organization_id)
    .where('id', '=', due.id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined) return
  // Suspended meanwhile: it gets no new customers, and the row waits on. Renamed meanwhile: it is read after the lock.
  const standing = await holdStanding(db, { id: due.partner, mpnId: null })
  const partner = await readOrganization(db, due.partner)
  if (partner === undefined || standing?.state !== 'active') return
  await holdDomain(db, row.domain)
  if (!(await isStillDue(db, due.partner, row))) return
  const known = await findByDomain(db, row.domain)
  const refusal = refusalOfServed(partner, row.country, known)
  if (refusal !== null) return decide(db, due, { state: 'refused', refusal, partner })
  const content = row.content as ServedContent
  const customer =
    known ??
    (await foundServed(db, partner, { domain: row.domain, name: row.company_name, content }))
  await addMissingProfile(db, customer, content)
  const isRelated = await relate(db, partner, customer)
  await decide(db, due, { state: 'taken', partner, customerId: customer.id })
  await note(db, partner, customer)
  if (isRelated) await tellCustomer(db, partner, customer, known === null)
}

async function decide(
  db: Db,
  { organization_id, id }: Due,
  outcome: {
    readonly state: 'taken' | 'refused'
    readonly refusal?: 'partners_own' | 'other_region' | 'failed'
    readonly partner?: Organization
    readonly customerId?: string
  },
): Promise<void> {
  await db
    .updateTable('served_customer')
    .set({
      state: outcome.state,
      refusal: outcome.refusal ?? null,
      partner_id: outcome.partner?.id ?? null,
      partner_name: outcome.partner?.name ?? null,
      customer_id: outcome.customerId ?? null,
      decided_at: sql<Date>`now()`,
    })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

const tellCustomer = (db: Db, partner: Organization, customer: Organization, isNew: boolean) =>
  announce(db, partner.id, {
    topic: 'customer.taken_in',
    customerId: customer.id,
    customerName: customer.name,
    partnerId: partner.id,
    partnerName: partner.name,
    sells: partner.kind !== 'indirect_reseller',
    isNew,
  })

/** The partner and the customer both read in their log how they came to each other. */
async function note(
  db: Db,
  partner: Organization,
  customer: { readonly id: OrganizationId; readonly name: string },
): Promise<void> {
  const { rows } = await sql<{ now: Date }>`
    select now() + clock_offset as now from organization where id = ${partner.id}`.execute(db)
  await record(
    db,
    { name: 'takeInServedCustomer', audits: 'customer' },
    { organizationId: partner.id, id: partner.id, name: 'Tierline', kind: 'job', userName: null },
    {
      resourceId: customer.id,
      customerId: customer.id,
      newValue: { companyName: customer.name },
    },
    { requestId: randomUUID(), correlationId: randomUUID(), address: null, source: 'job' },
    rows[0]?.now ?? new Date(0),
  )
}
