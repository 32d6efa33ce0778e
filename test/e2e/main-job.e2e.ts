// The main job: a provider adds a customer for a reseller, the reseller serves it, the customer sees and decides (rules 17, 18, 47, 50..56).
import { expect, type Page } from '@playwright/test'
import type { Person } from './companies.ts'
import { newCustomer, newDetails, newPair, offer, type Pair } from './customers.ts'
import { answer, chooseInRow, revealed, rowWith, takeOver, test } from './people.ts'

type Typed = ReturnType<typeof newDetails>

async function type(page: Page, details: Typed): Promise<void> {
  for (const [label, text] of Object.entries(details)) await page.getByLabel(label).fill(text)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The wizard's second page, for the reseller of the row. */
async function beginFor(page: Page, { reseller }: Pair, details: Typed): Promise<void> {
  await page.goto('/resellers')
  await chooseInRow(page, reseller.name, 'Add new customer')
  await expect(page.getByText(`${reseller.name} (${reseller.mpnId})`)).toBeVisible()
  await type(page, details)
  await press(page, 'Next: Subscriptions')
  await expect(page.getByRole('heading', { name: 'New subscription', level: 1 })).toBeVisible()
}

async function chooseOffer(page: Page, quantity: string): Promise<void> {
  await page.getByLabel('Search by offer name').fill(offer.name)
  await page.getByRole('button', { name: `Add ${offer.name}`, exact: true }).click()
  const licenses = page.getByLabel(`Number of licenses of ${offer.name}`, { exact: true })
  await licenses.fill(quantity)
  await licenses.blur()
}

async function addCustomer(page: Page, pair: Pair, details: Typed): Promise<Person> {
  await beginFor(page, pair, details)
  await chooseOffer(page, '7')
  await review(page)
  await expect(page.getByText(details['Company name'])).toBeVisible()
  await expect(rowWith(page, offer.name)).toContainText('7')
  await page.getByRole('button', { name: 'Submit' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Setup info' })).toBeVisible()
  const userName = await page
    .locator('.secret-line')
    .filter({ hasText: 'Admin user account name' })
    .locator('code')
    .innerText()
  const password = await revealed(page, 'Temporary password')
  return { userName, password }
}

/** Goes back as soon as the address has changed, sooner than a test could see it. */
const pressAndGoBack = (page: Page, name: string) =>
  page.evaluate((label) => {
    const before = location.pathname
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ innerText }) => innerText === label)?.click()
    return new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (location.pathname === before) return
        clearInterval(timer)
        history.back()
        resolve()
      }, 1)
    })
  }, name)

/** Keeps an answer from coming. */
async function holdBack(page: Page, address: string) {
  let come: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(address, async (route) => {
    await held
    await route.continue()
  })
  return { letCome: () => come() }
}

/** Types into the list of partners and takes the one that is offered. */
async function choosePartner(page: Page, label: string, typed: string, name: string) {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  await box.pressSequentially(typed)
  await page.getByRole('listbox').getByRole('option', { name }).click()
}

async function review(page: Page): Promise<void> {
  await press(page, 'Next: Review')
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
}

async function changeName(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: offer.name }).first().click()
  await page.getByLabel('Friendly name').fill(name)
  await press(page, 'Submit')
  await expect(page.getByRole('alertdialog')).toContainText(name)
  await answer(page, 'Submit')
  await expect(page.getByText('The subscription is changed.')).toBeVisible()
}

async function addUser(page: Page, domain: string): Promise<void> {
  await page.getByRole('link', { name: 'Add user' }).click()
  await page.getByLabel('Full name').fill('Otto Lark')
  await page.getByLabel('User name').fill('otto@elsewhere.example')
  await press(page, 'Add user')
  await expect(page.getByRole('alert').first()).toContainText(`must end in @${domain}`)
  await page.getByLabel('User name').fill(`otto@${domain}`)
  await press(page, 'Add user')
  await expect(page.getByRole('heading', { name: 'Otto Lark is added' })).toBeVisible()
  await page.getByLabel('I have saved it').check()
  await press(page, 'Done')
  await expect(rowWith(page, `otto@${domain}`)).toBeVisible()
}

test('from the reseller’s row to a customer that decides for itself', async ({ enter }) => {
  test.setTimeout(120_000)
  const pair = await newPair()
  const details = newDetails()
  const { 'Company name': name, 'Primary domain name': domain } = details
  const page = await enter(pair.provider.owner)

  const list = await holdBack(page, '**/ext/v1/customers?*')
  const admin = await test.step('the provider adds the customer', () =>
    addCustomer(page, pair, details))
  await test.step('who goes back before the list has come finds no password', async () => {
    await page.getByLabel('I have saved it').check()
    await pressAndGoBack(page, 'Done')
    list.letCome()
    // The page may have been kept, or made anew.
    await expect(page.getByText(/Already shown once|cannot be shown again/).first()).toBeVisible()
    await expect(page.locator('body')).not.toContainText(admin.password)
    await page.goForward()
  })
  await test.step('it is listed once, under the reseller', async () => {
    await expect(page).toHaveURL(/\/customers\?highlight=/)
    await expect(rowWith(page, name)).toContainText('Just added')
    const { name: of } = pair.reseller
    await choosePartner(page, 'Filter by indirect reseller', of, of)
    await expect(page).toHaveURL(/partner=/)
    await expect(rowWith(page, name)).toContainText(pair.reseller.name)
    await expect(page.getByRole('row')).toHaveCount(2)
  })
  const reseller = await enter(pair.reseller.owner)
  await test.step('the reseller serves it', async () => {
    await reseller.goto('/customers')
    await expect(rowWith(reseller, name)).toContainText('Administered until')
    await reseller.getByRole('link', { name }).click()
    await changeName(reseller, 'Mail of the shop')
    await reseller.goBack()
    await expect(rowWith(reseller, 'Mail of the shop')).toBeVisible()
    await reseller.getByRole('link', { name: 'Users' }).click()
    await addUser(reseller, domain)
    await reseller.getByRole('link', { name: 'Add user' }).click()
    await reseller.getByLabel('Full name').fill('Too Late')
    await reseller.getByLabel('User name').fill(`late@${domain}`)
  })
  await test.step('the customer sees who has access and takes it back', async () => {
    const customer = await enter()
    await takeOver(customer, admin)
    await expect(rowWith(customer, pair.provider.name)).toContainText('Submit orders')
    await expect(rowWith(customer, pair.reseller.name)).toContainText('Manage users')
    await rowWith(customer, pair.reseller.name)
      .getByRole('button', { name: 'Remove delegated admin' })
      .click()
    await answer(customer, 'Remove delegated admin')
    await expect(rowWith(customer, pair.reseller.name)).toContainText('None')
  })
  await test.step('the reseller keeps it listed, marked, and is refused the rest', async () => {
    await press(reseller, 'Add user')
    await expect(reseller.getByRole('alert')).toContainText('no delegated administration')
    await reseller.goto('/customers')
    await expect(rowWith(reseller, name)).toContainText('No delegated admin')
    await reseller.getByRole('link', { name }).click()
    await reseller.getByRole('link', { name: 'Users' }).click()
    await expect(reseller.getByText('You have no delegated admin of this customer')).toBeVisible()
    await expect(reseller.locator('body')).not.toContainText(`otto@${domain}`)
  })
})

test('a search and Back lose nothing, Cancel leaves nothing', async ({ enter }) => {
  const pair = await newPair()
  const details = newDetails()
  const page = await enter(pair.provider.owner)
  await beginFor(page, pair, details)
  const found = await holdBack(page, '**/ext/v1/offers?*search=Courier*')
  const asked = page.waitForRequest('**/ext/v1/offers?*search=Courier*')
  await page.getByLabel('Search by offer name').fill(offer.name)
  await asked
  // The list stays while it is searched, and so does what is typed.
  await chooseOffer(page, '4')
  found.letCome()
  await press(page, 'Back')
  for (const [label, text] of Object.entries(details))
    await expect(page.getByLabel(label)).toHaveValue(text)
  await press(page, 'Next: Subscriptions')
  const chosen = page.getByRole('complementary', { name: 'Chosen subscriptions' })
  await expect(chosen).toContainText('4 ×')
  await review(page)
  await expect(rowWith(page, offer.name)).toContainText('4')

  await press(page, 'Cancel')
  await answer(page, 'Go on')
  await press(page, 'Cancel')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete draft' }).click()
  await expect(page.getByText('You have no customer yet.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Drafts' })).toHaveCount(0)
})

test('of two tabs on one draft the second is told', async ({ enter }) => {
  const pair = await newPair()
  const details = newDetails()
  const page = await enter(pair.provider.owner)
  await beginFor(page, pair, details)
  const other = await page.context().newPage()
  await other.goto(page.url())
  await chooseOffer(other, '3')
  await press(other, 'Next: Review')
  await expect(other.getByRole('button', { name: 'Submit' })).toBeVisible()

  await chooseOffer(page, '9')
  await press(page, 'Next: Review')
  await expect(page.getByRole('alert')).toContainText('Changed elsewhere')
  await press(page, 'Reload')
  await expect(page.getByRole('complementary', { name: 'Chosen subscriptions' })).toContainText(
    '3 ×',
  )
})

test('a domain that is taken is named at once', async ({ enter }) => {
  const pair = await newPair()
  const { domain } = await newCustomer(pair)
  const page = await enter(pair.provider.owner)
  await page.goto('/customers/new')
  await type(page, { ...newDetails(), 'Primary domain name': domain as never })
  await press(page, 'Next: Subscriptions')
  await expect(
    page.getByText('This domain belongs to another company in the program.').first(),
  ).toBeVisible()
  await expect(page.getByLabel('Primary domain name')).toBeFocused()
})

test('who earns and who supports is set on the subscription; limits are named', async ({
  enter,
}) => {
  const pair = await newPair()
  const { id } = await newCustomer(pair)
  const earns = `${pair.reseller.name} (${pair.reseller.mpnId})`
  const page = await enter(pair.provider.owner)
  await page.goto(`/customers/${id}`)
  await page.getByRole('link', { name: offer.name }).first().click()

  await test.step('quantity outside of the offer', async () => {
    await page.getByLabel('Quantity').fill('20000')
    await press(page, 'Submit')
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Submit' }).click()
    await expect(dialog).toContainText('The offer does not allow this quantity.')
    await dialog.getByRole('button', { name: 'Keep as it is' }).click()
    await page.getByLabel('Quantity').fill('5')
  })
  const picker = page.getByRole('combobox', { name: 'Reseller (MPN ID)' })
  await test.step('nobody earns', async () => {
    await choosePartner(page, 'Reseller (MPN ID)', '', 'None')
    await press(page, 'Submit')
    await answer(page, 'Submit')
    await expect(picker).toHaveValue('None')
  })
  await test.step('the reseller earns and supports', async () => {
    await picker.selectText()
    await choosePartner(page, 'Reseller (MPN ID)', pair.reseller.mpnId, earns)
    await page.getByLabel('Designated support contact').selectOption({ label: earns })
    await press(page, 'Submit')
    await answer(page, 'Submit')
    await page.reload()
    await expect(rowWith(page, earns).filter({ hasText: 'now' })).toHaveCount(1)
    await expect(page.getByLabel('Designated support contact').locator(':checked')).toHaveText(
      earns,
    )
  })
})
