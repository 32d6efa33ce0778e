// Runs every check and every suite, goes on after a failure, and ends with `N passed, N failed`.
// With words (`npm test -- lint embedded`) it runs only the steps of these names.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.ts'
import { aptInstall, type CommandOptions, command, endCommands } from './command.ts'
import { type Cluster, findPostgres, startPostgres } from './postgres.ts'
import { quickFolder, quickPlace } from './quick-folder.ts'
import { type Count, readCount } from './test-results.ts'

interface Outcome {
  readonly count: Count
  readonly output: string
}

interface Step {
  readonly name: string
  readonly title: string
  readonly run: () => Promise<Outcome | 'left out'>
}

/** Milliseconds after which a suite hangs: several times what it takes where nothing else runs. */
const hung = 1_800_000

const inCi = process.env['CI'] === 'true'
const ours = quickFolder('test')
const leftOut: string[] = []
let cluster: Cluster | undefined

function node(script: string, args: readonly string[], options?: CommandOptions) {
  return command(process.execPath, [join('node_modules', script), ...args], options)
}

async function check(script: string, ...args: readonly string[]): Promise<Outcome> {
  const { code, output } = await node(script, args)
  const passed = code === 0 ? 1 : 0
  return { count: { passed, failed: 1 - passed, skipped: 0 }, output }
}

function failure(output: string): Outcome {
  return { count: { passed: 0, failed: 1, skipped: 0 }, output: `${output}\n` }
}

/** In CI nothing is left out; elsewhere one line says what is missing and what to do. */
function missing(line: string): Outcome | 'left out' {
  if (inCi) return failure(line)
  leftOut.push(line)
  return 'left out'
}

/** Whatever a suite leaves in its temporary folder goes when we do. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, TMPDIR: ours }
}

async function vitest(name: string, databaseUrl: string | undefined, args: readonly string[]) {
  const { TEST_DATABASE_URL: _, ...rest } = environment()
  const env = databaseUrl === undefined ? rest : { ...rest, TEST_DATABASE_URL: databaseUrl }
  const report = join(ours, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const all = ['run', ...reporters, ...args]
  const { code, output } = await node('vitest/vitest.mjs', all, { env, within: hung })
  return { count: readCount('vitest', report, code), output }
}

async function onPostgres(): Promise<Outcome | 'left out'> {
  // What knows no database has run in the step before.
  const onDatabase = ['--project=suites', '--project=processes']
  const given = process.env['TEST_DATABASE_URL']
  if (given) return vitest('postgres', given, onDatabase)
  const bin = findPostgres() ?? ((await aptInstall(['postgresql'])) ? findPostgres() : undefined)
  if (bin === undefined) {
    return missing(
      'PostgreSQL suites: install PostgreSQL 15 or newer (Debian: apt-get install postgresql) or set TEST_DATABASE_URL',
    )
  }
  cluster = await startPostgres(bin, quickPlace())
  const outcome = await vitest('postgres', cluster.url, onDatabase)
  await stopCluster()
  return outcome
}

async function stopCluster(): Promise<void> {
  await cluster?.stop()
  cluster = undefined
}

async function inBrowser(): Promise<Outcome | 'left out'> {
  const found =
    (await findChromium()) ??
    ((await aptInstall(['chromium-headless-shell'])) ? await findChromium() : undefined)
  if (found === undefined) {
    return missing(
      'browser journeys: install Chromium (Debian: apt-get install chromium) or set CHROMIUM to its path',
    )
  }
  const report = join(ours, 'browser.json')
  const env = { ...environment(), CHROMIUM: found, E2E_REPORT: report }
  const { code, output } = await node('@playwright/test/cli.js', ['test'], { env, within: hung })
  return { count: readCount('playwright', report, code), output }
}

async function build(): Promise<Outcome> {
  const { code, output } = await command(process.execPath, ['scripts/build.js'])
  return { count: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output }
}

const tsc = (project: string) => check('typescript/bin/tsc', '--project', project)

const steps: readonly Step[] = [
  { name: 'format', title: 'Format', run: () => check('@biomejs/biome/bin/biome', 'check', '.') },
  {
    name: 'lint',
    title: 'Lint',
    run: () => check('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  },
  { name: 'types', title: 'Types', run: () => tsc('.') },
  { name: 'types-portal', title: 'Types of the portal', run: () => tsc('src/portal') },
  { name: 'types-e2e', title: 'Types of the browser journeys', run: () => tsc('test/e2e') },
  {
    name: 'db-types',
    title: 'Row types match the migrations',
    run: () => check('tsx/dist/cli.mjs', 'scripts/db-types.ts', '--check'),
  },
  { name: 'build', title: 'Build of the portal and the empty database', run: build },
  {
    name: 'embedded',
    title: 'Tests on the embedded database',
    run: () => vitest('embedded', undefined, []),
  },
  { name: 'postgres', title: 'Tests on PostgreSQL', run: onPostgres },
  { name: 'browser', title: 'Journeys in the browser', run: inBrowser },
]

function describe({ passed, failed, skipped }: Count, milliseconds: number): string {
  const parts = [`${passed} passed`]
  if (failed > 0) parts.push(`${failed} failed`)
  if (skipped > 0) parts.push(`${skipped} skipped`)
  return `${parts.join(', ')} (${(milliseconds / 1000).toFixed(1)} s)`
}

async function perform(step: Step): Promise<Count> {
  process.stdout.write(`== ${step.title}: `)
  const startedAt = performance.now()
  const outcome = await step.run().catch((error: unknown) => failure(String(error)))
  if (outcome === 'left out') {
    process.stdout.write(`left out\n${leftOut.at(-1)}\n`)
    return { passed: 0, failed: 0, skipped: 0 }
  }
  process.stdout.write(`${describe(outcome.count, performance.now() - startedAt)}\n`)
  if (outcome.count.failed > 0) process.stdout.write(outcome.output)
  return outcome.count
}

function chosenSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length === 0) return steps.filter((s) => names.length === 0 || names.includes(s.name))
  throw new Error(`No step ${unknown.join(', ')}; there are ${steps.map((s) => s.name).join(', ')}`)
}

async function tidy(): Promise<void> {
  await endCommands()
  await stopCluster()
  rmSync(ours, { recursive: true, force: true })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void tidy().finally(() => process.exit(130)))
}

try {
  let passed = 0
  let failed = 0
  for (const step of chosenSteps(process.argv.slice(2))) {
    const count = await perform(step)
    passed += count.passed
    failed += count.failed
  }
  for (const line of leftOut) process.stdout.write(`left out: ${line}\n`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
} finally {
  await tidy()
}
