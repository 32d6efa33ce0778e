// Checks the chain of one organization row by row, and names the first that is not what was sealed.
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import { exactTime, type SealedRow, sealedText } from './canonical.ts'
import { beginning, type Head, sealOf } from './chain.ts'

/** What is wrong at a position of the chain. */
export const faults = {
  missing_seal: 'the seal of this position is missing',
  missing_row: 'the row of this seal is missing',
  changed: 'the row or its seal is not what was sealed',
  other_head: 'the chain does not hold the head that was sent outside',
} as const

interface Broken {
  readonly position: number
  /** The row that the seal names; null where there is no seal. */
  readonly recordId: string | null
  readonly fault: keyof typeof faults
}

export interface Verdict {
  readonly organizationId: string
  /** The first broken place, or null. */
  readonly broken: Broken | null
  /** The last seal that is sound. */
  readonly head: Head
  readonly unsealed: { readonly count: number; readonly oldest: Oldest | null }
}

interface Oldest {
  readonly id: string
  readonly at: string
}

type Link = SealedRow & {
  /** As text: whoever edits it may write what no number holds. */
  readonly seal_position: string
  readonly seal_record: string
  readonly seal_customer: string | null
  readonly seal_reseller: string | null
  readonly seal_previous: string
  readonly seal_hash: string
  readonly seal_time: string
}

/** Rows in one read. */
const page = 1_000

type Read = <R>(work: (db: Db) => Promise<R>) => Promise<R>

/** `sent`: heads of this organization that were told outside, which its chain must still hold. */
export async function verifyOrganization(
  read: Read,
  organizationId: string,
  sent: readonly Head[] = [],
): Promise<Verdict> {
  const sentAt = new Map<number, Head[]>()
  for (const one of sent) sentAt.set(one.position, [...(sentAt.get(one.position) ?? []), one])
  let head: Head = { position: 0, hash: beginning }
  for (;;) {
    const after = head.position
    const links = await read((db) => linksAfter(db, organizationId, after))
    for (const link of links) {
      const broken = brokenAt(link, head, sentAt.get(head.position + 1) ?? [])
      if (broken !== null) return verdict(read, organizationId, head, broken)
      head = { position: head.position + 1, hash: link.seal_hash }
    }
    if (links.length < page) break
  }
  const cut = sent.find(({ position }) => position > head.position)
  const broken =
    cut === undefined
      ? null
      : ({ position: head.position + 1, recordId: null, fault: 'other_head' } as const)
  return verdict(read, organizationId, head, broken)
}

async function verdict(
  read: Read,
  organizationId: string,
  head: Head,
  broken: Broken | null,
): Promise<Verdict> {
  const unsealed = await read((db) => unsealedOf(db, organizationId))
  return { organizationId, broken, head, unsealed }
}

function brokenAt(link: Link, head: Head, expected: readonly Head[]): Broken | null {
  const position = head.position + 1
  if (link.seal_position !== String(position))
    return { position, recordId: null, fault: 'missing_seal' }
  const at = (fault: Broken['fault']) => ({ position, recordId: link.seal_record, fault })
  if (link.id === null) return at('missing_row')
  const seal = sealOf(link, head, link.seal_time)
  const isSound =
    link.seal_previous === head.hash &&
    link.seal_hash === seal.hash &&
    link.seal_customer === link.customer_id &&
    link.seal_reseller === link.reseller_id
  if (!isSound) return at('changed')
  return expected.every(({ hash }) => hash === seal.hash) ? null : at('other_head')
}

async function linksAfter(db: Db, organizationId: string, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.position::text as seal_position, s.record_id as seal_record, s.customer_id::text as seal_customer,
           s.reseller_id::text as seal_reseller,
           encode(s.previous_hash, 'hex') as seal_previous, encode(s.hash, 'hex') as seal_hash,
           ${exactTime('s.sealed_at')} as seal_time, ${sealedText}
    from audit_seal s
    left join audit_record r on r.organization_id = s.organization_id and r.id = s.record_id
    where s.organization_id = ${organizationId} and s.position > ${after}
    order by s.position limit ${page}`.execute(db)
  return rows
}

async function unsealedOf(db: Db, organizationId: string): Promise<Verdict['unsealed']> {
  const { rows } = await sql<{ count: number; id: string; at: string }>`
    select count(*) over () as count, r.id,
           to_char(r.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"') as at
    from audit_record r
    where r.organization_id = ${organizationId} and not exists (
      select from audit_seal s where s.organization_id = r.organization_id and s.record_id = r.id)
    order by r.at, r.id limit 1`.execute(db)
  const [first] = rows
  if (first === undefined) return { count: 0, oldest: null }
  return { count: first.count, oldest: { id: first.id, at: first.at } }
}
