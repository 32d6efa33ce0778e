// The rows of a new customer: company and first admin.
import { sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { addUser } from '../users/new-user-queries.ts'
import type { CustomerFacts } from './customer-facts.ts'
import { languageOf } from './customer-language.ts'

export async function addCompany(
  db: Db,
  seller: Organization,
  id: OrganizationId,
  facts: CustomerFacts,
  region: string,
): Promise<void> {
  await db
    .insertInto('organization')
    .values({
      id,
      kind: 'customer',
      name: facts.companyName,
      domain: facts.domain,
      country: facts.address.country,
      region,
      cloud: seller.cloud,
      language: languageOf(facts.language),
      founder_id: seller.id,
      // To the microsecond: row-level security knows the founding transaction by it.
      created_at: sql<Date>`app_now()`,
    })
    .execute()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'organization_domain'
        ? new Refused('domain_taken')
        : error
    })
}

export async function addFirstAdmin(
  db: Db,
  customerId: OrganizationId,
  facts: CustomerFacts,
  admin: { userName: string; hash: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  const { firstName, lastName } = facts.address
  await addUser(
    db,
    {
      organizationId: customerId,
      userName: admin.userName,
      fullName: `${firstName} ${lastName}`.slice(0, 100),
      email: facts.email,
      language: languageOf(facts.language),
      roles: ['global_admin'],
      passwordHash: admin.hash,
      passwordExpiresAt: admin.expiresAt,
    },
    now,
  )
}
