// A company that the operator has taken into the program gives its customer support contact in the wizard, and nothing else (rule 2).
import { expect } from '@playwright/test'
import { newCompany } from './companies.ts'
import { test } from './people.ts'
import { violations } from './soundness.ts'

test('rule 2: a company in the program is asked for its support contact alone', async ({
  enter,
}) => {
  const { owner, name } = await newCompany('indirect_reseller')
  const page = await enter(owner)
  await page.goto('/enroll/ready')
  await expect(page.getByText(`${name} is in the program already.`)).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(3)
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Support email address').fill('help@reseller.example')
  await page.getByLabel('Support web site').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Save and finish' }).click()
  await expect(page.getByLabel('Support phone number')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Support web site')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Support phone number').fill('2065550100')
  await page.getByLabel('Support web site').fill('help.reseller.example')
  await page.getByRole('button', { name: 'Save and finish' }).click()
  await expect(page.getByRole('heading', { name: 'Ready', level: 1 })).toBeVisible()
})
