// Every page of every kind of organization: sound to axe, eye and policy, and no control (see presses.ts) does nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { listAnnouncements } from '../../src/contract/announcements.ts'
import { call } from '../../src/contract/client.ts'
import type { OrganizationKind } from '../../src/domain/organization.ts'
import { baseUrl, firstLink, membershipLink, newCompany, newSessionOf } from './companies.ts'
import { companyOf, kinds, longest, narrow, unlinked, wide } from './every-company.ts'
import { type Hand, newHand } from './hands.ts'
import { routes, settled, visitAll } from './pages.ts'
import { type Enter, test } from './people.ts'
import { deadControls, type PageToPress } from './presses.ts'
import { consoleErrors, scrollsSideways, violations } from './soundness.ts'

const wideAndCalm = { viewport: wide, reducedMotion: 'reduce' } as const

/** Parts that are pressed at once. */
const lanes = 3

/** The same on every page: pressed once, in parts. The menu differs by kind; what is above it does not, and one kind presses it for all. */
const shellOf = (kind: OrganizationKind) =>
  kind === kinds[0] ? ['nav', '.skip', 'header'] : ['nav']

/** What every kind of organization has alike is looked at and pressed by one of them, too; the menu leads all others there. */
const isAlike = (key: string) => /^\/(settings|activity)/.test(key)

// In a file: after a failure the runner goes on in a new process.
const visitedFile = (kind: OrganizationKind) =>
  join(test.info().project.outputDir, `visited-${kind}.json`)
const noteVisited = (kind: OrganizationKind, seen: ReadonlySet<string>) => {
  mkdirSync(test.info().project.outputDir, { recursive: true })
  writeFileSync(visitedFile(kind), JSON.stringify([...seen]))
}

/** For the page Security: its controls end sessions and factors, which the other hands need. */
async function handWithSessionsToSpare(enter: Enter): Promise<Hand> {
  const { owner } = await newCompany('indirect_reseller')
  // Two, so that one is left when the first has been signed out. An app has three codes at a time.
  for (let times = 0; times < 2; times++) await newSessionOf(owner)
  return newHand(enter, owner, wideAndCalm)
}

/** The demo has one. */
async function announcementForEverybody(): Promise<string> {
  const { items } = await call({ baseUrl: baseUrl(), headers: () => ({}) }, listAnnouncements)
  return `/announcements/${items[0]?.id ?? 'none'}`
}

/** The theme follows the system at once, without another load. */
async function faultsInTheDark(page: Page, at: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const found = (await violations(page)).map((one) => `${at} in the dark: ${one}`)
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

for (const kind of kinds)
  test(`every page of a company of the kind ${kind} is sound and alive`, async ({ enter }) => {
    test.setTimeout(longest)
    const company = companyOf(kind)
    const page = await enter(company.owner, wideAndCalm)
    const errors = [consoleErrors(page.context())]
    const faults: string[] = []
    const pages: PageToPress[] = []
    const starts = ['/', ...(await unlinked(kind, company))]
    const seen = await visitAll(page, starts, async (at, key) =>
      test.step(key, async () => {
        if (isAlike(key) && kind !== kinds[0]) return
        faults.push(...(await violations(page)).map((one) => `${at}: ${one}`))
        await page.setViewportSize(narrow)
        if (await scrollsSideways(page)) faults.push(`${at}: scrolls sideways at 375 px`)
        await page.setViewportSize(wide)
        if (kind === 'indirect_provider') faults.push(...(await faultsInTheDark(page, at)))
        if (key === '/settings/security') return
        for (const root of at === '/' ? ['main', ...shellOf(kind)] : ['main'])
          pages.push([at, root])
      }),
    )
    const hands = await Promise.all(
      Array.from({ length: lanes }, () => newHand(enter, company.owner, wideAndCalm)),
    )
    const spare = kind === kinds[0] ? [await handWithSessionsToSpare(enter)] : []
    errors.push(...[...hands, ...spare].map((hand) => consoleErrors(hand.page.context())))
    const [{ faults: dead, pressed, gone }, security] = await Promise.all([
      deadControls(hands, pages),
      deadControls(spare, [['/settings/security', 'main']]),
    ])
    test.info().annotations.push({
      type: `${pressed} and ${security.pressed} pressed`,
      description: gone.join('; '),
    })
    expect.soft([...faults, ...dead, ...security.faults]).toEqual([])
    expect.soft(errors.flat()).toEqual([])
    noteVisited(kind, seen)
  })

test('no page of the router is left out', () => {
  // Where a new password or a second factor is owed, and enrolment, are seen in journeys of their own; the others below.
  const elsewhere =
    '/sign-in /new-password /second-factor /set-password/$id /forgot-password /enroll /enroll/$step /enroll/account/$id /enroll/confirm/$id /membership-account/set-password/$id'.split(
      ' ',
    )
  const areAll = kinds.every((kind) => existsSync(visitedFile(kind)))
  test.skip(!areAll && process.env['CI'] !== 'true', 'not all were visited')
  const visited = kinds.flatMap(
    (kind) => JSON.parse(readFileSync(visitedFile(kind), 'utf8')) as string[],
  )
  const seen = new Set([...visited.map((key) => key.split(' ')[0]), ...elsewhere])
  expect(routes.filter((route) => !seen.has(route))).toEqual([])
})

test('the pages of those who are not signed in are sound', async ({ enter }) => {
  test.setTimeout(longest)
  const page = await enter(null, wideAndCalm)
  const hands = [await newHand(enter, null, wideAndCalm), await newHand(enter, null, wideAndCalm)]
  const errors = [page, ...hands.map((hand) => hand.page)].map((one) =>
    consoleErrors(one.context()),
  )
  const pages = [
    '/sign-in',
    await firstLink(),
    '/forgot-password',
    await membershipLink(),
    '/announcements',
    await announcementForEverybody(),
    '/find-a-provider',
    '/enroll',
  ] as const
  for (const address of pages) {
    const reply = await page.goto(address)
    await settled(page)
    const policy = reply?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/default-src 'none';.*script-src 'self' 'nonce-.*'strict-dynamic'/)
    expect(policy).not.toContain("'unsafe-")
    expect(await violations(page)).toEqual([])
    await page.setViewportSize(narrow)
    expect(await scrollsSideways(page)).toBe(false)
    await page.setViewportSize(wide)
  }
  const [signIn, setPassword, forgotten, membership, announcements, announcement, directory] = pages
  const parts: PageToPress[] = ['header', 'form'].map((root) => [signIn, root])
  const { faults, pressed } = await deadControls(hands, [
    ...parts,
    [setPassword, 'form'],
    [forgotten, 'main'],
    [membership, 'main'],
    [announcements, 'main'],
    [announcement, 'main'],
    [directory, 'main'],
  ])
  expect(faults).toEqual([])
  expect(pressed).toBeGreaterThan(10)
  await page.goto('/docs')
  await expect(page.getByRole('heading', { name: 'Tierline' })).toBeVisible({ timeout: 30_000 })
  expect(errors.flat()).toEqual([])
})
