// A database of the version before is carried over whole, also by an owner of its tables that is no superuser and so sees
// no row of a table whose row-level security is forced. Roles that may log in are PostgreSQL's affair.
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
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

test.runIf(inject('template').engine === 'postgres')(
  'rows of the version before are carried over',
  async () => {
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
      Object.assign(url, { username: name, password: name })
      copyUpTo(last, directory)
      const owner = await openDatabase({ url: url.href, dataDirectory: '', poolSize: 1 })
      await migrate(owner, directory)
      const before = await openDatabase({
        url: databaseUrl(template.url, name),
        dataDirectory: '',
        poolSize: 1,
      })
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
      const open = await before.query(
        `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
      )
      expect(open.rows).toEqual([])
      await expectSound(before)
      await owner.close()
      await before.close()
    } finally {
      await admin.query(`drop database if exists "${name}" with (force)`)
      await admin.query(`drop role if exists "${name}"`)
      await admin.close()
      rmSync(directory, { recursive: true })
    }
  },
)
