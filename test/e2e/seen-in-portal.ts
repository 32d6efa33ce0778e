// What the portal shows of the main job, read off its pages.
import { expect, type Page } from '@playwright/test'
import type { Person } from './companies.ts'
import { settled } from './pages.ts'
import type { Enter } from './people.ts'
import { type Access, type Organization, only, ownerOf, type Reads, reseller } from './ways.ts'

/** The page at which a person sits, signed in. */
export type PageOf = (person: Person) => Promise<Page>

export function pagesOf(enter: Enter): PageOf {
  const pages = new Map<string, Promise<Page>>()
  return (person) => {
    const page = pages.get(person.userName) ?? enter(person)
    pages.set(person.userName, page)
    return page
  }
}

type Row = Readonly<Record<string, string>>

/** The rows of a table: each cell’s text by its column’s heading. */
async function rowsOf(page: Page, label: string): Promise<readonly Row[]> {
  const table = page.getByRole('region', { name: label, exact: true }).getByRole('table')
  await expect(table).toBeVisible()
  return table.evaluate((element) => {
    const heads = [...(element as HTMLTableElement).tHead!.rows[0]!.cells]
    const rows = [...element.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.details)')]
    return rows.map(({ cells }) =>
      Object.fromEntries(heads.map((head, i) => [head.innerText, cells[i]?.innerText ?? ''])),
    )
  })
}

export async function accessOn(page: Page): Promise<readonly Access[]> {
  const rows = await rowsOf(page, 'Partner relationships')
  return rows.map((row) => ({
    partner: row['Partner'] ?? '',
    rights: (row['Rights'] ?? '').split('\n').filter(Boolean),
    isAdmin: row['Delegated admin'] !== 'None',
  }))
}

async function open(page: Page, address: string): Promise<Page> {
  await page.goto(address)
  await settled(page)
  return page
}

const partnersOf =
  (pageOf: PageOf): Reads['partnersOf'] =>
  async (company) => {
    const [address, title, column] =
      company.kind === 'indirect_provider'
        ? ['/resellers', 'Indirect resellers', 'Indirect reseller']
        : ['/providers', 'Indirect providers', 'Indirect provider']
    const page = await open(await pageOf(ownerOf(company)), address)
    return (await rowsOf(page, title)).map((row) => `${row[column]} ${row['MPN ID']}`)
  }

/** The id is in the address to which the customer’s name leads. */
const listed =
  (pageOf: PageOf): Reads['listed'] =>
  async (company, { name, domain }) => {
    const page = await open(await pageOf(ownerOf(company)), `/customers?search=${domain}`)
    const row = only(await rowsOf(page, 'Customers'), `the customers ${domain}`)
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href')
    const partners = row['Indirect resellers'] ?? row['Indirect providers'] ?? ''
    return {
      id: href?.split('/').at(-1) ?? '',
      name: row['Company name'] ?? '',
      domain: row['Primary domain name'] ?? '',
      together: partners.split(' · '),
      isAdministered: (row['Relationship'] ?? '').includes('Administered until'),
    }
  }

const running =
  (pageOf: PageOf): Reads['running'] =>
  async (company, { id, domain }) => {
    const page = await open(await pageOf(ownerOf(company)), `/customers/${id}`)
    const row = only(await rowsOf(page, 'Subscriptions'), `the subscriptions of ${domain}`)
    const name = row['Subscription'] ?? ''
    await page.getByRole('link', { name, exact: true }).click()
    const support = page.getByLabel('Designated support contact')
    return {
      id: await page.locator('dl.facts code').innerText(),
      name,
      offer: row['Offer'] ?? '',
      quantity: Number(row['Quantity']),
      status: (row['Status'] ?? '').toLowerCase(),
      earns: row['Reseller (MPN ID)'] ?? '',
      supports: await support.locator(':checked').innerText(),
    }
  }

export function readsInPortal(pageOf: PageOf): Reads {
  const textOf = async (company: Organization, address: string) =>
    (await open(await pageOf(ownerOf(company)), address)).getByRole('main').innerText()
  return {
    partnersOf: partnersOf(pageOf),
    listed: listed(pageOf),
    running: running(pageOf),
    accessOf: async (admin) => accessOn(await open(await pageOf(admin), '/partner-relationships')),
    refusalsOf: async ({ id }, subscriptionId) => {
      const people = await textOf(reseller(), `/customers/${id}/users`)
      const named = await textOf(reseller(), `/customers/${id}/subscriptions/${subscriptionId}`)
      const page = await pageOf(ownerOf(reseller()))
      await expect(page.getByLabel('Friendly name')).toBeDisabled()
      return [people, named]
    },
    // A relationship has no page of its own: a strange customer opens what a partner would.
    glance: async (stranger, { id }) => {
      const list = stranger.kind === 'customer' ? '/partner-relationships' : '/customers'
      return {
        list: await textOf(stranger, list),
        opened: await textOf(stranger, `/customers/${id}`),
      }
    },
  }
}
