// A Global admin adds a person, who signs in for the first time; then makes itself what it is not yet (rules 14 to 18).
import { expect } from '@playwright/test'
import { codeOf } from './codes.ts'
import { newCompany, newPassword } from './companies.ts'
import { revealed, rowWith, signInByHand, test } from './people.ts'

test('rules 15 to 18: Add user, the confirmation once, and the first sign-in with a new password', async ({
  enter,
}) => {
  const { owner, domain } = await newCompany('indirect_reseller')
  const page = await enter(owner)
  await page.goto('/settings')
  await page.getByRole('main').getByRole('link', { name: 'User management' }).click()
  await expect(page.getByText('Only one Global admin can sign in')).toBeVisible()
  await page.getByRole('link', { name: 'Add user' }).click()

  const add = page.getByRole('button', { name: 'Add', exact: true })
  await page.getByLabel('Full name').fill('Daniel Tsai')
  await page.getByRole('textbox', { name: 'Email address' }).fill(`daniel@${domain}`)
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue(`daniel@${domain}`)
  await add.click()
  const summary = page.getByRole('alert').filter({ hasText: '2 fields need attention' })
  await summary.getByRole('link', { name: 'Type of agent' }).click()
  await expect(page.getByRole('radio', { name: 'Admin agent' })).toBeFocused()
  const allowed = page.getByRole('list', { name: 'What they can do' })
  await expect(allowed).not.toContainText('Find customers')
  await page.getByRole('radio', { name: 'Helpdesk agent' }).check()
  await expect(allowed).toContainText('Find customers')
  await page.getByRole('radio', { name: 'Not an admin' }).check()
  await page.getByRole('radio', { name: /^Show a temporary password once/ }).check()
  await add.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirmation')
  await expect(page.getByRole('heading', { name: 'Confirm the user’s details' })).toBeVisible()
  const password = await revealed(page, 'Temporary password')
  const mail = await page.getByRole('link', { name: 'Open in email' }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(`Your user name: daniel@${domain}`)
  expect(decodeURIComponent(mail ?? '')).not.toContain(password)
  await page.getByRole('button', { name: 'Copy both' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`User name: daniel@${domain}\nTemporary password: ${password}`)
  await page.getByLabel('I have saved it').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(rowWith(page, 'Daniel Tsai')).toContainText('Helpdesk agent')
  await page.goBack()
  await expect(page.getByText('The sign-in information was shown already')).toBeVisible()
  await expect(page.getByText(password)).toHaveCount(0)

  const person = { userName: `daniel@${domain}`, password }
  const desk = await enter()
  await desk.goto('/')
  await signInByHand(desk, person)
  await expect(desk.getByRole('heading', { name: 'Set a new password' })).toBeVisible()
  const fresh = newPassword()
  await desk.getByLabel('Temporary password').fill(password)
  await desk.getByLabel('New password', { exact: true }).fill(fresh)
  await desk.getByLabel('New password again').fill(fresh)
  await desk.getByRole('button', { name: 'Set password', exact: true }).click()
  await desk.goto('/settings/users')
  await expect(desk.getByRole('table')).toHaveCount(0)
  await expect(desk.getByRole('link', { name: 'User management' })).toHaveCount(0)
})

test('rule 14: own name, Admin agent, Update; what the rules forbid says why', async ({
  enter,
}) => {
  const { owner } = await newCompany('indirect_reseller')
  const page = await enter(owner)
  await page.goto('/settings/users')
  await page.getByRole('link', { name: /\(you\)$/ }).click()
  const update = page.getByRole('button', { name: 'Update' })
  await page.getByRole('radio', { name: 'Not an agent' }).check()
  // As a quarter of an hour later: the act waits for a proof, which is real, and then goes on by itself.
  await page.route(
    '**/ext/v1/users/*/roles',
    (route) => route.fulfill({ status: 403, json: { code: 990006, description: 'Prove again.' } }),
    { times: 1 },
  )
  await update.click()
  const proof = page.getByRole('alertdialog', { name: 'Confirm that it is you' })
  await proof.getByLabel('Password').fill(owner.password)
  await proof.getByLabel('Code').fill(await codeOf(owner))
  await proof.getByRole('button', { name: 'Confirm' }).click()
  await expect(proof).toBeHidden()
  await expect(page.getByText(/^The roles of .* are updated\.$/)).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).first().click()
  await page.getByRole('link', { name: 'Open your roles' }).click()
  await page.getByRole('radio', { name: 'Admin agent' }).check()
  await update.click()
  await expect(page.getByText(/^The roles of .* are updated\.$/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Admin agent' })).toBeChecked()
  await page.getByRole('link', { name: 'Home' }).first().click()
  await expect(page.getByRole('heading', { name: 'What you can do here' })).toBeVisible()
  await expect(page.getByText('Give yourself the Admin agent role')).toHaveCount(0)
  await page.goBack()
  await page.getByRole('radio', { name: 'Not an admin' }).check()
  await expect(update).toHaveAccessibleDescription(/no Global admin left/)
  const block = page.getByRole('button', { name: 'Block sign-in' })
  await expect(block).toHaveAccessibleDescription(/your own account/)
})
