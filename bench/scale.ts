// npm run bench:scale: what a page costs at 1,000, 100,000 and 1,000,000 customers (`--sizes 1000,100000` for less).
// `-- directory`: what a search of the provider directory costs at 1,000 and at 10,000 providers.
// Shared buffers of the product's own statements under the caller's role, and the time of the door's whole transaction.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Filled, fill, openServer } from './data.ts'
import { compareDirectories } from './directory.ts'
import { buffersOf } from './plans.ts'
import { readings } from './readings.ts'
import { median } from './table.ts'
import { openTimer, type Timer } from './timing.ts'

/** Largest against smallest. */
const ceiling = 1.5
const runs = 5

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: process.env['BENCH_SIZES'] ?? '1000,100000,1000000' },
  },
})
const sizes = values.sizes.split(',').map(Number)
process.stdout.write(`Load of the machine before the start: ${loadavg()[0]?.toFixed(2)}\n`)

const server = await openServer(process.env['BENCH_DATABASE_URL'])
if (positionals.includes('directory')) {
  let good = false
  try {
    good = await compareDirectories(server, [1_000, 10_000])
  } finally {
    await server.stop()
  }
  process.exit(good ? 0 : 1)
}
const filled: Filled[] = []
const timers: Timer[] = []
try {
  for (const size of sizes) {
    const startedAt = performance.now()
    const database = await fill(server, size)
    filled.push(database)
    timers.push(await openTimer(database.url))
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    process.stdout.write(`${size} customers in ${seconds} s\n`)
  }
  process.exitCode = (await compare()) ? 0 : 1
} finally {
  for (const timer of timers) await timer.close()
  for (const database of filled) await database.drop()
  await server.stop()
}

/** Runs are interleaved over the sizes, so that a busy moment of the machine meets them all. */
async function compare(): Promise<boolean> {
  let good = true
  const header = sizes.map((size) => String(size).padStart(12)).join('')
  for (const reading of readings) {
    const times = sizes.map((): number[] => [])
    for (let run = 0; run < runs; run++)
      for (const [at, timer] of timers.entries()) times[at]?.push(await timer.milliseconds(reading))
    const buffers = []
    for (const { url } of filled) buffers.push(await buffersOf(url, reading))
    process.stdout.write(`\n${reading.name.padEnd(36)}${header}       ratio\n`)
    good = row('shared buffers', buffers, 0) && good
    good = row(`ms, median of ${runs} runs`, times.map(median), 3) && good
  }
  return good
}

function row(what: string, numbers: readonly number[], digits: number): boolean {
  const ratio = (numbers.at(-1) ?? 0) / (numbers[0] ?? 0)
  const good = ratio <= ceiling
  const cells = numbers.map((one) => one.toFixed(digits).padStart(12)).join('')
  process.stdout.write(
    `  ${what.padEnd(34)}${cells}${ratio.toFixed(2).padStart(12)} ${good ? 'pass' : 'FAIL'} (<= ${ceiling})\n`,
  )
  return good
}
