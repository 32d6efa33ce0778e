// With UPDATE_SCREENSHOT=1: the picture of the README, a provider's list of customers.
import { expect } from '@playwright/test'
import { demoCompany } from './companies.ts'
import { settled } from './pages.ts'
import { type Enter, test } from './people.ts'

const isAsked = process.env['UPDATE_SCREENSHOT'] === '1'

async function takePicture(enter: Enter): Promise<void> {
  const page = await enter(demoCompany('Contour Distribution').owner, {
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  })
  await page.goto('/customers')
  await settled(page)
  await page
    .getByRole('button', { name: /^Show details of/ })
    .nth(1)
    .click()
  await expect(page.getByText('Customer ID')).toBeVisible()
  await page.screenshot({ path: 'docs/screenshot.png' })
}

// Not a test that is skipped: a run leaves nothing out.
if (isAsked) test('the picture of the README', ({ enter }) => takePicture(enter))
