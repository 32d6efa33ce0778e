// An imported customer as rows: its company, if its domain is not here yet, and the relationship.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { ServedContent } from '../../domain/served-customer.ts'
import { canonicalName } from '../../domain/user.ts'
import { columns } from '../customers/profile-rows.ts'
import type { Db } from '../db.ts'
import { addOrganization } from '../organizations/new-organization-queries.ts'
import { readOrganization } from '../organizations/queries.ts'
import { addUser } from '../users/new-user-queries.ts'

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
