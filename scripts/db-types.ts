// Writes src/server/schema.ts, the row types, from a freshly migrated database; --check only compares.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '../src/server/db.ts'
import { migrate } from '../src/server/migrate.ts'

const schemaFile = fileURLToPath(new URL('../src/server/schema.ts', import.meta.url))

/** Types of src/domain/ids.ts for uuid columns, by `table.column`; the first match wins. */
const brands: readonly { readonly column: RegExp; readonly type: string }[] = []

/** The runner's own table is nobody else's business. */
const leftOut = ['migration']

const plainTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  citext: 'string',
  date: 'string',
  float8: 'number',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  interval: 'string',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
  varchar: 'string',
}

interface Column {
  readonly table: string
  readonly name: string
  /** pg_type's name; an array's begins with `_`. */
  readonly type: string
  readonly nullable: boolean
  readonly filled: 'no' | 'default' | 'always'
  /** Definitions of the CHECK constraints that concern this column alone. */
  readonly checks: readonly string[]
}

async function columnsOf(database: Database): Promise<readonly Column[]> {
  const { rows } = await database.query(
    `
    select json_build_object(
      'table', c.relname, 'name', a.attname, 'type', t.typname, 'nullable', not a.attnotnull,
      'filled', case when a.attidentity = 'a' or a.attgenerated <> '' then 'always'
                     when a.atthasdef or a.attidentity = 'd' then 'default' else 'no' end,
      'checks', array(select pg_get_constraintdef(k.oid) from pg_constraint k
                      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                      order by k.conname)) as column
    from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and not c.relispartition and not c.relname = any ($1)
    order by c.relname collate "C", a.attnum`,
    [leftOut],
  )
  return rows.map((row) => row.column as Column)
}

/** `check (x in ('a', 'b'))` and, for arrays, `check (x <@ array['a', 'b'])`, as PostgreSQL prints them. */
function literalsOf({ name, checks }: Column): string | undefined {
  for (const check of checks) {
    const [, column, one, list] =
      /^CHECK \(\((\w+) (?:= ANY \(ARRAY\[(.*)\]\)|<@ ARRAY\[(.*)\])\)\)$/.exec(check) ?? []
    const values = (one ?? list)?.split(/(?<='::text), /)
    if (column !== name || !values?.every((value) => /^'[^']*'::text$/.test(value))) continue
    return values.map((value) => value.slice(0, -'::text'.length)).join(' | ')
  }
  return undefined
}

function typeOf(column: Column): string {
  const array = column.type.startsWith('_')
  const base = array ? column.type.slice(1) : column.type
  const plain = plainTypes[base]
  if (plain === undefined)
    throw new Error(`${column.table}.${column.name}: no row type for ${column.type}.`)
  const brand = brands.find((known) => known.column.test(`${column.table}.${column.name}`))?.type
  const one = (base === 'text' && literalsOf(column)) || (base === 'uuid' && brand) || plain
  return array ? (one.includes(' ') ? `(${one})[]` : `${one}[]`) : one
}

function columnLine(column: Column): string {
  const orNull = column.nullable ? ' | null' : ''
  if (column.type === 'jsonb') {
    // Read parsed, written as text: the driver would send an array as a PostgreSQL array.
    const inserted = `string${orNull}${column.filled === 'default' ? ' | undefined' : ''}`
    return `  ${column.name}: ColumnType<unknown, ${inserted}, string${orNull}>`
  }
  const type = `${typeOf(column)}${orNull}`
  if (column.filled === 'no') return `  ${column.name}: ${type}`
  return `  ${column.name}: ${column.filled === 'always' ? 'GeneratedAlways' : 'Generated'}<${type}>`
}

function interfaceName(table: string): string {
  const words = table.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Table`
}

function schemaText(columns: readonly Column[]): string {
  const tables = [...new Set(columns.map(({ table }) => table))]
  const bodies = tables.map((table) => {
    const lines = columns.filter((column) => column.table === table).map(columnLine)
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`
  })
  const schema = `export interface Schema {\n${tables.map((table) => `  ${table}: ${interfaceName(table)}\n`).join('')}}\n`
  const text = [...bodies, schema].join('\n')
  const helpers = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) =>
    text.includes(`${name}<`),
  )
  const ids = [...new Set(brands.map(({ type }) => type))].filter((type) => text.includes(type))
  return [
    '// Generated by `npm run db:types` from migrations/; do not edit.\n',
    helpers.length > 0 ? `import type { ${helpers.join(', ')} } from 'kysely'\n` : '',
    ids.length > 0 ? `import type { ${ids.sort().join(', ')} } from '../domain/ids.ts'\n` : '',
    `\n${text}`,
  ].join('')
}

async function generate(): Promise<string> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'tierline-types-'))
  try {
    const database = await openDatabase({ dataDirectory })
    try {
      await migrate(database)
      return schemaText(await columnsOf(database))
    } finally {
      await database.close()
    }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
}

const wanted = await generate()
const present = await readFile(schemaFile, 'utf8').catch(() => '')
if (!process.argv.includes('--check')) {
  await writeFile(schemaFile, wanted)
} else if (present !== wanted) {
  const [was, is] = [present.split('\n'), wanted.split('\n')]
  const line = is.findIndex((text, index) => text !== was[index])
  const at = line < 0 ? is.length : line
  console.error(`src/server/schema.ts differs from the migrations; run: npm run db:types
line ${at + 1}
- ${was[at] ?? ''}
+ ${is[at] ?? ''}`)
  process.exitCode = 1
}
