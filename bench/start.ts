// npm run bench:start: how long `tierline serve` takes until it answers, on the embedded database: in an empty folder, with
// the demo, and once more where it has run before. Ends with 1 when a median is too long. Needs a build (`npm run build`).
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from './servers.ts'
import { median } from './table.ts'

const rounds = 5
/** Milliseconds. */
const most = { empty: 10_000, demo: 10_000, again: 3_000 }
type Name = keyof typeof most

const taken: Record<Name, number[]> = { empty: [], demo: [], again: [] }

async function start(name: Name, data: string, ...words: readonly string[]): Promise<void> {
  const startedAt = performance.now()
  const { stop } = await startEmbedded(data, ...words)
  taken[name].push(performance.now() - startedAt)
  await stop()
}

process.stdout.write(`Load of the machine before the start: ${loadavg()[0]?.toFixed(2)}\n`)
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'tierline-bench-'))
  try {
    await start('empty', join(folder, 'empty'))
    await start('demo', join(folder, 'demo'), '--demo')
    await start('again', join(folder, 'demo'), '--demo')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let good = true
for (const name of ['empty', 'demo', 'again'] as const) {
  const middle = median(taken[name])
  const enough = middle <= most[name]
  good &&= enough
  const all = taken[name].map((milliseconds) => (milliseconds / 1000).toFixed(1)).join(' ')
  process.stdout.write(
    `  ${enough ? 'pass' : 'FAIL'}: ${name.padEnd(6)} ${(middle / 1000).toFixed(1)} s (<= ${most[name] / 1000} s); each: ${all}\n`,
  )
}
process.exit(good ? 0 : 1)
