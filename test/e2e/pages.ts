// The portal's addresses: which route a page belongs to, and every page that links lead to.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

const portal = new URL('../../src/portal/', import.meta.url)

/** Every path of the router, such as `/mails/$id`; those without a parameter come first. */
export const routes: readonly string[] = readdirSync(portal)
  .filter((name) => /route/.test(name))
  .flatMap((name) => [
    ...readFileSync(new URL(name, portal), 'utf8').matchAll(/^\s*path: '([^']+)'/gm),
  ])
  .map(([, path = '']) => path)
  .toSorted((a, b) => a.split('$').length - b.split('$').length)

const asPattern = (route: string): RegExp =>
  new RegExp(`^${route.replace(/\$\w+/g, '[^/]+').replace(/\/$/, '')}/?$`)
const patterns = routes.map((route) => [route, asPattern(route)] as const)

const routeOf = (pathname: string): string | undefined =>
  patterns.find(([, pattern]) => pattern.test(pathname))?.[0]

/** Pages of one key look alike: the same route, and the same words (no ids, no numbers) in the search part. */
export function keyOf(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const route = routeOf(pathname)
  const words = [...searchParams]
    .filter(([name, value]) => name !== 'next' && /^[a-z_]{1,20}$/.test(value))
    .map(([name, value]) => `${name}=${value}`)
  return route === undefined ? undefined : [route, ...words.sort()].join(' ')
}

/** The page is there: its title shows, and nothing on it still waits for the server. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

/** Addresses of this site to which the page links. */
export const linksOn = (page: Page): Promise<string[]> =>
  page
    .locator('a[href]')
    .evaluateAll((links) =>
      (links as HTMLAnchorElement[])
        .filter(
          ({ origin, pathname }) => origin === location.origin && !pathname.startsWith('/docs'),
        )
        .map(({ pathname, search }) => pathname + search),
    )

export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
}

/** Visits a page of each key that can be reached from `starts` by links, once. */
export async function visitAll(
  page: Page,
  starts: readonly string[],
  visit: (address: string, key: string) => Promise<void>,
): Promise<ReadonlySet<string>> {
  const waiting = [...starts]
  const seen = new Set<string>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const key = keyOf(address)
    if (key === undefined || seen.has(key)) continue
    seen.add(key)
    await goTo(page, address)
    expect.soft(keyOf(page.url()), `the page that shows for ${address}`).toBe(key)
    waiting.push(...(await linksOn(page)))
    await visit(address, key)
  }
  return seen
}
