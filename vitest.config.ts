// Rule, API and architecture tests; the browser's journeys belong to playwright.config.ts.
import { defineConfig } from 'vitest/config'

/** They know no database. */
const pure = ['src/{domain,contract,portal}/**/*.test.{ts,tsx}', 'test/architecture.test.ts']
/** They start whole servers and time them, so nothing else runs beside them. */
const processes = ['test/commands.test.ts', 'test/kill.test.ts']

export default defineConfig({
  test: {
    globalSetup: 'test/setup.ts',
    pool: 'forks',
    // Each file opens its own embedded database of about 200 MB.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'suites',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**', ...pure, ...processes],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: processes,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
