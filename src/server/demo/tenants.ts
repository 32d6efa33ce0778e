// The demo's companies and people as rows, with passwords and secrets of their own.
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import { regionOf } from '../../domain/region.ts'
import type { Db } from '../db.ts'
import { addOrganization } from '../organizations/queries.ts'
import { hashPassword } from '../password-hash.ts'
import type { Schema } from '../schema.ts'
import { hashSecret, newSecret } from '../seal.ts'
import { temporaryPassword } from '../users.ts'
import { type DemoCompany, demoId, demoPeople } from './companies.ts'
import type { SignIns } from './sign-ins.ts'

export interface Secrets {
  readonly company: DemoCompany
  /** One password for a company's people: hashing is slow on purpose, and a demo has two hundred of them. */
  readonly password: string
  readonly hash: string
  readonly clientSecret: string
}

export async function newSecrets(company: DemoCompany): Promise<Secrets> {
  const password = temporaryPassword()
  return { company, password, hash: await hashPassword(password), clientSecret: newSecret() }
}

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
    )
  await writePeople(db, id, secrets, now)
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

async function writeClient(
  db: Db,
  organizationId: string,
  { company, clientSecret }: Secrets,
  now: Date,
): Promise<void> {
  const secret_hash = hashSecret(clientSecret)
  const expires_at = new Date(now.getTime() + 365 * 86_400_000)
  const client = {
    organization_id: organizationId,
    id: demoId(`${company.domain} client`),
    name: 'Demo client',
  }
  await db
    .insertInto('api_client')
    .values({
      ...client,
      secret_hash,
      roles: [...clientRoles(company)],
      created_at: now,
      expires_at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'id'])
        .doUpdateSet({ secret_hash, expires_at, revoked_at: null }),
    )
    .execute()
}

/** A client holds what its company's owner holds. */
const clientRoles = (company: DemoCompany): readonly string[] => demoPeople(company)[0]?.roles ?? []

export const signInOf = (
  { company, password, clientSecret }: Secrets,
  tenantId: string,
): SignIns['organizations'][number] => ({
  kind: company.kind,
  name: company.name,
  tenantId,
  mpnId: company.mpnId,
  country: company.country,
  language: company.language,
  people: demoPeople(company).map(({ roles, userName }) => ({ roles, userName, password })),
  client: {
    clientId: demoId(`${company.domain} client`),
    clientSecret,
    roles: clientRoles(company),
  },
})
