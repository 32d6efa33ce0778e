// Texts of the partner agreement and their signatures, as rows.
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { PartnerAgreement } from '../../domain/agreement.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import type { PartnerAgreementTable } from '../schema.ts'

export type AgreementRow = Selectable<PartnerAgreementTable>

export const toAgreement = (row: AgreementRow): PartnerAgreement => ({
  id: row.id,
  region: row.region,
  title: row.title,
  body: row.body,
  publishedAt: row.published_at,
  effectiveFrom: row.effective_from,
})

/** What was ever published is a handful; a region's page shows no more than this. */
const most = 100

const newestFirst = (db: Db) =>
  db
    .selectFrom('partner_agreement')
    .selectAll()
    .orderBy('effective_from', 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(most)

/** For one region, whatever was published for it or for all. */
export const agreementsFor = (db: Db, region: string): Promise<AgreementRow[]> =>
  newestFirst(db)
    .where((eb) => eb.or([eb('region', 'is', null), eb('region', '=', region)]))
    .execute()

export const allAgreements = (db: Db): Promise<AgreementRow[]> => newestFirst(db).execute()

export async function addAgreement(db: Db, text: Omit<AgreementRow, 'id'>): Promise<AgreementRow> {
  return db
    .insertInto('partner_agreement')
    .values({ id: randomUUID(), ...text })
    .returningAll()
    .executeTakeFirstOrThrow()
}

export const signaturesOf = (db: Db, organizationId: string) =>
  db
    .selectFrom('partner_agreement_signature')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute()

/** Signed once: a second signature of the same text changes nothing. */
export async function addSignature(
  db: Db,
  organizationId: string,
  agreementId: string,
  person: { readonly id: string; readonly name: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('partner_agreement_signature')
    .values({
      organization_id: organizationId,
      agreement_id: agreementId,
      user_id: person.id,
      full_name: person.name,
      signed_at: now,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** How many active partners of its regions there are, and how many of them have signed: the operator's count. */
export async function countSignatures(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; signatures: number; partners: number }>`
    select a.id, count(s.agreement_id)::int as signatures, count(o.id)::int as partners
    from partner_agreement a
      left join organization o on o.kind in ('indirect_provider', 'indirect_reseller', 'direct_partner')
        and o.state = 'active' and (a.region is null or o.region = a.region)
      left join partner_agreement_signature s on s.agreement_id = a.id and s.organization_id = o.id
    where a.id = any (${[...ids]}::uuid[]) group by a.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which of `ids`, companies of one region, have signed what is in force there; nobody is in it when nothing is. */
export async function signedAmong(
  db: Db,
  region: string,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<{ id: string; signed: boolean }>`
    with in_force as (
      select effective_from, published_at from partner_agreement
      where (region is null or region = ${region}) and effective_from <= ${now}
      order by effective_from desc, published_at desc limit 1)
    select company as id, exists (
      select from partner_agreement_signature s join partner_agreement a on a.id = s.agreement_id
      where s.organization_id = company and (a.region is null or a.region = ${region})
        and (a.effective_from, a.published_at) >= (f.effective_from, f.published_at)) as signed
    from unnest(${[...ids]}::uuid[]) as company, in_force f`.execute(db)
  return new Map(rows.map(({ id, signed }) => [id, signed]))
}

/** The same of the resellers in a provider's list. */
export const signedResellers = async (
  db: Db,
  { kind, region }: Pick<Organization, 'kind' | 'region'>,
  partnerships: readonly { readonly resellerId: string }[],
  now: Date,
): Promise<ReadonlyMap<string, boolean>> =>
  kind === 'indirect_provider'
    ? signedAmong(
        db,
        region,
        partnerships.map(({ resellerId }) => resellerId),
        now,
      )
    : new Map()
