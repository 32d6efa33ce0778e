// Rule, API and architecture tests; the browser's journeys belong to playwright.config.ts.
import { defineConfig } from 'vitest/config'

/** They know no database. */
const pure = [
  'src/{domain,contract,portal}/**/*.test.{ts,tsx}',
  'test/{architecture,mistakes,mutants}.test.ts',
]
/** They start whole servers and time them, so nothing else runs beside them. */
const processes = ['test/commands.test.ts', 'test/kill.test.ts']

// Modules are loaded once a worker, not once a file: that was a fifth of the suites' time. What a module remembers between files is
// what a server remembers between requests.
const limits = { pool: 'forks', isolate: false, testTimeout: 20_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    // Here, not inherited: each project would migrate its own database again.
    globalSetup: 'test/setup.ts',
    // Each file opens its own embedded database of about 200 MB.
    maxWorkers: 2,
    projects: [
      { test: { ...limits, name: 'pure', include: pure, sequence: { groupOrder: 0 } } },
      {
        test: {
          ...limits,
          name: 'suites',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**', ...pure, ...processes],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...limits,
          name: 'processes',
          include: processes,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
