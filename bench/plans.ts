// The pages of shared memory that a reading touches, by EXPLAIN under the caller's role and with the plan that it ends up with.
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { Client, escapeLiteral, Pool } from 'pg'
import type { Schema } from '../src/server/schema.ts'
import { clientId, providerId, secretId } from './data.ts'
import { enterProvider, type Reading } from './readings.ts'

/** From the sixth execution on PostgreSQL may keep one plan for all parameters of a prepared statement. */
const untilPlanIsKept = 7

interface Plan {
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
}

export async function buffersOf(url: string, reading: Reading): Promise<number> {
  const statements = await statementsOf(url, reading)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    let sum = 0
    for (const [at, { sql, parameters }] of statements.entries()) {
      await client.query(`prepare s${at} as ${sql}`)
      const values = parameters.map(literal).join(', ')
      sum += await explained(client, `s${at}${values === '' ? '' : `(${values})`}`)
    }
    return sum
  } finally {
    await client.end()
  }
}

async function explained(client: Client, call: string): Promise<number> {
  let blocks = 0
  for (let i = 0; i < untilPlanIsKept; i++) {
    await client.query('begin read only')
    await client.query('select * from enter_client($1::uuid, $2::uuid, $3::uuid)', [
      clientId,
      providerId,
      secretId,
    ])
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, buffers, format json) execute ${call}`,
    )
    await client.query('commit')
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    blocks = (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  }
  return blocks
}

/** What the reading sends, after the door's first statement. */
async function statementsOf(url: string, { read }: Reading): Promise<CompiledQuery[]> {
  const heard: CompiledQuery[] = []
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: 1 }) }),
    log: ({ query }) => void heard.push(query),
  })
  try {
    await kysely.transaction().execute(async (db) => {
      await enterProvider(db)
      heard.length = 0
      await read(db)
      return null
    })
  } finally {
    await kysely.destroy()
  }
  const reads = heard.filter(({ sql }) => /^(select|with)/i.test(sql))
  if (reads.length === 0) throw new Error('The reading sends nothing that can be explained.')
  return reads
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return escapeLiteral(`{${value.map(String).join(',')}}`)
  return escapeLiteral(String(value))
}
