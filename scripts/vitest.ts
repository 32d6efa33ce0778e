// Runs test files with vitest on a PostgreSQL cluster and answers which tests failed; for measurements, not for CI's own run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.ts'

export interface VitestRun {
  readonly passed: number
  /** Full names of tests. */
  readonly failed: readonly string[]
  /** Files that could not be loaded, or whose set-up failed: no verdict on anything. */
  readonly broken: readonly string[]
  readonly seconds: number
  readonly output: string
}

interface Options {
  readonly url: string
  /** Where the repository is; the working directory otherwise. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Only tests whose name matches. */
  readonly named?: string
  /** Stops at the first failure. */
  readonly bail?: boolean
  /** Milliseconds. */
  readonly within: number
}

interface Report {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

export async function runVitest(files: readonly string[], options: Options): Promise<VitestRun> {
  const ours = mkdtempSync(join(tmpdir(), 'tierline-vitest-'))
  const report = join(ours, 'report.json')
  const args = [
    join('node_modules', 'vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(options.named === undefined ? [] : [`--testNamePattern=${options.named}`]),
    ...(options.bail === true ? ['--bail=1'] : []),
    ...files,
  ]
  const startedAt = performance.now()
  try {
    const { code, output } = await command(process.execPath, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...process.env, TMPDIR: ours, TEST_DATABASE_URL: options.url, ...options.env },
      within: options.within,
    })
    const seconds = (performance.now() - startedAt) / 1_000
    return { ...readReport(report, code), seconds, output }
  } finally {
    rmSync(ours, { recursive: true, force: true })
  }
}

function readReport(file: string, code: number): Pick<VitestRun, 'passed' | 'failed' | 'broken'> {
  let report: Report
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return { passed: 0, failed: [], broken: [`vitest ended with ${code} and no report`] }
  }
  const failed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  )
  const broken = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
    )
    .map(({ name, message }) => `${name}: ${message}`)
  const silent = code !== 0 && failed.length + broken.length === 0
  return {
    passed: report.numPassedTests,
    failed,
    broken: silent ? [`vitest ended with ${code}`] : broken,
  }
}
