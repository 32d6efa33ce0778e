// The operator's pages on one enrolment, and what the applicant does in between: asked, documented, submitted again, approved.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { violations } from './soundness.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const file = 'register.pdf'

/** Found in the queue, taken on, noted, and sent back with words. */
export async function asksForMore(desk: Page, company: string, words: string): Promise<void> {
  await desk.goto('/enrolments')
  expect(await violations(desk)).toEqual([])
  await desk.getByRole('link', { name: company, exact: true }).first().click()
  await expect(desk.getByRole('heading', { name: company, level: 1 })).toBeVisible()
  await press(desk, 'Assign to me')
  await expect(desk.getByText(/^Assigned to (?!nobody)/)).toBeVisible()
  await desk.getByLabel('New note').fill('Registry is down today.')
  await press(desk, 'Add note')
  await expect(desk.getByText('Registry is down today.', { exact: true })).toBeVisible()
  expect(await violations(desk)).toEqual([])
  await press(desk, 'Ask for more…')
  await desk.getByLabel('Text to the applicant').fill(words)
  await press(desk, 'Ask')
  await expect(desk.getByText('Waits for the applicant').first()).toBeVisible()
}

/** Reads what is asked, brings a document, submits again. */
export async function answers(page: Page, words: string): Promise<void> {
  await page.goto('/enroll/status')
  await expect(page.getByText(words).first()).toBeVisible()
  await page
    .getByLabel('Add a document')
    .setInputFiles({ name: file, mimeType: 'application/pdf', buffer: pdf })
  await expect(page.getByRole('table').getByText(file)).toBeVisible()
  await page.getByRole('link', { name: 'Correct and submit again' }).click()
  await press(page, 'Enroll now')
  await expect(page.getByRole('heading', { name: 'Verification status', level: 1 })).toBeVisible()
}

/** Opens the document, decides both checks, approves. */
export async function approves(desk: Page, company: string): Promise<void> {
  await desk.reload()
  const saved = desk.waitForEvent('download')
  await press(desk, `Save ${file}`)
  expect(readFileSync(await (await saved).path())).toEqual(pdf)
  for (const check of ['Employment', 'Business']) {
    await press(desk, `${check}: mark as verified`)
    await expect(desk.getByRole('button', { name: `${check}: mark as verified` })).toHaveCount(0)
    // The button is gone, and the focus is not.
    await expect(desk.locator('main :focus')).toBeVisible()
  }
  await press(desk, 'Approve')
  await desk.getByRole('alertdialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(desk.getByText(`${company} is approved.`).first()).toBeVisible()
}
