// The migrated schema has none of the known holes in row level security, and the search finds each.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, transact } from '../src/server/db.ts'
import { findingsInCatalog } from './catalog.ts'
import { openTestDatabase } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database?.close())

test('the migrated database has no finding', async () => {
  expect(await findingsInCatalog(database.kysely)).toEqual([])
})

async function isSuperuser(): Promise<boolean> {
  const { rows } = await database.query(
    'select rolsuper as yes from pg_roles where rolname = current_user',
  )
  return rows[0]?.yes === true
}

/** Roles belong to the cluster: what a fixture does to them must never be committed. */
async function withinRollback(made: string): Promise<readonly string[]> {
  const undone = new Error('undone')
  let findings: readonly string[] = []
  await transact(database, {}, async (db) => {
    await sql.raw(made).execute(db)
    findings = await findingsInCatalog(db)
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return findings
}

const sound = `
  create table fine (owner_id uuid, id uuid, primary key (owner_id, id));
  alter table fine enable row level security;
  alter table fine force row level security;
  create policy everything on fine for all to tierline_app using (true);`

describe('a hole is found', () => {
  test.for<[made: string, finding: string]>([
    [
      'alter table fine disable row level security',
      'table fine: row level security is not enabled',
    ],
    [
      'alter table fine no force row level security',
      'table fine: row level security is not forced',
    ],
    ['drop policy everything on fine', 'table fine: no policy'],
    [
      'create policy staff on fine for select to tierline_app using (true)',
      'table fine: 2 permissive policies for select as tierline_app (everything, staff)',
    ],
    [
      'create policy anybody on fine for update using (true)',
      'table fine: 2 permissive policies for update as tierline_app (anybody, everything)',
    ],
    ['create view seen as select * from fine', 'view seen: not security_invoker'],
    [
      'create view seen with (security_invoker = false) as select * from fine',
      'view seen: not security_invoker',
    ],
    ['create materialized view kept as select * from fine', 'materialized view kept'],
    [
      `create function peek() returns bigint language sql security definer set search_path = public
         return (select count(*) from fine)`,
      'function public.peek(): security definer',
    ],
    [
      'create function peek() returns bigint language sql security definer return 1',
      'function public.peek(): security definer without a fixed search_path',
    ],
    [
      `alter table fine add unique (id);
       create table part (owner_id uuid, id uuid references fine (id), primary key (owner_id, id))`,
      'table part: foreign key part_id_fkey to fine leaves out the owner owner_id',
    ],
    ['alter role tierline_app bypassrls', 'role tierline_app: may bypass row level security'],
    ['alter role tierline_app createrole', 'role tierline_app: may create roles'],
    ['alter role tierline_app superuser', 'role tierline_app: may do everything (superuser)'],
    [
      'grant create on schema public to tierline_worker; alter table fine owner to tierline_worker',
      'role tierline_worker: owns table fine',
    ],
    [
      'grant truncate on fine to tierline_operator',
      'table fine: TRUNCATE is granted to tierline_operator',
    ],
    ['grant all on fine to tierline_app', 'table fine: TRUNCATE is granted to tierline_app'],
    ['grant select on fine to public', 'table fine: SELECT is granted to everybody'],
    ['grant update (id) on fine to public', 'table fine: UPDATE is granted to everybody'],
    [
      'grant create on schema public to tierline_app',
      'schema public: tierline_app may create objects in it',
    ],
    ['grant tierline_operator to tierline_app', 'role tierline_app: belongs to tierline_operator'],
    [
      'create schema aside; create table aside.secret (id int)',
      'table aside.secret: outside of schema public',
    ],
    [
      `create table split (owner_id uuid, id uuid) partition by hash (id);
       create table split_0 partition of split for values with (modulus 1, remainder 0)`,
      'table split_0: row level security is not enabled',
    ],
  ])('%s', async ([made, finding], context) => {
    context.skip(/alter role/.test(made) && !(await isSuperuser()), 'needs a superuser')
    const found = await withinRollback(`${sound} ${made};`)
    expect(found).toContain(finding)
  })

  test('a role is missing', async () => {
    const rules = {
      tablesWithoutTenant: ['migration'],
      securityDefiners: [],
      applicationRoles: ['nobody_here'],
    }
    expect(await findingsInCatalog(database.kysely, rules)).toContain('role nobody_here: missing')
  })

  test('the sound table alone is none', async () => {
    expect(await withinRollback(sound)).toEqual([])
  })

  test('a restrictive policy beside the permissive one is none', async () => {
    const made =
      'create policy narrower on fine as restrictive for select to tierline_app using (true);'
    expect(await withinRollback(`${sound} ${made}`)).toEqual([])
  })
})
