// The columns of a list: what is left out stays out, for the address holds it.
import { expect } from '@playwright/test'
import { demoCompany } from './companies.ts'
import { test } from './people.ts'

test('a column that is left out stays out, after a search and after a reload', async ({
  enter,
}) => {
  const page = await enter(demoCompany('Aurora Distribuição').owner)
  const country = page.getByRole('columnheader', { name: 'Country/region' })
  const columns = page.getByRole('button', { name: 'Columns' })
  await page.goto('/resellers')
  await expect(country).toBeVisible()
  await columns.click()
  await page.getByRole('menuitemcheckbox', { name: 'Country/region' }).click()
  await expect(page).toHaveURL(/\/resellers\?hide=country$/)
  await expect(country).toBeHidden()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Search by name or MPN ID' }).fill('o')
  await expect(page).toHaveURL(/search=o/)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'MPN ID' })).toBeVisible()
  await expect(country).toBeHidden()
  await columns.click()
  await page.getByRole('menuitemcheckbox', { name: 'Country/region' }).click()
  await expect(country).toBeVisible()
  await expect(page).toHaveURL(/\/resellers\?search=o$/)
})
