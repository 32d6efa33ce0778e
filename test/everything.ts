// All that a database holds, as text.
import type { Database } from '../src/server/db.ts'

export async function everything(database: Database): Promise<string> {
  const tables = await database.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const texts: string[] = []
  for (const { relname } of tables.rows) {
    const { rows } = await database.query(`select to_jsonb(t) as row from "${String(relname)}" t`)
    texts.push(JSON.stringify(rows))
  }
  return texts.join('\n')
}

/** Rows of each table, and the newest transaction that wrote one of them. */
export async function digest(database: Database) {
  const tables = await database.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const each = tables.rows.map(
    ({ relname: table }) =>
      `select '${String(table)}' as name, count(*)::int as n, max(xmin::text::bigint)::text as newest from "${String(table)}"`,
  )
  return (await database.query(each.join(' union all '))).rows
}
