// Domains of organizations as rows: asked for, proved, withdrawn.
import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { SignOnDomain } from '../../contract/sign-on-resource.ts'
import { given } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import { recordOf } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import { openByKey } from '../entering.ts'
import type { SignOnDomainTable } from '../schema.ts'
import { newSecret } from '../secrets.ts'

export type DomainRow = Selectable<SignOnDomainTable>

export const domainFieldsOf = (row: DomainRow): Omit<SignOnDomain, 'attributes' | 'links'> => ({
  id: row.id,
  domain: row.domain,
  state: row.proved_at !== null ? 'proved' : row.withdrawn_at !== null ? 'withdrawn' : 'pending',
  record: recordOf(row.challenge),
  ...given({
    provedDate: row.proved_at?.toISOString(),
    checkedDate: row.checked_at?.toISOString(),
  }),
})

export const toDomain = (row: DomainRow): SignOnDomain => ({
  ...domainFieldsOf(row),
  attributes: { objectType: 'SignOnDomain' },
})

export const listDomains = (db: Db, organizationId: string) =>
  db
    .selectFrom('sign_on_domain')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('domain')
    .execute()

export async function provedDomains(db: Db, organizationId: string): Promise<readonly string[]> {
  const rows = await listDomains(db, organizationId)
  return rows.filter(({ proved_at }) => proved_at !== null).map(({ domain }) => domain)
}

const one = (db: Db, organizationId: string, id: string) =>
  db
    .selectFrom('sign_on_domain')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)

export const readDomain = (db: Db, organizationId: string, id: string) =>
  one(db, organizationId, id).executeTakeFirst()

export const lockDomain = (db: Db, organizationId: string, id: string) =>
  one(db, organizationId, id).forUpdate().executeTakeFirst()

/** The domain as it is, when it was named before: its record stays good. */
export async function addDomain(db: Db, organizationId: string, domain: string, now: Date) {
  await db
    .insertInto('sign_on_domain')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      domain,
      challenge: newSecret(),
      created_at: now,
    })
    .onConflict((clash) => clash.columns(['organization_id', 'domain']).doNothing())
    .execute()
  return db
    .selectFrom('sign_on_domain')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('domain', '=', domain)
    .executeTakeFirstOrThrow()
}

/** The unique index decides between two organizations that have both put their record. */
export const markProved = (db: Db, organizationId: string, id: string, now: Date) =>
  db
    .updateTable('sign_on_domain')
    .set((row) => ({
      proved_at: row.fn.coalesce('proved_at', row.val(now)),
      withdrawn_at: null,
      checked_at: now,
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'sign_on_domain_taken'
        ? new Refused('domain_proved_elsewhere')
        : error
    })

export const deleteDomain = (db: Db, organizationId: string, id: string) =>
  db
    .deleteFrom('sign_on_domain')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()

/** Whose the domain is, for somebody who is nobody yet: it depends on the domain alone. */
export async function ownerOf(db: Db, domain: string): Promise<string | null> {
  await openByKey(db, domain)
  const row = await db
    .selectFrom('sign_on_domain')
    .select('organization_id')
    .where('domain', '=', domain)
    .where('proved_at', 'is not', null)
    .executeTakeFirst()
  return row?.organization_id ?? null
}
