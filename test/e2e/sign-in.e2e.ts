// Signing in and out, the forced change (rule 18), language and theme that stay, and the keyboard alone.
import { expect, type Page } from '@playwright/test'
import { call } from '../../src/contract/client.ts'
import { listPartnerships } from '../../src/contract/partnerships.ts'
import { listResellerUsers, resetResellerUserPassword } from '../../src/contract/reseller-users.ts'
import { passSecondFactor } from './codes.ts'
import {
  apiOf,
  demoCompany,
  demoPerson,
  newCompany,
  newPassword,
  type Person,
} from './companies.ts'
import { rowWith, signInByHand, test } from './people.ts'

const providerName = 'Contour Distribution'
const resellerName = 'Northlight IT'

/** What the page says to these words, without the id of the request. */
async function refusalOf(page: Page, { userName, password }: Person): Promise<string> {
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const text = await page.getByRole('alert').innerText()
  return text.replace(/[0-9a-f-]{36}/, 'id')
}

test('a wrong password and an unknown name get the same words', async ({ enter }) => {
  const { owner } = demoCompany(providerName)
  const page = await enter()
  const wrong = await refusalOf(page, { ...owner, password: 'quite another sentence' })
  expect(wrong).toContain('The user name or the password is wrong.')
  const unknown = { userName: 'nobody@contour.example', password: 'quite another sentence' }
  expect(await refusalOf(page, unknown)).toBe(wrong)
})

async function temporaryPassword(userName: string): Promise<string> {
  const api = await apiOf(providerName)
  const { items } = await call(api, listPartnerships)
  const id = items.find((one) => one.resellerName === resellerName)?.id as never
  const users = await call(api, listResellerUsers, { params: { id } })
  const userId = users.items.find((user) => user.userName === userName)?.id as never
  const reset = await call(api, resetResellerUserPassword, { params: { id, userId } })
  return reset.password ?? ''
}

test('a temporary password opens only the page for a new one', async ({ enter }) => {
  const person = demoPerson(resellerName, 'sales_agent')
  const { userName } = person
  const temporary = await temporaryPassword(userName)
  const page = await enter()
  await page.goto('/providers')
  await signInByHand(page, { userName, password: temporary })
  await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible()

  const next = page.getByLabel('New password', { exact: true })
  await page.getByLabel('Temporary password').fill(temporary)
  // With a second factor beside it eight are enough, which is said before anything is typed.
  await expect(next).toHaveAccessibleDescription(/^8 to 128 characters/)
  await next.fill('a short')
  await page.getByLabel('New password again').fill('a shor')
  await page.getByRole('button', { name: 'Set password' }).click()
  const summary = page.getByRole('alert').filter({ hasText: '2 fields need attention' })
  await expect(summary).toContainText('too short')
  await summary.getByRole('link', { name: 'New password', exact: true }).click()
  await expect(next).toBeFocused()

  const password = newPassword()
  await next.fill(password)
  await page.getByLabel('New password again').fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  // A new password does not stand in for the second factor.
  await expect(page).toHaveURL(/\/second-factor\?next=%2Fproviders$/)
  await passSecondFactor(page, person)
  await expect(page).toHaveURL(/\/providers$/)
  await expect(rowWith(page, providerName)).toBeVisible()

  const again = await enter()
  expect(await refusalOf(again, { userName, password: temporary })).toContain('is wrong')
})

test('signing out in one tab ends what the other asks next', async ({ enter }) => {
  const { owner } = await newCompany('indirect_provider')
  const page = await enter(owner)
  await page.goto('/')
  const other = await page.context().newPage()
  await other.goto('/')
  await expect(other.getByRole('heading', { name: /^Welcome/ })).toBeVisible()

  await page.getByRole('button', { name: /^Profile of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await other.getByRole('link', { name: 'Indirect resellers' }).first().click()
  await expect(other).toHaveURL(/\/sign-in/)
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('heading', { name: /^Welcome/ })).toHaveCount(0)
})

test('the language is kept in the browser and with the person', async ({ enter }) => {
  const { owner } = await newCompany('indirect_provider')
  const page = await enter(owner)
  await page.goto('/resellers')
  await page.getByRole('button', { name: /^Language/ }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Косвенные торговые посредники')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.reload()
  await expect(title).toHaveText('Косвенные торговые посредники')

  const elsewhere = await enter()
  await elsewhere.goto('/resellers')
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await signInByHand(elsewhere, owner)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(
    'Косвенные торговые посредники',
  )
})

test('the theme is kept in the browser', async ({ enter }) => {
  const page = await enter(demoCompany(providerName).owner)
  await page.goto('/')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-theme', 'light')
  for (const [choice, theme] of [
    ['Dark', 'dark'],
    ['High contrast', 'contrast'],
    ['Light', 'light'],
  ] as const) {
    await page.getByRole('button', { name: /^Theme/ }).click()
    await page.getByRole('menuitemradio', { name: choice }).click()
    await expect(html).toHaveAttribute('data-theme', theme)
    await page.reload()
    await expect(html).toHaveAttribute('data-theme', theme)
  }
})

test('the keyboard alone goes everywhere, and focus returns', async ({ enter }) => {
  const page = await enter(demoCompany(providerName).owner)
  await page.goto('/resellers')
  const row = rowWith(page, resellerName)
  await expect(row).toBeVisible()
  await test.step('skip link', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })
  await test.step('menu of a row', async () => {
    const actions = row.getByRole('button', { name: `Actions for ${resellerName}` })
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      if (await actions.evaluate((element) => element === document.activeElement)) break
    }
    await expect(actions).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(actions).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem', { name: 'Remove partnership' })).toBeFocused()
    await page.keyboard.press('Enter')
  })
  await test.step('dialog', async () => {
    const dialog = page.getByRole('alertdialog')
    await expect(dialog.getByRole('button', { name: 'Keep partnership' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(dialog.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(row.getByRole('button', { name: `Actions for ${resellerName}` })).toBeFocused()
  })
  await test.step('a new page begins at its title', async () => {
    await page.getByRole('link', { name: 'Request a partnership' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
})
