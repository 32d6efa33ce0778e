// Runs the races, the walls, the kills and more in large numbers on a throw-away PostgreSQL:
// `npm run soak -- races|walls|reviewers|passwords|guesses|names|flood|tampering|kill|all [number]`.
import { existsSync } from 'node:fs'
import { endCommands } from './command.ts'
import { findPostgres, startPostgres } from './postgres.ts'
import { runVitest } from './vitest.ts'

interface Soak {
  readonly file: string
  /** Tells the file how often. */
  readonly variable: string
  readonly usual: number
  readonly unit: string
}

const soaks: Readonly<Record<string, Soak>> = {
  races: { file: 'test/races.test.ts', variable: 'RACE_ROUNDS', usual: 200, unit: 'rounds' },
  walls: { file: 'test/walls.test.ts', variable: 'WALL_REQUESTS', usual: 10_000, unit: 'requests' },
  passwords: {
    file: 'src/domain/password.test.ts',
    variable: 'PASSWORD_CASES',
    usual: 100_000,
    unit: 'cases a property',
  },
  tampering: {
    file: 'test/tampering.test.ts',
    variable: 'TAMPER_EDITS',
    usual: 10_000,
    unit: 'edits',
  },
  guesses: {
    file: 'src/server/sessions/guards.test.ts',
    variable: 'GUESSES',
    usual: 100_000,
    unit: 'guesses',
  },
  names: {
    file: 'test/names.test.ts',
    variable: 'NAMES',
    usual: 2_000,
    unit: 'names of each kind',
  },
  flood: { file: 'test/flood.test.ts', variable: 'FLOOD', usual: 500, unit: 'sign-ins at once' },
  reviewers: {
    file: 'test/reviewer-races.test.ts',
    variable: 'REVIEWER_ROUNDS',
    usual: 200,
    unit: 'rounds',
  },
  kill: { file: 'test/kill.test.ts', variable: 'KILL_ROUNDS', usual: 20, unit: 'kills' },
}
/** Milliseconds. */
const patience = 3_600_000

function chosen(): { readonly names: readonly string[]; readonly number: number | undefined } {
  const [name = 'all', count] = process.argv.slice(2)
  const number = count === undefined ? undefined : Number(count)
  if (name !== 'all' && soaks[name] === undefined)
    throw new Error(`No soak ${name}; there are ${Object.keys(soaks).join(', ')}, all.`)
  if (number !== undefined && !(Number.isSafeInteger(number) && number > 0))
    throw new Error(`${String(count)} is not a number of times.`)
  return { names: name === 'all' ? Object.keys(soaks) : [name], number }
}

/** One line of figures, and what went wrong. True when nothing did. */
async function soak(name: string, number: number | undefined, url: string): Promise<boolean> {
  const one = soaks[name]
  if (one === undefined || !existsSync(one.file)) throw new Error(`There is no suite for ${name}.`)
  const times = number ?? one.usual
  const env = { [one.variable]: String(times) }
  const run = await runVitest([one.file], { url, env, within: patience })
  const failures = run.failed.length + run.broken.length
  // What a suite counts itself, it prints as a line of its own that begins with this word.
  const figures = run.output.split('\n').filter((line) => line.startsWith('figures: '))
  const own = figures.map((line) => `; ${line.slice('figures: '.length).trim()}`).join('')
  process.stdout.write(
    `${name}: ${times} ${one.unit}, ${run.passed} tests passed, ${failures} failures, ${run.seconds.toFixed(0)} s${own}\n`,
  )
  const isSound = failures === 0 && run.passed > 0
  if (!isSound) process.stdout.write(run.output)
  return isSound
}

const { names, number } = chosen()
const bin = findPostgres()
if (bin === undefined) throw new Error('Install PostgreSQL 15 or newer.')
const cluster = await startPostgres(bin)
const tidy = async () => {
  await endCommands()
  await cluster.stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void tidy().finally(() => process.exit(130)))
}
try {
  let isSound = true
  for (const name of names) isSound = (await soak(name, number, cluster.url)) && isSound
  process.exitCode = isSound ? 0 : 1
} finally {
  await tidy()
}
