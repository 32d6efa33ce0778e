// Every page of a provider in another language on a phone; beside every-page.e2e.ts, in the other worker.
import { expect } from '@playwright/test'
import { companyOf, longest, narrow, unlinked } from './every-company.ts'
import { visitAll } from './pages.ts'
import { test } from './people.ts'
import { scrollsSideways, violations } from './soundness.ts'

test('a provider’s pages are sound in Russian on a phone', async ({ enter }) => {
  test.setTimeout(longest)
  const company = companyOf('indirect_provider')
  const page = await enter(company.owner, { viewport: narrow, locale: 'ru-RU' })
  const faults: string[] = []
  await visitAll(page, ['/', ...(await unlinked('indirect_provider', company))], async (at) => {
    faults.push(...(await violations(page)).map((one) => `${at}: ${one}`))
    if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways`)
  })
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  expect(faults).toEqual([])
})
