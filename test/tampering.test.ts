// Whoever owns the tables can edit the log, but not without `tierline audit verify` naming the first edited row.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SealedRow, sealedText } from '../src/server/activity/canonical.ts'
import { beginning, type Head, sealOf } from '../src/server/activity/chain.ts'
import { sealPass } from '../src/server/activity/sealing.ts'
import { type Verdict, verifyOrganization } from '../src/server/activity/verify.ts'
import { type Database, type Db, transact } from '../src/server/db.ts'
import { addRows, company } from './audit-rows.ts'
import { openTestDatabase } from './database.ts'
import { type Place, randomEdit, randomFrom, unlock } from './tampering.ts'

/** `npm run soak -- tampering` for more; TAMPER_SEED repeats a run. */
const edits = Number(process.env['TAMPER_EDITS'] ?? 1_000)
const seed = Number(process.env['TAMPER_SEED'] ?? Math.floor(Math.random() * 1_000_000))
const random = randomFrom(seed)

let database: Database
let organizations: readonly string[]
let places: readonly Place[]
beforeAll(async () => {
  database = await openTestDatabase()
  organizations = [await company(database), await company(database), await company(database)]
  for (const one of organizations) await addRows(database, one, 12)
  await sealPass(database)
  await database.query(unlock)
  const { rows } = await database.query(
    'select organization_id as organization, position, record_id as record from audit_seal',
  )
  places = rows as unknown as Place[]
})
afterAll(() => database.close())

const verifyIn = (db: Db, organization: string, sent: readonly Head[] = []) =>
  verifyOrganization((work) => work(db), organization, sent)

/** What `look` finds after `statements`, which are then undone. */
async function after<T>(statements: string, look: (db: Db) => Promise<T>): Promise<T> {
  const undone = new Error('undone')
  let found: T | undefined
  await transact(database, {}, async (db) => {
    for (const statement of statements.split(';'))
      if (statement.trim() !== '') await sql.raw(statement).execute(db)
    found = await look(db)
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return found as T
}

const isNamed = ({ broken, unsealed }: Verdict, where: { position?: number; record?: string }) =>
  where.position === undefined
    ? unsealed.oldest?.id === where.record
    : broken?.position === where.position

test(
  `${edits} random edits, each on its own, are named (seed ${seed})`,
  async () => {
    const missed: string[] = []
    for (let i = 0; i < edits; i++) {
      const edit = randomEdit(places, random)
      await after(edit.sql, async (db) => {
        for (const { organization, ...where } of edit.found)
          if (!isNamed(await verifyIn(db, organization), where))
            missed.push(`${edit.what}: ${edit.sql}`)
      })
    }
    expect(missed).toEqual([])
  },
  20_000 + edits * 100,
)

test(`many edits at once: every organization that was touched is named (seed ${seed})`, async () => {
  for (let round = 0; round < 10; round++) {
    const many = Array.from({ length: 30 }, () => randomEdit(places, random))
    await after('', async (db) => {
      const touched = new Set<string>()
      for (const edit of many)
        if (await isPossible(db, edit.sql))
          for (const { organization } of edit.found) touched.add(organization)
      for (const organization of touched) {
        const { broken, unsealed } = await verifyIn(db, organization)
        expect(broken !== null || unsealed.count > 0).toBe(true)
      }
    })
  }
})

/** One edit can take away what another needs. */
async function isPossible(db: Db, statements: string): Promise<boolean> {
  await sql`savepoint before`.execute(db)
  try {
    for (const statement of statements.split(';')) await sql.raw(statement).execute(db)
    return true
  } catch {
    await sql`rollback to savepoint before`.execute(db)
    return false
  }
}

test('untouched, all of it is sound', async () => {
  for (const one of organizations)
    expect(await verifyIn(database.kysely, one)).toMatchObject({
      broken: null,
      unsealed: { count: 0 },
    })
})

/** The same row with another name, and every hash from there on computed anew: the chain is sound in itself. */
async function rewrite(db: Db, { organization, position, record }: Place): Promise<void> {
  await sql`update audit_record set actor_name = 'Somebody else' where id = ${record}`.execute(db)
  const { rows } = await sql<SealedRow & { position: number; sealed: string; hash: string }>`
    select s.position, extract(epoch from s.sealed_at)::text as sealed, encode(s.hash, 'hex') as hash, ${sealedText}
    from audit_seal s join audit_record r on r.organization_id = s.organization_id and r.id = s.record_id
    where s.organization_id = ${organization} order by s.position`.execute(db)
  let head: Head = { position: 0, hash: beginning }
  for (const { position: place, sealed, hash, ...row } of rows) {
    if (place < position) {
      head = { position: place, hash }
      continue
    }
    const seal = sealOf(row, head, sealed)
    await sql`update audit_seal set hash = decode(${seal.hash}, 'hex'), previous_hash = decode(${seal.previousHash}, 'hex')
      where organization_id = ${organization} and position = ${place}`.execute(db)
    head = seal
  }
}

const inTheMiddle = (): Place => {
  const place = places.find(({ position }) => position === 5)
  if (place === undefined) throw new Error('There is no fifth seal.')
  return place
}

test('a chain that was rewritten with all its hashes is found by a head that was sent outside, and by nothing else', async () => {
  const place = inTheMiddle()
  const { head } = await verifyIn(database.kysely, place.organization)
  const [alone, withHead] = await after('', async (db) => {
    await rewrite(db, place)
    return [
      await verifyIn(db, place.organization),
      await verifyIn(db, place.organization, [head]),
    ] as const
  })
  expect(alone.broken).toBeNull()
  expect(withHead.broken).toMatchObject({ position: 12, fault: 'other_head' })
})

test('a chain that was cut is found by a head that was sent outside', async () => {
  const { organization } = inTheMiddle()
  const { head } = await verifyIn(database.kysely, organization)
  const cut = `delete from audit_record where organization_id = '${organization}' and id in (
      select record_id from audit_seal where organization_id = '${organization}' and position > 9);
    delete from audit_seal where organization_id = '${organization}' and position > 9`
  const [alone, withHead] = await after(cut, async (db) => [
    await verifyIn(db, organization),
    await verifyIn(db, organization, [head]),
  ])
  expect(alone?.broken).toBeNull()
  expect(withHead?.broken).toEqual({ position: 10, recordId: null, fault: 'other_head' })
})
