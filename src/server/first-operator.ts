// The operator and its first admin as rows.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganizationId } from '../domain/ids.ts'
import type { Language } from '../domain/organization.ts'
import { canonicalName } from '../domain/user.ts'
import { ConfigurationError } from './config.ts'
import type { Db } from './db.ts'
import { addOrganization } from './organizations/new-organization-queries.ts'
import { addUser } from './users/new-user-queries.ts'
import { makePasswordLink } from './users/password-links.ts'

export interface FirstOperator {
  readonly name: string
  readonly domain: string
  readonly country: string
  readonly language: string
  readonly adminName: string
  readonly adminEmail: string
}

export interface CheckedOperator extends FirstOperator {
  readonly language: Language
  readonly region: string
}

export async function createFirstOperator(
  db: Db,
  options: CheckedOperator,
  publicUrl: string,
): Promise<string> {
  const taken = await db
    .selectFrom('organization')
    .select('name')
    .where('kind', '=', 'operator')
    .executeTakeFirst()
  if (taken !== undefined)
    throw new ConfigurationError(`There is an operator already: ${taken.name}`)
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  const now = rows[0]?.now ?? new Date(0)
  const { name, country, region, language, adminName, adminEmail } = options
  const id = randomUUID() as OrganizationId
  const domain = options.domain.toLowerCase()
  await addOrganization(
    db,
    {
      id,
      kind: 'operator',
      name,
      domain,
      mpnId: null,
      country,
      region,
      cloud: 'public',
      language,
      state: 'active',
    },
    now,
  )
  const userName = canonicalName(adminEmail)
  const admin = {
    organizationId: id,
    userName,
    fullName: adminName,
    email: adminEmail,
    language,
    roles: ['global_admin', 'program_manager'],
    passwordHash: null,
  }
  const userId = await addUser(db, admin, now)
  const { link } = await makePasswordLink(db, publicUrl, id, userId, now)
  await recordSetUp(db, { id, name }, userName, now)
  return link
}

async function recordSetUp(
  db: Db,
  organization: { readonly id: string; readonly name: string },
  userName: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('audit_record')
    .values({
      organization_id: organization.id,
      organization_name: organization.name,
      id: randomUUID(),
      at,
      source: 'command',
      actor_id: randomUUID(),
      actor_name: 'tierline init',
      actor_kind: 'command',
      operation: 'initialize',
      result: 'succeeded',
      resource_type: 'organization',
      resource_id: organization.id,
      new_value: JSON.stringify({ userName }),
      correlation_id: randomUUID(),
      request_id: randomUUID(),
    })
    .execute()
}
