// Fills an empty database with the demo: partners and people as rows, what they do with each other through the API.
import { sql } from 'kysely'
import type { App } from '../app.ts'
import { type Config, ConfigurationError } from '../config.ts'
import { type Db, transact } from '../db.ts'
import { enterWorker } from '../entering.ts'
import { serverKey } from '../seal.ts'
import { demoApplicants, enrolApplicants } from './applicants.ts'
import { signInOf } from './clients.ts'
import { demoCompanies, demoId } from './companies.ts'
import { demoCustomers } from './customers.ts'
import { newPassword, newSecrets, type Secrets } from './secrets.ts'
import { readSignIns, type SignIns, writeSignIns } from './sign-ins.ts'
import { tellStory } from './story.ts'
import { idsOf, writeTenant } from './tenants.ts'

/**
 * Seeds once and answers the sign-ins. Passwords and secrets are random and final; when their file is not there (lost, or the
 * first start was cut off), everybody gets new ones and what is missing of the story is told. Refuses beside other data.
 */
export async function seedDemo(config: Config, app: App): Promise<SignIns> {
  const state = await stateOf(app)
  if (state === 'foreign')
    throw new ConfigurationError(
      'This database holds companies of its own: no demo is put beside them.',
    )
  const known = readSignIns(config)
  if (state === 'seeded' && known !== null) return known
  // Half of the work is told to nobody in a hurry: some hundred mails, kept for the operator.
  const letGo = app.worker.hold()
  try {
    return await seed(config, app)
  } finally {
    letGo()
  }
}

async function seed(config: Config, app: App): Promise<SignIns> {
  const partners = await Promise.all(demoCompanies.map((one) => newSecrets(one)))
  // Hashing is slow on purpose, so the forty customers, and who enrols, share a password.
  const shared = await newPassword()
  const customers = await Promise.all(
    [...demoCustomers, ...demoApplicants].map(({ name, domain, country, language }) =>
      newSecrets({ kind: 'customer', name, domain, mpnId: null, country, language }, shared),
    ),
  )
  const key = serverKey(config)
  const ids = await writeAll(app, key, partners)
  const membershipAccounts = await tellStory(
    app,
    partners.map((one) => signInOf(one, ids(one))),
  )
  const customerIds = await writeAll(app, key, customers)
  const signIns = {
    baseUrl: config.publicUrl,
    membershipAccounts,
    organizations: [
      ...partners.map((one) => signInOf(one, ids(one))),
      ...customers.map((one) => signInOf(one, customerIds(one))),
    ],
  }
  await enrolApplicants(config, app, signIns)
  writeSignIns(config, signIns)
  return signIns
}

const stateOf = (app: App): Promise<'empty' | 'seeded' | 'foreign'> =>
  asWorker(app, async (db) => {
    const rows = await db.selectFrom('organization').select(['id', 'kind']).limit(1000).execute()
    if (rows.length === 0) return 'empty'
    const ours = new Set(demoCompanies.map(({ domain }) => demoId(domain)))
    return rows.some((row) => ours.has(row.id)) ? 'seeded' : 'foreign'
  })

const asWorker = <T>(app: App, work: (db: Db) => Promise<T>): Promise<T> =>
  transact(app.database, {}, async (db) => {
    await enterWorker(db)
    return work(db)
  })

/** Writes these companies' people and clients; answers their tenant ids. */
async function writeAll(
  app: App,
  key: Buffer,
  all: readonly Secrets[],
): Promise<(one: Secrets) => string> {
  const existing = await asWorker(app, async (db) => {
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
    const there = await idsOf(
      db,
      all.map(({ company }) => company.domain),
    )
    for (const one of all)
      await writeTenant(db, key, one, there.get(one.company.domain), rows[0]?.now ?? new Date(0))
    return there
  })
  return ({ company }) => existing.get(company.domain) ?? demoId(company.domain)
}
