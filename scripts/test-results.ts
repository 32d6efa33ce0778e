// Reads how many tests passed and failed from what the two test runners wrote as JSON.
import { readFileSync } from 'node:fs'

export interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

interface PlaywrightReport {
  /** Of the set-up and the teardown, or that there are no tests. */
  readonly errors: readonly unknown[]
  readonly stats: { expected: number; flaky: number; unexpected: number; skipped: number }
}

function ofVitest(report: VitestReport): Count {
  // A file that cannot even be loaded holds no tests, but is one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function ofPlaywright({ errors, stats }: PlaywrightReport): Count {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** Something failed if the runner says so, even if no single test did; and a run without a test failed. */
function corrected(count: Count, exitCode: number): Count {
  const hasSilentFailure = exitCode !== 0 && count.failed === 0
  const hasNothing = count.passed + count.failed === 0
  return hasSilentFailure || hasNothing ? { ...count, failed: count.failed + 1 } : count
}

export function readCount(
  runner: 'vitest' | 'playwright',
  reportFile: string,
  exitCode: number,
): Count {
  let report: unknown
  try {
    report = JSON.parse(readFileSync(reportFile, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const count =
    runner === 'vitest'
      ? ofVitest(report as VitestReport)
      : ofPlaywright(report as PlaywrightReport)
  return corrected(count, exitCode)
}
