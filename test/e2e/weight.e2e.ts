// The first page a person sees is light: what its scripts weigh, gzipped, as the build compressed them.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { demoCompany, operatorName } from './companies.ts'
import { settled } from './pages.ts'
import { test } from './people.ts'

/** Bytes. */
const limit = 250_000

async function weightOfScripts(page: Page): Promise<number> {
  await page.goto('/')
  await settled(page)
  // What comes a moment later weighs too.
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  )
  expect(names.length).toBeGreaterThan(5)
  return names.reduce((sum, name) => sum + statSync(join('dist/portal', `${name}.gz`)).size, 0)
}

test('the first page’s scripts weigh at most 250 kB, signed in or not', async ({ enter }) => {
  expect(await weightOfScripts(await enter())).toBeLessThan(limit)
  const { owner } = demoCompany(operatorName())
  expect(await weightOfScripts(await enter(owner))).toBeLessThan(limit)
})
