// What holds on every page: nothing that axe finds, no scrolling sideways, the strict policy, no errors in the console.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** One line for each violation of WCAG 2.0 to 2.2, A and AA. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    // Frames of other sites, which no page has, would need a blank page opened for each look, at twice the time.
    .setLegacyMode(true)
    // The focus traps of the component library, hidden and never read out.
    .exclude('[data-tabster-dummy]')
    .analyze()
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  )
}

/** The documents' own page is not ours: it does without the styles that the policy blocks. */
export const isOurs = (address: string): boolean =>
  URL.canParse(address) && !new URL(address).pathname.startsWith('/docs')

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** Below the portal's own ground another colour would show. */
export const endsEarly = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { bottom } = document.querySelector('.app')?.getBoundingClientRect() ?? { bottom: 0 }
    return document.documentElement.scrollHeight > bottom + window.scrollY + 1
  })

/** Errors that the console shows, but for the one request that tells a browser that nobody is signed in. */
export function consoleErrors(context: BrowserContext): readonly string[] {
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url } = message.location()
    const page = message.page()?.url() ?? ''
    const isSignedOut = / 401 /.test(message.text()) && url.endsWith('/ext/v1/session')
    if (isOurs(page) && !isSignedOut) errors.push(`${message.text()} (${url} on ${page})`)
  })
  return errors
}
