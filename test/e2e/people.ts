// Each person of a journey sits at a browser of their own; what those browsers asked for is checked at the end.
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { passSecondFactor } from './codes.ts'
import { baseUrl, cookieOf, newPassword, type Person } from './companies.ts'
import { isOurs } from './soundness.ts'

export type Enter = (person?: Person | null, options?: BrowserContextOptions) => Promise<Page>

let operations: Promise<readonly RegExp[]> | undefined

/** Every operation of the printed OpenAPI, as `METHOD /path`. */
async function readOperations(): Promise<readonly RegExp[]> {
  const reply = await fetch(`${baseUrl()}/docs/json`)
  const { paths } = (await reply.json()) as { paths: Record<string, object> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) =>
        new RegExp(
          `^${method} ${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`,
          'i',
        ),
    ),
  )
}

/** A session, as `name=value`, in the form of a browser's cookie. */
export function cookieFor(session: string) {
  const [name = '', value = ''] = session.split(/=(.*)/)
  const { hostname: domain } = new URL(baseUrl())
  const sameSite = 'Lax' as const
  return { name, value, domain, path: '/', expires: -1, secure: false, httpOnly: true, sameSite }
}

const storageOf = async (person: Person): Promise<BrowserContextOptions> => ({
  storageState: { cookies: [cookieFor(await cookieOf(person))], origins: [] },
})

/** `enter(person)` is a browser in which this person is signed in, `enter()` one in which nobody is. */
export const test = base.extend<{ enter: Enter }>({
  enter: async ({ browser, baseURL }, use) => {
    const asked = new Set<string>()
    const faults: string[] = []
    const leave: (() => Promise<void>)[] = []
    await use(async (person = null, options = {}) => {
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        locale: 'en-US',
        permissions: ['clipboard-read', 'clipboard-write'],
        ...(person === null ? {} : await storageOf(person)),
        ...options,
      })
      leave.push(() => context.close())
      context.setDefaultTimeout(10_000)
      context.on('weberror', (error) => faults.push(error.error().message))
      context.on('console', (message) => {
        const isBlocked = /Content Security Policy/i.test(message.text())
        if (isBlocked && isOurs(message.page()?.url() ?? '')) faults.push(message.text())
      })
      context.on('request', (request) => {
        const { pathname } = new URL(request.url())
        if (/^\/(v1|ext)\//i.test(pathname)) asked.add(`${request.method()} ${pathname}`)
      })
      return context.newPage()
    })
    for (const close of leave) await close()
    operations ??= readOperations()
    const known = await operations
    const unknown = [...asked].filter((one) => !known.some((operation) => operation.test(one)))
    expect.soft(unknown, 'requests that the OpenAPI document does not know').toEqual([])
    expect.soft(faults, 'errors in the pages').toEqual([])
  },
})

/** Types name, password and code on the page that is open; waits when the minute's sign-ins are used up. */
export async function signInByHand(page: Page, person: Person): Promise<void> {
  const { userName, password } = person
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password', { exact: true }).fill(password)
  const submit = page.getByRole('button', { name: 'Sign in', exact: true })
  await expect(async () => {
    if (await submit.isVisible()) await submit.click()
    await expect(submit).toBeHidden({ timeout: 2_000 })
  }).toPass({ intervals: [5_000], timeout: 75_000 })
  await passSecondFactor(page, person)
}

/** Signs in for the first time, sets a password and opens what partners may do; answers with that password. */
export async function takeOver(page: Page, admin: Person): Promise<Person> {
  await page.goto('/')
  await signInByHand(page, admin)
  const password = newPassword()
  await page.getByLabel('Temporary password').fill(admin.password)
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel('New password again').fill(password)
  await page.getByRole('button', { name: 'Set password', exact: true }).click()
  await page.getByRole('link', { name: 'Partner relationships' }).first().click()
  return { ...admin, password }
}

/** The row of a table that holds this text. */
export const rowWith = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** Chooses an action from the menu of a row. */
export async function chooseInRow(page: Page, text: string, action: string): Promise<void> {
  await rowWith(page, text)
    .getByRole('button', { name: /^Actions for/ })
    .click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Answers the question that is asked on top of the page. */
export async function answer(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Reveals a value that is shown once, and reads it. */
export async function revealed(page: Page, label: string): Promise<string> {
  const line = page.locator('.secret-line').filter({ hasText: label })
  await line.getByRole('button', { name: 'Reveal' }).click()
  return line.locator('code').innerText()
}
