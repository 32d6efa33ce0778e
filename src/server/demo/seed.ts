// Fills an empty database with the demo: companies and people as rows, what they do with each other through the API.
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { OrganizationId } from '../../domain/ids.ts'
import { regionOf } from '../../domain/region.ts'
import type { App } from '../app.ts'
import { enterWorker } from '../caller.ts'
import { type Config, ConfigurationError } from '../config.ts'
import { type Db, transact } from '../db.ts'
import { addOrganization } from '../organizations/queries.ts'
import { hashPassword } from '../password-hash.ts'
import type { Schema } from '../schema.ts'
import { hashSecret, newSecret } from '../seal.ts'
import { temporaryPassword } from '../users.ts'
import { type DemoCompany, demoCompanies, demoId, demoPeople } from './companies.ts'
import { readSignIns, type SignIns, writeSignIns } from './sign-ins.ts'
import { connect } from './story.ts'

/** Known passwords in a file have no place there. */
export function refuseDemoInProduction({ production }: Config): void {
  if (production)
    throw new ConfigurationError('The demo is not for NODE_ENV=production. Use `tierline init`.')
}

/**
 * Seeds once and answers the sign-ins. Passwords and secrets are random and final; when their file has been lost, the demo's
 * people get new ones. Refuses beside data that is not the demo's.
 */
export async function seedDemo(config: Config, app: App): Promise<SignIns> {
  const state = await stateOf(app)
  if (state === 'foreign')
    throw new ConfigurationError(
      'This database holds companies of its own: no demo is put beside them.',
    )
  const known = readSignIns(config)
  if (state === 'seeded' && known !== null) return known

  const secrets = await Promise.all(demoCompanies.map(newSecrets))
  await transact(app.database, {}, async (db) => {
    await enterWorker(db)
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
    const at = rows[0]?.now ?? new Date(0)
    for (const one of secrets) await writeCompany(db, one, at)
  })
  const signIns = { baseUrl: config.publicUrl, organizations: secrets.map(signInsOf) }
  if (state === 'empty') await connect(app, signIns)
  writeSignIns(config, signIns)
  return signIns
}

const stateOf = (app: App): Promise<'empty' | 'seeded' | 'foreign'> =>
  transact(app.database, { readOnly: true }, async (db) => {
    await enterWorker(db)
    const rows = await db.selectFrom('organization').select('id').limit(100).execute()
    if (rows.length === 0) return 'empty'
    const ours = new Set(demoCompanies.map(({ domain }) => demoId(domain)))
    return rows.some((row) => ours.has(row.id)) ? 'seeded' : 'foreign'
  })

interface Secrets {
  readonly company: DemoCompany
  readonly people: readonly {
    userName: string
    fullName: string
    roles: readonly string[]
    password: string
    hash: string
  }[]
  readonly clientSecret: string
}

async function newSecrets(company: DemoCompany): Promise<Secrets> {
  const people = await Promise.all(
    demoPeople(company).map(async (person) => {
      const password = temporaryPassword()
      return { ...person, password, hash: await hashPassword(password) }
    }),
  )
  return { company, people, clientSecret: newSecret() }
}

async function writeCompany(
  db: Kysely<Schema>,
  { company, people, clientSecret }: Secrets,
  now: Date,
): Promise<void> {
  const id = demoId(company.domain) as OrganizationId
  const { kind, name, domain, mpnId, country, language } = company
  const existing = await db
    .selectFrom('organization')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
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
  for (const person of people) await writePerson(db, company, person, now)
  const secret_hash = hashSecret(clientSecret)
  const expires_at = new Date(now.getTime() + 365 * 86_400_000)
  await db
    .insertInto('api_client')
    .values({
      organization_id: id,
      id: demoId(`${domain} client`),
      name: 'Demo client',
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

async function writePerson(
  db: Db,
  { domain, language }: DemoCompany,
  person: Secrets['people'][number],
  now: Date,
) {
  const password = {
    password_hash: person.hash,
    password_state: 'final',
    password_expires_at: null,
  } as const
  await db
    .insertInto('user_account')
    .values({
      organization_id: demoId(domain),
      id: demoId(person.userName),
      user_name: person.userName,
      full_name: person.fullName,
      email: person.userName,
      language,
      roles: [...person.roles],
      ...password,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'id']).doUpdateSet(password))
    .execute()
}

/** Clients of partners hold what acting for customers and partnerships takes; others what their owner holds. */
const clientRoles = (company: DemoCompany): readonly string[] => demoPeople(company)[0]?.roles ?? []

const signInsOf = ({
  company,
  people,
  clientSecret,
}: Secrets): SignIns['organizations'][number] => ({
  kind: company.kind,
  name: company.name,
  tenantId: demoId(company.domain),
  mpnId: company.mpnId,
  country: company.country,
  language: company.language,
  people: people.map(({ roles, userName, password }) => ({ roles, userName, password })),
  client: {
    clientId: demoId(`${company.domain} client`),
    clientSecret,
    roles: clientRoles(company),
  },
})
