// The first start of a production installation: the operator, its first admin, and a one-time link.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganizationId } from '../domain/ids.ts'
import { type Language, languages } from '../domain/organization.ts'
import { regionOf } from '../domain/region.ts'
import { canonicalName, passwordLinkHours } from '../domain/user.ts'
import { enterWorker } from './caller.ts'
import { ConfigurationError } from './config.ts'
import { type Database, type Db, transact } from './db.ts'
import { isOneAddress } from './mail.ts'
import { addOrganization, addPasswordLink, addUser } from './organizations/queries.ts'
import { hashSecret, newSecret } from './seal.ts'

interface FirstOperator {
  readonly name: string
  readonly domain: string
  readonly country: string
  readonly language: string
  readonly adminName: string
  readonly adminEmail: string
}

/** Answers the link. Refuses a second operator and unusable options with one line each. */
export async function initialize(
  database: Database,
  options: FirstOperator,
  publicUrl: string,
): Promise<string> {
  const country = options.country.toUpperCase()
  const region = regionOf(country)
  const language = languages.find((one) => one.toLowerCase() === options.language.toLowerCase())
  const problems = [
    ...(region === null ? [`--country ${country}: not a country of the program`] : []),
    ...(language === undefined
      ? [`--language ${options.language}: use one of ${languages.join(', ')}`]
      : []),
    ...(isOneAddress(options.adminEmail)
      ? []
      : [`--admin-email ${options.adminEmail}: not an e-mail address`]),
    ...(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(options.domain)
      ? []
      : [`--domain ${options.domain}: not a domain`]),
  ]
  if (region === null || language === undefined || problems.length > 0)
    throw new ConfigurationError(problems.join('\n'))
  return transact(database, {}, async (db) => {
    await enterWorker(db)
    return create(db, { ...options, country, language, region }, publicUrl)
  })
}

async function create(
  db: Db,
  options: FirstOperator & { language: Language; region: string },
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
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + passwordLinkHours * 3_600_000)
  const linkId = await addPasswordLink(db, id, userId, hashSecret(secret), now, expiresAt)
  await recordSetUp(db, id, userName, now)
  return `${publicUrl}/set-password/${linkId}#${secret}`
}

async function recordSetUp(
  db: Db,
  organizationId: string,
  userName: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('audit_record')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      at,
      actor_id: randomUUID(),
      actor_name: 'tierline init',
      actor_kind: 'command',
      operation: 'initialize',
      result: 'succeeded',
      resource_type: 'organization',
      resource_id: organizationId,
      new_value: JSON.stringify({ userName }),
      correlation_id: randomUUID(),
      request_id: randomUUID(),
    })
    .execute()
}
