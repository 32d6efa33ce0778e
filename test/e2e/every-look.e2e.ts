// Every page of a provider in the dark and in another language; beside every-page.e2e.ts, in the other worker.
import { expect } from '@playwright/test'
import { companyOf, longest, narrow, unlinked, wide } from './every-company.ts'
import { visitAll } from './pages.ts'
import { test } from './people.ts'
import { scrollsSideways, violations } from './soundness.ts'

for (const [title, options, language] of [
  ['in the dark', { viewport: wide, colorScheme: 'dark' }, 'en'],
  ['in Russian on a phone', { viewport: narrow, colorScheme: 'light', locale: 'ru-RU' }, 'ru'],
] as const)
  test(`a provider’s pages are sound ${title}`, async ({ enter }) => {
    test.setTimeout(longest)
    const company = companyOf('indirect_provider')
    const page = await enter(company.owner, options)
    const faults: string[] = []
    await visitAll(page, ['/', ...(await unlinked('indirect_provider', company))], async (at) => {
      faults.push(...(await violations(page)).map((one) => `${at}: ${one}`))
      if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways`)
    })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(faults).toEqual([])
  })
