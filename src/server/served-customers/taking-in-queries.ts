// An imported customer as rows: its company, if its domain is not here yet, and the relationship.
import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { type ServedContent, statesThatWait } from '../../domain/served-customer.ts'
import { canonicalName } from '../../domain/user.ts'
import { columns } from '../customers/profile-rows.ts'
import type { Db } from '../db.ts'
import { addOrganization } from '../organizations/new-organization-queries.ts'
import { readOrganization } from '../organizations/queries.ts'
import { addUser } from '../users/new-user-queries.ts'

/** The row of customers served elsewhere that waits, and whose customer it becomes. */
export interface Due {
  readonly organization_id: string
  readonly id: string
  readonly partner: string
}

/**
 * Whose each of these MPN IDs is: the company that carries it, or added the location; else the one that carries the number of the
 * headquarters; else the only one that carries another number of the same headquarters. Of several of those nobody knows which is
 * meant: none. All at once: looking one number up after the other took a fifth of a second for 20,000, each time anew.
 */
const carriersOf = (numbers: RawBuilder<unknown>) => sql`(
  with named (mpn_id) as materialized (${numbers})
  select distinct on (mpn_id) mpn_id, id from (
    select mpn_id, id, distance, count(*) over (partition by mpn_id, distance) as many from (
      select n.mpn_id, o.id, 0 as distance from named n join organization o on o.mpn_id = n.mpn_id
      union all
      select n.mpn_id, m.added_by, 1 from named n join membership_profile m on m.mpn_id = n.mpn_id where m.added_by is not null
      union all
      select n.mpn_id, o.id, 2 from named n join membership_profile m on m.mpn_id = n.mpn_id
        join organization o on o.mpn_id = m.global_mpn_id
      union all
      select n.mpn_id, o.id, 3 from named n join membership_profile m on m.mpn_id = n.mpn_id
        join membership_profile l on l.global_mpn_id = m.global_mpn_id join organization o on o.mpn_id = l.mpn_id
    ) one) found
  where many = 1 order by mpn_id, distance)`

/** Whoever is on its way to become a partner is nobody's customer before that is decided. The states: domain/served-customer.ts. */
const isEnrolling = (domain: RawBuilder<string>) => sql<boolean>`exists (
  select from organization c join enrolment e on e.organization_id = c.id
  where c.domain = ${domain} and c.kind = 'customer' and e.state = any(${[...statesThatWait]}::text[]))`

/** Each number is looked for once, however many rows name it. */
export async function dueRows(db: Db, most: number): Promise<readonly Due[]> {
  const waiting = sql`select distinct mpn_id from served_customer where state = 'waiting'`
  const { rows } = await sql<Due>`
    select s.organization_id, s.id, o.id as partner
    from ${carriersOf(waiting)} carrier
    join organization o on o.id = carrier.id and o.state = 'active'
    join served_customer s on s.mpn_id = carrier.mpn_id and s.state = 'waiting'
    where not ${isEnrolling(sql.ref('s.domain'))}
    order by s.mpn_id, s.id limit ${most}`.execute(db)
  return rows
}

export async function isStillDue(
  db: Db,
  partner: string,
  row: { readonly mpn_id: string; readonly domain: string },
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from ${carriersOf(sql`select ${row.mpn_id}::text`)} carrier where id = ${partner}::uuid)
      and not ${isEnrolling(sql`${row.domain}`)} as is`.execute(db)
  return rows[0]?.is === true
}

/** Held: whoever is just becoming a partner itself (rule 56) comes first, or waits. */
export async function findByDomain(db: Db, domain: string): Promise<Organization | null> {
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('domain', '=', domain)
    .forShare()
    .executeTakeFirst()
  return row === undefined ? null : ((await readOrganization(db, row.id)) ?? null)
}

/** With a first admin who has no password: the operator hands the link to whoever asks for it in the customer's name. */
export async function foundServed(
  db: Db,
  partner: Organization,
  served: {
    readonly domain: string
    readonly name: string
    readonly content: ServedContent
  },
): Promise<Organization> {
  const { domain, name, content } = served
  const { address, email, language } = content
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  const now = rows[0]?.now ?? new Date(0)
  const userName = canonicalName(`admin@${domain}`)
  const customer: Organization = {
    id: randomUUID() as OrganizationId,
    kind: 'customer',
    name,
    domain,
    mpnId: null,
    country: address.country,
    region: partner.region,
    cloud: partner.cloud,
    language,
    state: 'active',
  }
  await addOrganization(db, customer, now, { firstAdmin: userName })
  await addUser(
    db,
    {
      organizationId: customer.id,
      userName,
      fullName: `${address.firstName} ${address.lastName}`.slice(0, 100),
      email,
      language,
      roles: ['global_admin'],
      passwordHash: null,
    },
    now,
  )
  return customer
}

/** Without delegated administration: the customer has consented to nothing. One that is there already stays as it is. Answers whether it is new. */
export async function relate(
  db: Db,
  partner: Organization,
  customer: Organization,
): Promise<boolean> {
  const row = await db
    .insertInto('customer_relationship')
    .values({
      customer_id: customer.id,
      id: randomUUID(),
      partner_id: partner.id,
      partner_kind: partner.kind as 'indirect_reseller',
      partner_name: partner.name,
      partner_mpn_id: partner.mpnId ?? '',
      customer_name: customer.name,
      customer_domain: customer.domain,
      customer_country: customer.country,
      customer_cloud: customer.cloud,
      customer_language: customer.language,
      state: 'active',
      started_at: sql<Date>`(select now() + clock_offset from organization where id = ${partner.id})`,
      admin_until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A company that has one keeps it: it is the customer's own, or that of whoever founded it. */
export async function addMissingProfile(
  db: Db,
  customer: Organization,
  { email, language, address, registrationNumber }: ServedContent,
): Promise<void> {
  const culture = language === 'en' ? 'en-US' : language
  const companyName = customer.name
  await db
    .insertInto('billing_profile')
    .values({
      customer_id: customer.id,
      id: randomUUID(),
      ...columns({ companyName, email, culture, language, address, registrationNumber }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
