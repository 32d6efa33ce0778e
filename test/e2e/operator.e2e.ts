// The operator takes companies in, suspends one, and takes in a catalog.
import { expect } from '@playwright/test'
import { catalogues } from '../../src/contract/messages.ts'
import {
  demoCompany,
  newCompany,
  newPassword,
  operatorName,
  requestPartnership,
  unique,
} from './companies.ts'
import { answer, revealed, rowWith, signInByHand, test } from './people.ts'

test('a new company’s first admin sets a password by a link that works once', async ({ enter }) => {
  const word = unique()
  const name = `Newcomer ${word}`
  const userName = `owner@newcomer-${word}.example`
  const page = await enter(demoCompany(operatorName()).owner)

  const link = await test.step('the link is shown once', async () => {
    await page.goto('/organizations')
    await page.getByRole('link', { name: 'Add organization' }).click()
    await page.getByLabel('Company name').fill(name)
    await page.getByLabel('Primary domain name').fill(`newcomer-${word}.example`)
    await page.getByLabel('MPN ID').fill('12')
    await page.getByLabel('Country/region').selectOption('US')
    await page.getByLabel('Full name').fill('Nora Newcomer')
    await page.getByLabel('Email address').fill(userName)
    await page.getByRole('button', { name: 'Add organization' }).click()
    await expect(page.getByRole('alert').first()).toContainText('An MPN ID has 4 to 12 digits.')
    await page.getByLabel('MPN ID').fill(String(200_000_000 + Number.parseInt(word, 16)))
    await page.getByRole('button', { name: 'Add organization' }).click()
    await expect(page.getByRole('heading', { name: `${name} is in the program` })).toBeVisible()
    const shown = await revealed(page, 'Set-password link')
    await page.getByLabel('I have saved it').check()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.goto(`/organizations?search=${encodeURIComponent(name)}`)
    await expect(rowWith(page, name)).toContainText('Indirect reseller')
    await expect(page.locator('body')).not.toContainText(shown)
    return shown
  })
  const password = newPassword()
  const admin = await enter()
  await test.step('the link sets the password', async () => {
    await admin.goto(link)
    await admin.getByLabel('New password', { exact: true }).fill(password)
    await admin.getByLabel('New password again').fill(password)
    await admin.getByRole('button', { name: 'Set password' }).click()
    await expect(admin.getByText('The password is set. Sign in with it.')).toBeVisible()
    await signInByHand(admin, { userName, password })
    await expect(admin.getByRole('heading', { name: 'Welcome, Nora Newcomer' })).toBeVisible()
  })
  await test.step('a second time it says so before anything is typed', async () => {
    await admin.goto(link)
    await expect(admin.getByRole('alert')).toContainText('This link was already used.')
    await expect(admin.getByLabel('New password again')).toHaveCount(0)
  })
})

const header =
  'Offer ID;Offer Display Name;Description;Category;Publisher;Countries;Minimum Quantity;Maximum Quantity;Billing;Billing Cycles'
const row = (id: string, least: string) =>
  `${id};Tide Table ${id};Tides for one user.;Enterprise;Meridian;US;${least};500;license;monthly annual`

test('a wrong file names its rows and changes nothing; a right one is counted', async ({
  enter,
}) => {
  const word = unique().toUpperCase()
  const page = await enter(demoCompany(operatorName()).owner)
  const take = async (lines: readonly string[]) => {
    const buffer = Buffer.from(lines.join('\n'))
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'matrix.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Import', exact: true }).click()
  }
  const ids = ['A', 'B', 'C'].map((end) => `TIDE-${word}-${end}`)
  await page.goto('/catalog/import')
  await test.step('no file', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText('Choose a file first.')
  })
  await test.step('a wrong row', async () => {
    await take([header, ...ids.map((id, i) => row(id, i === 1 ? 'many' : '1'))])
    const alert = page.getByRole('alert').filter({ hasText: 'nothing was taken in' })
    await expect(alert).toContainText('1 cell is wrong')
    await expect(alert).toContainText('Row 3, Minimum Quantity: not a whole number from 1 up')
  })
  await test.step('the right file', async () => {
    await take([header, ...ids.map((id) => row(id, '1'))])
    await expect(page.getByText('matrix.csv is taken in')).toBeVisible()
    await expect(page.getByText('3 rows: 3 added, 0 changed, 0 withdrawn.')).toBeVisible()
  })
  await test.step('the catalog shows it', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Catalog' }).last().click()
    await page.getByLabel('Search by offer name').fill(`TIDE-${word}`)
    await expect(page.getByRole('row')).toHaveCount(4)
  })
})

test('a provider that the operator suspends sees at each control why it waits, in the refusal’s own words', async ({
  enter,
}) => {
  const provider = await newCompany('indirect_provider')
  await requestPartnership(provider, demoCompany('Harbor & Pine'))
  const why = catalogues.en.refusals.organization_suspended
  const desk = await enter(demoCompany(operatorName()).owner)
  await test.step('the operator suspends it', async () => {
    await desk.goto(`/organizations?search=${encodeURIComponent(provider.name)}`)
    await desk.getByRole('link', { name: provider.name }).click()
    await desk.getByRole('button', { name: 'Suspend' }).click()
    await desk.getByLabel('What the company reads').fill('Settle the invoice of May.')
    await answer(desk, 'Suspend')
  })
  const page = await enter(provider.owner)
  const waits = async (role: 'button' | 'menuitem', name: string) => {
    const control = page.getByRole('main').or(page.getByRole('menu')).getByRole(role, { name })
    await expect(control).toBeDisabled()
    await expect(control).toHaveAccessibleDescription(why)
    await control.focus()
    await expect(control).toBeFocused()
  }
  await test.step('Home', async () => {
    await page.goto('/')
    await waits('button', 'Request a partnership')
    await expect(page.getByRole('link', { name: 'Request a partnership' })).toHaveCount(0)
  })
  await test.step('Indirect resellers, and the menu of a request', async () => {
    await page.getByRole('link', { name: 'Indirect resellers' }).first().click()
    await waits('button', 'Request a partnership')
    await page.getByRole('main').getByRole('link', { name: 'Invitations' }).click()
    await page.getByRole('button', { name: /^Actions for/ }).click()
    await waits('menuitem', 'Make a new link')
    await expect(page.getByRole('menuitem', { name: 'Revoke request' })).toBeEnabled()
  })
  await test.step('a page that was opened by its address', async () => {
    await page.goto('/resellers/request')
    await waits('button', 'Create the draft')
  })
})

test('a provider that may not change its legal name gets a new one from the operator', async ({
  enter,
}) => {
  const provider = await newCompany('indirect_provider')
  const name = `${provider.name} Holding`
  const desk = await enter(demoCompany(operatorName()).owner)
  await desk.goto(`/organizations?search=${encodeURIComponent(provider.name)}`)
  await desk.getByRole('link', { name: provider.name }).click()
  await desk.getByRole('button', { name: 'Change legal name' }).click()
  await test.step('the name that it has is none', async () => {
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Change name' }).click()
    await expect(desk.getByText('The company has this name already.')).toBeVisible()
  })
  await test.step('the new one', async () => {
    await desk.getByLabel('New legal name').fill(name)
    await answer(desk, 'Change name')
    await expect(desk.getByRole('heading', { name, level: 1 })).toBeVisible()
    await expect(desk.getByText(`The company is now called ${name}.`)).toBeVisible()
  })
  const page = await enter(provider.owner)
  await page.goto('/settings/organization')
  await expect(page.getByRole('main')).toContainText(name)
})
