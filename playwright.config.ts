// The browser's journeys against the real product, which test/e2e/server.ts starts and stops.
import { defineConfig } from '@playwright/test'

const inCi = process.env['CI'] === 'true'
const baseURL = process.env['E2E_BASE_URL']
const report = process.env['E2E_REPORT']

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results',
  globalSetup: './test/e2e/server.ts',
  // One for the pages in turn, one for the other journeys.
  workers: 2,
  retries: 0,
  forbidOnly: inCi,
  timeout: 60_000,
  reporter: [['list'], ...(report ? ([['json', { outputFile: report }]] as const) : [])],
  use: {
    // Set by the global setup; the workers read this file again after it.
    ...(baseURL ? { baseURL } : {}),
    screenshot: 'only-on-failure',
    // Nobody collects them in CI, and they cost each step there.
    trace: inCi ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
