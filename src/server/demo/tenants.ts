// The demo's companies and people as rows, with passwords and secrets of their own.
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import { regionOf } from '../../domain/region.ts'
import type { Db } from '../db.ts'
import { addOrganization } from '../organizations/new-organization-queries.ts'
import type { Schema } from '../schema.ts'
import { sealAppSecret } from '../second-factors/app-queries.ts'
import { writeClient } from './clients.ts'
import { demoId } from './companies.ts'
import { identityOf } from './identities.ts'
import { demoPeople } from './people.ts'
import type { Secrets } from './secrets.ts'

/** Ids of the companies that are there, by domain. */
export async function idsOf(
  db: Db,
  domains: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'domain'])
    .where(sql<SqlBool>`domain = any (${[...domains]}::text[])`)
    .execute()
  return new Map(rows.map(({ id, domain }) => [domain, id]))
}

/** The company itself where it is not there yet; then its people and its client, with these secrets. */
export async function writeTenant(
  db: Kysely<Schema>,
  key: Buffer,
  secrets: Secrets,
  existing: string | undefined,
  now: Date,
): Promise<void> {
  const { kind, name, domain, mpnId, country, language } = secrets.company
  const id = (existing ?? demoId(domain)) as OrganizationId
  const region = regionOf(country) ?? ''
  if (existing === undefined)
    await addOrganization(
      db,
      {
        id,
        kind,
        name,
        domain,
        mpnId,
        country,
        region,
        cloud: 'public',
        language,
        state: 'active',
      },
      now,
      { known: identityOf(secrets.company) },
    )
  await writePeople(db, id, secrets, now)
  await writeApps(db, id, key, secrets, now)
  await writeClient(db, id, secrets, now)
}

async function writePeople(
  db: Db,
  organizationId: string,
  { company, hash }: Secrets,
  now: Date,
): Promise<void> {
  const password = {
    password_hash: hash,
    password_state: 'final',
    password_expires_at: null,
  } as const
  const people = demoPeople(company).map(({ userName, fullName, roles }) => ({
    organization_id: organizationId,
    id: demoId(userName),
    user_name: userName,
    full_name: fullName,
    email: userName,
    language: company.language,
    roles: [...roles],
    ...password,
    created_at: now,
  }))
  await db
    .insertInto('user_account')
    .values(people)
    // A customer's first admin is there already, with a temporary password that nobody was shown.
    .onConflict((conflict) => conflict.column('user_name').doUpdateSet(password))
    .execute()
}

/** Each person's app, as if its first code had been entered. */
async function writeApps(
  db: Db,
  organizationId: string,
  key: Buffer,
  { totpSecrets }: Secrets,
  now: Date,
): Promise<void> {
  for (const [userName, secret] of totpSecrets) {
    const app = { sealed_secret: sealAppSecret(key, secret), confirmed_at: now, last_step: 0 }
    await db
      .insertInto('authenticator_app')
      .values({ organization_id: organizationId, user_id: demoId(userName), ...app })
      .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(app))
      .execute()
  }
}
