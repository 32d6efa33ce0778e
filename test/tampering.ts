// What somebody who owns the tables can do to a sealed log, made up at random from a seed; each says where it must be found.
import { sealedColumns } from '../src/server/activity/canonical.ts'

/** A sealed row as it stands before any edit. */
export interface Place {
  readonly organization: string
  readonly position: number
  readonly record: string
}

/** Where an edit must be found: at this position of the chain, or, without one, among the rows that have no seal. */
interface Found {
  readonly organization: string
  readonly position?: number
  readonly record?: string
}

interface Edit {
  readonly what: string
  readonly sql: string
  readonly found: readonly Found[]
}

/** Numbers from 0 to below 1 that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** All that would hinder an edit and that the owner of the tables can take away. */
export const unlock = `
  alter table audit_seal drop constraint audit_seal_organization_id_record_id_fkey;
  alter table audit_seal drop constraint audit_seal_organization_id_fkey;
  alter table audit_seal drop constraint audit_seal_organization_id_record_id_key;
  alter table audit_seal drop constraint audit_seal_pkey;
  alter table audit_record drop constraint audit_record_pkey;
  alter table audit_record drop constraint audit_record_organization_id_fkey;
  create index on audit_seal (organization_id, position);
  create index on audit_seal (organization_id, record_id);
  create index on audit_record (organization_id, id);
  do $$ declare c record; begin
    for c in select conrelid::regclass as t, conname from pg_constraint
             where contype = 'c' and conrelid in ('audit_record'::regclass, 'audit_seal'::regclass) loop
      execute format('alter table %s drop constraint %I', c.t, c.conname);
    end loop;
  end $$;`

type Random = () => number

const row = ({ organization, record }: Place) =>
  `organization_id = '${organization}' and id = '${record}'`
const seal = ({ organization, position }: Place) =>
  `organization_id = '${organization}' and position = ${position}`
const at = ({ organization, position }: Place): Found => ({ organization, position })
const record = ({ organization, record: id }: Place): Found => ({ organization, record: id })

/** Another value of each kind of column, however close to the old one. */
const otherValue: Readonly<Record<string, string>> = {
  at: `at + interval '1 microsecond'`,
  transaction_id: 'transaction_id + 1',
  old_value: `case when old_value is null then '{}' else old_value || '{"quantity": 12345678901234567891}' end`,
  new_value: `case when new_value is null then 'null' else new_value - 'aa' || '{"b": {"deep": [1, 2.5, {"x": "Ж"}]}}' end`,
}
const uuids = [
  'actor_id',
  'application_id',
  'customer_id',
  'reseller_id',
  'correlation_id',
  'request_id',
]

function fieldChange(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  const columns = sealedColumns.filter((name) => name !== 'id' && name !== 'organization_id')
  const column = pick(columns, random)
  const value =
    otherValue[column] ??
    (uuids.includes(column) ? 'gen_random_uuid()' : `coalesce(${column}, '') || ' '`)
  return {
    what: `field ${column}`,
    sql: `update audit_record set ${column} = ${value} where ${row(place)}`,
    found: [at(place)],
  }
}

function nulled(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  return {
    what: 'a value emptied',
    sql: `update audit_record set actor_name = '', old_value = null, new_value = '[]' where ${row(place)}`,
    found: [at(place)],
  }
}

function clock(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  const shift = Math.floor(random() * 2_000_000) - 1_000_000 || 1
  return {
    what: 'clock',
    sql: `update audit_record set at = at + ${shift} * interval '1 second' where ${row(place)}`,
    found: [at(place)],
  }
}

function deletion(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  return { what: 'delete', sql: `delete from audit_record where ${row(place)}`, found: [at(place)] }
}

function deletionWithSeal(places: readonly Place[], random: Random): Edit {
  const place = pick(notLast(places), random)
  return {
    what: 'delete with its seal',
    sql: `delete from audit_record where ${row(place)}; delete from audit_seal where ${seal(place)}`,
    found: [at(place)],
  }
}

function sealDeletion(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  const found = notLast(places).includes(place) ? [at(place)] : [record(place)]
  return { what: 'delete a seal', sql: `delete from audit_seal where ${seal(place)}`, found }
}

const copied = (place: Place, id: string) => `
  insert into audit_record select r.* from audit_record r where ${row(place)};
  update audit_record set id = '${id}', at = at - interval '3 days' where ctid = (
    select max(ctid) from audit_record where ${row(place)})`

function insertion(places: readonly Place[], random: Random): Edit {
  const [place, id] = [pick(places, random), uuid(random)]
  const found = [{ organization: place.organization, record: id }]
  return { what: 'insert', sql: copied(place, id), found }
}

/** At the end, or in between, with those after it moved on. */
function insertionWithSeal(places: readonly Place[], random: Random): Edit {
  const [place, id] = [pick(places, random), uuid(random)]
  const { organization, position } = place
  return {
    what: 'insert with a seal',
    sql: `${copied(place, id)};
      update audit_seal set position = position + 1 where organization_id = '${organization}' and position > ${position};
      insert into audit_seal
        select organization_id, position + 1, '${id}', customer_id, hash, sha256(hash), sealed_at
        from audit_seal where ${seal(place)}`,
    found: [{ organization, position: position + 1 }],
  }
}

function reorder(places: readonly Place[], random: Random): Edit {
  const one = pick(places, random)
  const two = pick(
    places.filter((place) => place.organization === one.organization && place !== one),
    random,
  )
  const found = [one.position < two.position ? at(one) : at(two)]
  const swap = (table: string, column: string, a: string, b: string) =>
    `with was as (select (select ${column} from ${table} where ${a}) as first, (select ${column} from ${table} where ${b}) as second)
     update ${table} set ${column} = case when ${a} then was.second else was.first end from was where (${a}) or (${b})`
  const ways = [
    swap('audit_seal', 'position', seal(one), seal(two)),
    swap('audit_seal', 'record_id', seal(one), seal(two)),
    swap('audit_record', 'id', row(one), row(two)),
    swap('audit_record', 'at', row(one), row(two)),
  ]
  return { what: 'reorder', sql: pick(ways, random), found }
}

function swapBetween(places: readonly Place[], random: Random): Edit {
  const one = pick(places, random)
  const two = pick(
    places.filter(({ organization }) => organization !== one.organization),
    random,
  )
  return {
    what: 'swap between organizations',
    sql: `update audit_record set organization_id = case when ${row(one)} then '${two.organization}'::uuid else '${one.organization}'::uuid end
          where (${row(one)}) or (${row(two)})`,
    found: [at(one), at(two)],
  }
}

function sealEdit(places: readonly Place[], random: Random): Edit {
  const place = pick(places, random)
  const change = pick(
    [
      `hash = sha256(hash)`,
      `previous_hash = sha256(previous_hash)`,
      `sealed_at = sealed_at + interval '1 microsecond'`,
      `customer_id = gen_random_uuid()`,
      `record_id = gen_random_uuid()`,
      `position = position + 1000`,
      `position = 9223372036854775807`,
    ],
    random,
  )
  return {
    what: `seal ${change}`,
    sql: `update audit_seal set ${change} where ${seal(place)}`,
    found: [at(place)],
  }
}

const kinds = [
  fieldChange,
  fieldChange,
  fieldChange,
  nulled,
  clock,
  deletion,
  deletionWithSeal,
  sealDeletion,
  insertion,
  insertionWithSeal,
  reorder,
  swapBetween,
  sealEdit,
]

export const randomEdit = (places: readonly Place[], random: Random): Edit =>
  pick(kinds, random)(places, random)

const notLast = (places: readonly Place[]): readonly Place[] =>
  places.filter((place) =>
    places.some(
      (other) => other.organization === place.organization && other.position > place.position,
    ),
  )

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('Nothing to choose from.')
  return one
}

const uuid = (random: Random): string =>
  `00000000-0000-4000-8000-${Math.floor(random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0')}`
