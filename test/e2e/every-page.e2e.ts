// Every page of every kind of organization: sound to axe, eye and policy, and of the controls pressed (see presses.ts) none does nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { call } from '../../src/contract/client.ts'
import { createCustomerDraft } from '../../src/contract/customer-drafts.ts'
import { listPartnerships } from '../../src/contract/partnerships.ts'
import type { OrganizationKind } from '../../src/domain/organization.ts'
import {
  apiAs,
  type Company,
  demoCompany,
  demoOrganizations,
  newCompany,
  requestPartnership,
} from './companies.ts'
import { routes, settled, visitAll } from './pages.ts'
import { test } from './people.ts'
import { deadControls } from './presses.ts'
import { consoleErrors, scrollsSideways, violations } from './soundness.ts'

/** Demo companies that no other journey changes. */
const companies: Readonly<Record<OrganizationKind, string>> = {
  operator: 'Meridian Cloud Program',
  indirect_provider: 'Aurora Distribuição',
  indirect_reseller: 'Rio Verde Sistemas',
  direct_partner: 'Северный мост',
  customer: '',
}
const kinds = Object.keys(companies) as OrganizationKind[]

function companyOf(kind: OrganizationKind): Company {
  const name = companies[kind] || demoOrganizations().find((one) => one.kind === kind)?.name
  return demoCompany(name ?? '')
}

/** Pages to which no link leads. */
async function unlinked(kind: OrganizationKind, company: Company): Promise<readonly string[]> {
  if (kind === 'indirect_provider') {
    const { items } = await call(await apiAs(company.owner), listPartnerships)
    const helped = items.find(({ tenantAdminUntil }) => tenantAdminUntil !== undefined)
    // Without an address it is not complete: pressing Submit makes no customer.
    const content = { companyName: 'Half a draft', lines: [] }
    const draft = await call(await apiAs(company.owner), createCustomerDraft, { body: { content } })
    const steps = ['details', 'subscriptions', 'review', 'confirmation']
    return [
      ...(helped === undefined ? [] : [`/resellers/${helped.id}/users`]),
      ...steps.map((step) => `/customers/new/${draft.id}/${step}`),
    ]
  }
  if (kind !== 'indirect_reseller') return []
  const provider = await newCompany('indirect_provider', { country: 'BR' })
  const { pathname, hash } = new URL(await requestPartnership(provider, company))
  return [pathname + hash]
}

/** Milliseconds for all pages of one company; pressing all their controls takes several times as long. */
const longest = process.env['CRAWL'] === 'all' ? 1_200_000 : 240_000

const narrow = { width: 375, height: 720 }
const wide = { width: 1280, height: 800 }

// In a file: after a failure the runner goes on in a new process.
const visitedFile = (kind: OrganizationKind) =>
  join(test.info().project.outputDir, `visited-${kind}.json`)
const noteVisited = (kind: OrganizationKind, seen: ReadonlySet<string>) => {
  mkdirSync(test.info().project.outputDir, { recursive: true })
  writeFileSync(visitedFile(kind), JSON.stringify([...seen]))
}

for (const kind of kinds)
  test(`every page of a company of the kind ${kind} is sound and alive`, async ({ enter }) => {
    test.setTimeout(longest)
    const company = companyOf(kind)
    const page = await enter(company.owner, { viewport: wide, reducedMotion: 'reduce' })
    const errors = consoleErrors(page.context())
    const faults: string[] = []
    const pressed = new Set<string>()
    const seen = await visitAll(page, ['/', ...(await unlinked(kind, company))], async (at, key) =>
      test.step(key, async () => {
        faults.push(...(await violations(page)).map((one) => `${at}: ${one}`))
        await page.setViewportSize(narrow)
        if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways at 375 px`)
        await page.setViewportSize(wide)
        faults.push(...(await deadControls(page, at, at === '/' ? 'body' : 'main', pressed)))
      }),
    )
    expect.soft(faults).toEqual([])
    expect.soft(errors).toEqual([])
    noteVisited(kind, seen)
  })

test('no page of the router is left out', () => {
  // Where a new password is owed is seen in its own journey; the others below.
  const elsewhere = ['/sign-in', '/new-password', '/set-password/$id']
  test.skip(!kinds.every((kind) => existsSync(visitedFile(kind))), 'not all were visited')
  const visited = kinds.flatMap(
    (kind) => JSON.parse(readFileSync(visitedFile(kind), 'utf8')) as string[],
  )
  const seen = new Set([...visited.map((key) => key.split(' ')[0]), ...elsewhere])
  expect(routes.filter((route) => !seen.has(route))).toEqual([])
})

test('the pages of those who are not signed in are sound', async ({ enter }) => {
  const page = await enter(null, { viewport: wide })
  const errors = consoleErrors(page.context())
  for (const address of ['/sign-in', '/set-password/0b0b0b0b-0000-4000-8000-000000000000#none']) {
    const reply = await page.goto(address)
    await settled(page)
    const policy = reply?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-/)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(narrow)
    expect(await scrollsSideways(page)).toBe(false)
    await page.setViewportSize(wide)
    expect(await deadControls(page, address, 'body')).toEqual([])
  }
  expect(errors).toEqual([])
})

for (const [title, options, language] of [
  ['in the dark', { viewport: wide, colorScheme: 'dark' }, 'en'],
  ['in Russian on a phone', { viewport: narrow, colorScheme: 'light', locale: 'ru-RU' }, 'ru'],
] as const)
  test(`a provider’s pages are sound ${title}`, async ({ enter }) => {
    test.setTimeout(longest)
    const company = companyOf('indirect_provider')
    const page = await enter(company.owner, options)
    const faults: string[] = []
    await visitAll(page, ['/', ...(await unlinked('indirect_provider', company))], async (at) => {
      faults.push(...(await violations(page)).map((one) => `${at}: ${one}`))
      if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways`)
    })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    expect(faults).toEqual([])
  })
