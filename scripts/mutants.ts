// Puts each deliberate defect into a copy of the working tree and demands that a suite turns red: `npm run mutants`.
// With words (`npm run mutants -- "no lock"`) only those whose name holds one of them.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { endCommands } from './command.ts'
import { mutants } from './mutant-list.ts'
import { edited, type Mutant } from './mutation.ts'
import { findPostgres, startPostgres } from './postgres.ts'
import { runVitest } from './vitest.ts'

/** Milliseconds for the suites of one mutant. */
const patience = 300_000

/** What git knows or would add, as it is now. */
function workingTree(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'])
  return list
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(path))
}

function copyTo(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (lstatSync(path).isDirectory()) continue
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    cpSync(path, join(folder, path))
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

interface Bench {
  readonly folder: string
  readonly paths: readonly string[]
  readonly url: string
}

/** Why the mutant does not fit the code, or null. */
function misfit({ edits }: Mutant, { folder, paths }: Bench): string | null {
  try {
    for (const edit of edits) edited(edit, folder, paths)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

async function withDefect<T>(mutant: Mutant, bench: Bench, work: () => Promise<T>): Promise<T> {
  const undo: (() => void)[] = []
  try {
    for (const edit of mutant.edits) {
      const { path, before, after } = edited(edit, bench.folder, bench.paths)
      writeFileSync(path, after)
      undo.push(() => writeFileSync(path, before))
    }
    return await work()
  } finally {
    for (const back of undo.toReversed()) back()
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const runOf = ({ suites, named }: Mutant, { folder, url }: Bench, bail: boolean) =>
  runVitest(suites, {
    cwd: folder,
    url,
    within: patience,
    bail,
    ...(named === undefined ? {} : { named }),
  })

/** The same tests are green without the defect: else a red one would prove nothing. */
async function areGreen(chosen: readonly Mutant[], bench: Bench): Promise<boolean> {
  const runs = new Map(chosen.map((one) => [JSON.stringify([one.suites, one.named]), one]))
  let [passed, failed, seconds] = [0, 0, 0]
  for (const one of runs.values()) {
    const run = await runOf(one, bench, false)
    const faults = run.failed.length + run.broken.length + (run.passed === 0 ? 1 : 0)
    if (faults > 0) say(`${one.name}: not green without it\n${run.output}`)
    passed += run.passed
    failed += faults
    seconds += run.seconds
  }
  say(`without a defect: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`)
  return failed === 0
}

async function isCaught(mutant: Mutant, bench: Bench): Promise<boolean> {
  const { name, defect } = mutant
  const run = await withDefect(mutant, bench, () => runOf(mutant, bench, true))
  const [by] = run.failed
  const how =
    by !== undefined ? `caught by “${by}”` : run.broken.length > 0 ? 'NO VERDICT' : 'SURVIVED'
  say(`${name} (${defect}): ${how} (${run.seconds.toFixed(1)} s)`)
  if (by === undefined && run.broken.length > 0) say(run.output)
  return by !== undefined
}

async function judge(chosen: readonly Mutant[], bench: Bench): Promise<boolean> {
  const misfits = chosen.flatMap((mutant) => {
    const why = misfit(mutant, bench)
    return why === null ? [] : [`${mutant.name}: does not apply. ${why}`]
  })
  for (const line of misfits) say(line)
  if (misfits.length > 0 || !(await areGreen(chosen, bench))) return false
  let caught = 0
  for (const mutant of chosen) caught += (await isCaught(mutant, bench)) ? 1 : 0
  say(`${caught} of ${chosen.length} caught`)
  return caught === chosen.length
}

const words = process.argv.slice(2)
const chosen = mutants.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (chosen.length === 0) throw new Error(`There are ${mutants.map(({ name }) => name).join(', ')}.`)
const bin = findPostgres()
if (bin === undefined) throw new Error('Install PostgreSQL 15 or newer.')
const folder = mkdtempSync(join(tmpdir(), 'tierline-mutants-'))
const cluster = await startPostgres(bin)
const tidy = async () => {
  await endCommands()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void tidy().finally(() => process.exit(130)))
}
try {
  const paths = workingTree()
  copyTo(folder, paths)
  process.exitCode = (await judge(chosen, { folder, paths, url: cluster.url })) ? 0 : 1
} finally {
  await tidy()
}
