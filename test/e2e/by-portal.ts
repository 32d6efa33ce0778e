// The main job in the portal, by typing and pressing as people do.
import { expect, type Locator, type Page } from '@playwright/test'
import { offer } from './customers.ts'
import { answer, chooseInRow, type Enter, revealed, rowWith, takeOver } from './people.ts'
import { accessOn, type PageOf } from './seen-in-portal.ts'
import {
  type Acts,
  type Added,
  type Details,
  ordered,
  ownerOf,
  provider,
  reseller,
} from './ways.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function request(page: Page): Promise<string> {
  await page.goto('/resellers')
  await page.getByRole('link', { name: 'Request a partnership' }).click()
  await page.getByLabel('Reseller’s email').fill(ownerOf(reseller()).userName)
  await press(page, 'Create the draft')
  const link = await page.getByLabel('Link for this reseller', { exact: true }).innerText()
  await press(page, 'Done')
  await expect(page.getByText('is marked as sent.')).toBeVisible()
  return link
}

async function authorize(page: Page, link: string): Promise<void> {
  const { name } = provider()
  await page.goto(link)
  await page.getByLabel(`I confirm the partnership with ${name}`).check()
  await press(page, 'Authorize indirect provider')
  await expect(page.getByText(`${name} is now your indirect provider`)).toBeVisible()
}

async function order(page: Page): Promise<void> {
  await page.getByLabel('Search by offer name').fill(offer.name)
  await press(page, `Add ${offer.name}`)
  const licenses = page.getByLabel(`Number of licenses of ${offer.name}`, { exact: true })
  await licenses.fill(String(ordered))
  await licenses.blur()
  await press(page, 'Next: Review')
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible()
  await press(page, 'Submit')
}

async function addCustomer(page: Page, details: Details): Promise<Added> {
  await page.goto('/resellers')
  await chooseInRow(page, reseller().name, 'Add new customer')
  for (const [label, text] of Object.entries(details)) await page.getByLabel(label).fill(text)
  await press(page, 'Next: Subscriptions')
  await order(page)
  const userName = await page
    .locator('.secret-line')
    .filter({ hasText: 'Admin user account name' })
    .locator('code')
    .innerText()
  const password = await revealed(page, 'Temporary password')
  await page.getByLabel('I have saved it').check()
  await press(page, 'Done')
  await expect(rowWith(page, details['Company name'])).toContainText('Just added')
  const id = new URL(page.url()).searchParams.get('highlight') ?? ''
  const { 'Company name': name, 'Primary domain name': domain } = details
  await page.goBack()
  await expect(page.getByText('The setup info was shown once')).toBeVisible()
  const again = await page.content()
  return { id, name, domain, admin: { userName, password }, again }
}

async function change(
  page: Page,
  address: string,
  label: string,
  fill: (field: Locator) => Promise<unknown>,
): Promise<void> {
  await page.goto(address)
  await fill(page.getByLabel(label))
  await press(page, 'Submit')
  await answer(page, 'Submit')
  await expect(page.getByText('The subscription is changed.')).toBeVisible()
}

async function removeAdmin(page: Page): Promise<void> {
  const row = rowWith(page, reseller().name)
  await row.getByRole('button', { name: 'Remove delegated admin' }).click()
  await answer(page, 'Remove delegated admin')
  await expect(row).toContainText('None')
}

export function actsInPortal(enter: Enter, pageOf: PageOf): Acts {
  const sells = () => pageOf(ownerOf(provider()))
  const serves = () => pageOf(ownerOf(reseller()))
  let decides: Promise<Page> | undefined
  const decider = () => (decides ??= enter())
  return {
    becomePartners: async () => authorize(await serves(), await request(await sells())),
    addCustomer: async (details) => addCustomer(await sells(), details),
    serve: async ({ id }, subscriptionId, friendlyName) => {
      const address = `/customers/${id}/subscriptions/${subscriptionId}`
      const contact = { label: `${reseller().name} (${reseller().mpnId})` }
      await change(await sells(), address, 'Designated support contact', (field) =>
        field.selectOption(contact),
      )
      await change(await serves(), address, 'Friendly name', (field) => field.fill(friendlyName))
    },
    takeOver: async (customer) => {
      const page = await decider()
      const admin = await takeOver(page, customer.admin)
      return { admin, access: await accessOn(page) }
    },
    removeAdmin: async () => removeAdmin(await decider()),
  }
}
