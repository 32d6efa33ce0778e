// npm run bench: the product against a bare Fastify and pg server answering the same bytes, interleaved in one run.
// Only ratios count: both share the machine with the database and the load generator. Ends with 1 when one is too low.
import { spawn } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { Figures, Job } from './client.ts'
import { addDrafts, fill, idOf, openServer } from './data.ts'
import { largeResellers, whale } from './data-sql.ts'
import { assertSameCreate, assertSameReads } from './same-bytes.ts'
import { type Running, startBare, startProduct } from './servers.ts'
import { type Case, type Measured, print } from './table.ts'

const number = (name: string, otherwise: number) => ({
  type: 'string' as const,
  default: process.env[`BENCH_${name.toUpperCase()}`] ?? String(otherwise),
})
const { values } = parseArgs({
  options: {
    customers: number('customers', 100_000),
    seconds: number('seconds', 8),
    rounds: number('rounds', 3),
    connections: number('connections', 32),
    pool: number('pool', 10),
    only: { type: 'string', default: '' },
  },
})
const customers = Number(values.customers)
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const warmUpSeconds = Math.min(2, seconds / 4)

const pages = Array.from({ length: largeResellers + 1 }, (_, i) => idOf('reseller', whale + i))
const filter = (partner: string) =>
  encodeURIComponent(
    JSON.stringify({ Field: 'IndirectReseller', Value: partner, Operator: 'starts_with' }),
  )
const list = pages.map((partner) => `/ext/v1/customers?partner=${partner}&size=50`)
const wireList = pages.map((partner) => `/v1/customers?filter=${filter(partner)}&size=50`)
/** A step that shares no factor with the number of customers visits them all in no order. */
const some = Array.from({ length: 5_000 }, (_, i) =>
  idOf('customer', 1 + ((i * 7_919) % customers)),
)
const one = some.map((id) => `/v1/customers/${id}`)

let drafts = 0
/** New drafts for one round: as many as argon2id lets through, and as many again. */
async function submissions(url: string): Promise<string[]> {
  const count = Math.ceil((warmUpSeconds + seconds) * availableParallelism() * 200)
  await addDrafts(url, drafts + 1, drafts + count)
  const paths = Array.from(
    { length: count },
    (_, i) => `/ext/v1/customerdrafts/${idOf('draft', drafts + 1 + i)}/submit`,
  )
  drafts += count
  return paths
}

const cases: readonly Case[] = [
  { name: 'list 50 by reseller (ext)', method: 'GET', paths: async () => list, floor: 0.5, p99: 2 },
  {
    name: 'list 50 by reseller (v1)',
    method: 'GET',
    paths: async () => wireList,
    floor: 0.5,
    p99: 2,
  },
  { name: 'one by id', method: 'GET', paths: async () => one, floor: 0.25 },
  { name: 'create with order', method: 'POST', paths: submissions, floor: 0.5 },
]

async function load(server: Running, { method, paths }: Case, url: string): Promise<Measured> {
  const job: Job = {
    port: server.port,
    connections: Number(values.connections),
    warmUpSeconds,
    seconds,
    method,
    paths: await paths(url),
    headers: server.headers,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/client.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(job))
  const figures = JSON.parse(await text(child.stdout)) as Figures
  if (figures.failures > 0)
    throw new Error(
      `${server.name}: ${figures.failures} failures, the first: ${figures.firstFailure}`,
    )
  return { server: server.name, ...figures, rss: server.rss() }
}

async function measure(url: string): Promise<boolean> {
  const bare = await startBare(url, Number(values.pool))
  let product: Running | undefined
  try {
    product = await startProduct(url, Number(values.pool))
    await assertSameReads(bare, product, [
      ...list.slice(0, 2),
      ...wireList.slice(0, 2),
      ...one.slice(0, 2),
    ])
    const [first = '', second = ''] = await submissions(url)
    process.stdout.write(
      `A new customer with an order: ${await assertSameCreate(url, bare, product, [first, second])}\n`,
    )
    let good = true
    for (const one of cases.filter(({ name }) => name.includes(values.only))) {
      const measured: Measured[] = []
      for (let round = 0; round < rounds; round++)
        for (const server of [bare, product]) measured.push(await load(server, one, url))
      good = print(one, measured) && good
    }
    return good
  } finally {
    await product?.stop()
    await bare.stop()
  }
}

const busy = (loadavg()[0] ?? 0) / availableParallelism()
process.stdout.write(
  `Load of the machine before the start: ${loadavg()[0]?.toFixed(2)} on ${availableParallelism()} cores\n`,
)
if (busy > 0.7) process.stdout.write('WARNING: the machine is busy; the ratios below are rough.\n')
const server = await openServer(process.env['BENCH_DATABASE_URL'])
try {
  const startedAt = performance.now()
  const filled = await fill(server, customers)
  process.stdout.write(
    `${customers} customers in ${((performance.now() - startedAt) / 1000).toFixed(0)} s; ${values.connections} connections, ${rounds} rounds of ${seconds} s, pool of ${values.pool}\n`,
  )
  try {
    process.exitCode = (await measure(filled.url)) ? 0 : 1
  } finally {
    await filled.drop()
  }
} finally {
  await server.stop()
}
