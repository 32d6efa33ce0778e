// A database of the version before is carried over whole, also by an owner of its tables that is no superuser and so sees
// no row of a table whose row-level security is forced. Roles that may log in are PostgreSQL's affair.
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { legalKeysOf } from '../src/domain/enrolment-draft.ts'
import { sealPass } from '../src/server/activity/sealing.ts'
import { verifyLog } from '../src/server/activity/verify-log.ts'
import { type Database, openDatabase } from '../src/server/db.ts'
import { migrate } from '../src/server/migrate.ts'
import { databaseUrl } from './setup.ts'

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))
/** The last file of the version before. */
const last = '0007'

/** The last file before rows of the log named applications and resellers. */
const lastSealed = '0015'

function copyUpTo(number: string, directory: string): void {
  for (const file of readdirSync(migrations).filter((one) => one.slice(0, 4) <= number))
    cpSync(join(migrations, file), join(directory, file))
}

/** The columns that were sealed then, in their order. */
const sealedThen =
  `actor_id actor_kind actor_name actor_user_name address at correlation_id customer_id customer_name id
  new_value old_value operation organization_id organization_name refusal request_id resource_id resource_type result source
  transaction_id`.split(/\s+/)

/** The one row there is, sealed by that version: written out here, so that no change of the product's own code carries it along. */
async function sealAsBefore(database: Database): Promise<void> {
  const columns = sealedThen.map((name) =>
    name === 'at' ? `extract(epoch from at)::text as at` : `${name}::text`,
  )
  const { rows } = await database.query(`select ${columns.join()} from audit_record`)
  const row = Object.fromEntries(
    sealedThen.flatMap((name) => (rows[0]?.[name] === null ? [] : [[name, rows[0]?.[name]]])),
  )
  const zeros = Buffer.alloc(32)
  const sealedAt = '1767225600.000000'
  const hash = createHash('sha256')
    .update(zeros)
    .update(JSON.stringify({ position: 1, row, sealedAt }))
    .digest()
  await database.query(
    `insert into audit_seal (organization_id, position, record_id, previous_hash, hash, sealed_at)
     select organization_id, 1, id, $1, $2, to_timestamp(1767225600) from audit_record`,
    [zeros, hash],
  )
}

/** As \`tierline audit verify\` says it, before and after a row that names an application follows. */
async function expectSound(database: Database): Promise<void> {
  const verified = async () => {
    const lines: string[] = []
    await verifyLog(database, new Map(), undefined, (line) => lines.push(line))
    return lines.at(-1)
  }
  expect(await verified()).toBe(
    '1 companies, 1 sealed rows sound, 0 without a seal, 0 companies broken.',
  )
  await database.query(
    `insert into audit_record (organization_id, organization_name, id, at, actor_id, actor_name, actor_kind, application_id,
       application_name, source, operation, result, resource_type, correlation_id, request_id)
     select organization_id, 'Old', gen_random_uuid(), now(), actor_id, 'Boss', 'user', gen_random_uuid(), 'Desk', 'api', 'signIn',
       'succeeded', 'session', gen_random_uuid(), gen_random_uuid() from audit_record`,
  )
  await sealPass(database)
  expect(await verified()).toBe(
    '1 companies, 2 sealed rows sound, 0 without a seal, 0 companies broken.',
  )
  await database.query(
    `update audit_record set application_name = 'Other' where application_name is not null`,
  )
  expect(await verified()).toBe(
    '1 companies, 1 sealed rows sound, 0 without a seal, 1 companies broken.',
  )
}

const companies = `
  with o as (
    insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
    values (gen_random_uuid(), 'indirect_provider', 'Old', 'old.example', '10000001', 'US', 'us', 'en', now()) returning id),
  u as (
    insert into user_account (organization_id, id, user_name, full_name, email, language, roles, password_state, created_at)
    select id, gen_random_uuid(), 'boss@old.example', 'Boss', 'boss@old.example', 'en', '{global_admin}', 'none', now()
    from o returning organization_id, id),
  s as (
    insert into session (organization_id, id, user_id, token_hash, state, credentials_version, created_at, expires_at)
    select organization_id, gen_random_uuid(), id, 'a token', 'full', 1, '2026-01-01', '2027-01-01' from u),
  c as (
    insert into api_client (organization_id, id, name, secret_hash, roles, created_at, expires_at)
    select id, gen_random_uuid(), 'Integration', 'a hash', '{admin_agent}', now(), '2027-01-01' from o)
  insert into audit_record (organization_id, id, at, actor_id, actor_name, actor_kind, operation, result, resource_type, correlation_id, request_id)
  select organization_id, gen_random_uuid(), now(), id, 'Boss', 'user', 'signIn', 'succeeded', 'session', gen_random_uuid(), gen_random_uuid() from u`

interface Upgrade {
  /** Owns the database, and is no superuser. */
  readonly owner: Database
  /** Sees all. */
  readonly before: Database
  /** Of migrations, empty at first. */
  readonly directory: string
}

async function upgrade(work: (its: Upgrade) => Promise<void>): Promise<void> {
  const template = inject('template')
  if (template.engine !== 'postgres') return
  const name = `${template.name}_${randomUUID().slice(0, 8)}`
  const admin = await openDatabase({ url: template.url, dataDirectory: '', poolSize: 1 })
  const directory = mkdtempSync(join(tmpdir(), 'tierline-upgrade-'))
  try {
    await admin.query(`create role "${name}" login createrole password '${name}'`)
    await admin.query(`grant tierline_app, tierline_operator, tierline_worker to "${name}"`)
    await admin.query(`create database "${name}" owner "${name}"`)
    const url = new URL(databaseUrl(template.url, name))
    const seen = url.href
    Object.assign(url, { username: name, password: name })
    const owner = await openDatabase({ url: url.href, dataDirectory: '', poolSize: 1 })
    const before = await openDatabase({ url: seen, dataDirectory: '', poolSize: 1 })
    await work({ owner, before, directory })
    const open = await before.query(
      `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
    )
    expect(open.rows).toEqual([])
    await owner.close()
    await before.close()
  } finally {
    await admin.query(`drop database if exists "${name}" with (force)`)
    await admin.query(`drop role if exists "${name}"`)
    await admin.close()
    rmSync(directory, { recursive: true })
  }
}

const onPostgres = test.runIf(inject('template').engine === 'postgres')

onPostgres('rows of the version before are carried over', () =>
  upgrade(async ({ owner, before, directory }) => {
    copyUpTo(last, directory)
    await migrate(owner, directory)
    await before.query(companies)
    copyUpTo(lastSealed, directory)
    await migrate(owner, directory)
    await sealAsBefore(before)
    expect((await migrate(owner)).length).toBeGreaterThan(0)
    const { rows } = await before.query(`
      select s.proved_at = s.created_at as proved, s.last_seen_at = s.created_at as seen, k.secret_hash, r.organization_name, r.source
      from session s, api_client_secret k, audit_record r`)
    expect(rows).toEqual([
      {
        proved: true,
        seen: true,
        secret_hash: 'a hash',
        organization_name: 'Old',
        source: 'portal',
      },
    ])
    await expectSound(before)
  }),
)

const [taken, customer, named] = [randomUUID(), randomUUID(), randomUUID()]

/** Before customers' clouds were copied, and before companies were known again by their names. */
const enrolling = `
  insert into organization (id, kind, name, domain, mpn_id, country, region, cloud, language, created_at) values
    ('${taken}', 'indirect_reseller', 'Taken', 'taken.example', '10000001', 'US', 'united-states', 'government', 'en', now()),
    ('${customer}', 'customer', 'Customer', 'customer.example', null, 'US', 'united-states', 'government', 'en', now()),
    ('${named}', 'customer', 'Named', 'named.example', null, 'BR', 'latin-america', 'public', 'en', now());
  insert into customer_relationship (customer_id, id, partner_id, partner_kind, partner_name, partner_mpn_id, customer_name,
    customer_domain, customer_country, customer_language, state, started_at)
  values ('${customer}', gen_random_uuid(), '${taken}', 'indirect_reseller', 'Taken', '10000001', 'Customer', 'customer.example', 'US',
    'en', 'active', now());
  insert into enrolment (organization_id, state, language, content, submitted, finalized, legal_key, email_check, created_at,
    submitted_at, authorized_at) values
    ('${taken}', 'authorized', 'en', '{}', $one, $one, null, 'verified', '2026-01-01', '2026-01-01', '2026-01-01'),
    ('${named}', 'action_required', 'en', '{}', $two, null, 'BR name serraazul69010001', 'rejected', '2026-01-01', '2026-03-03', null),
    ('${customer}', 'under_review', 'en', '{}', $three, null, 'US number 123', 'verified', '2026-01-01', '2026-02-02', null);
  insert into enrolment_event (organization_id, id, at, kind) values
    ('${named}', gen_random_uuid(), '2026-02-02', 'submitted'), ('${named}', gen_random_uuid(), '2026-03-03', 'resubmitted')`
  .replaceAll('$one', `'{"companyName": "Søndre & Kai, Trading 2 / バンク गुरु กิน"}'`)
  .replaceAll('$two', `'{"companyName": "Serra Ázul", "email": "Ana@Serra.Example"}'`)
  .replaceAll('$three', `'{"companyName": "+", "registrationNumber": "1-2-3"}'`)

onPostgres('an owner that is no superuser fills what later columns say of rows of before', () =>
  upgrade(async ({ owner, before, directory }) => {
    copyUpTo('0024', directory)
    await migrate(owner, directory)
    await before.query(enrolling)
    expect((await migrate(owner)).length).toBeGreaterThan(0)
    const clouds = await before.query('select customer_cloud from customer_relationship')
    expect(clouds.rows).toEqual([{ customer_cloud: 'government' }])
    const { rows } = await before.query(
      `select organization_id, legal_key, name_key, disowned, first_submitted_at::date::text as since from enrolment order by since`,
    )
    const taught = [
      {
        organization_id: taken,
        country: 'US',
        said: { companyName: 'Søndre & Kai, Trading 2 / バンク गुरु กิน' },
      },
      { organization_id: named, country: 'BR', said: { companyName: 'Serra Ázul' } },
      {
        organization_id: customer,
        country: 'US',
        said: { companyName: '+', registrationNumber: '1-2-3' },
      },
    ]
    for (const { organization_id, country, said } of taught) {
      const { number, name } = legalKeysOf(country, said)
      const row = rows.find((one) => one['organization_id'] === organization_id)
      expect(row).toMatchObject({ legal_key: number, name_key: name })
    }
    const of = (id: string) => rows.find((one) => one['organization_id'] === id)
    expect(of(taken)).toMatchObject({ disowned: [], since: '2026-01-01' })
    expect(of(named)).toMatchObject({ disowned: ['ana@serra.example'], since: '2026-02-02' })
    expect(of(customer)).toMatchObject({ since: '2026-02-02' })
  }),
)
