// Presses the controls of a page, each on a page of its own, and tells which of them do nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, ElementHandle, Page } from '@playwright/test'
import { settled } from './pages.ts'

/** Milliseconds after which a press that has shown nothing is dead. */
const patience = 1_500

/** Controls that look alike in every row of a table are one: the key leaves out what names the row. */
const listControls = (scope: string) => {
  const isUsable = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getAttribute('aria-disabled') !== 'true' &&
    !(element as HTMLButtonElement).disabled
  const keyOf = (element: HTMLElement) => {
    const label = element.getAttribute('aria-label') ?? element.innerText
    const row = element.closest('tbody tr')
    if (row === null) return `${element.tagName} ${label}`
    const name = row.querySelector('th')?.innerText ?? ''
    const cell = element.closest('td, th') as HTMLTableCellElement | null
    const column = cell === null ? '' : cell.cellIndex
    const isName = cell?.tagName === 'TH' || label === (cell?.innerText ?? '')
    return `${element.tagName} in column ${column} ${isName ? '' : label.replace(name, '…')}`
  }
  const found = [...document.querySelectorAll<HTMLElement>(scope)].filter(isUsable)
  return new Map(found.reverse().map((element) => [keyOf(element), element] as const))
}

const selector = (root: string): string =>
  ['a[href]', 'button', 'summary', '[role=tab]'].map((control) => `${root} ${control}`).join(', ')

const keysIn = (page: Page, root: string): Promise<string[]> =>
  page.evaluate(
    `[...(${listControls.toString()})(${JSON.stringify(selector(root))}).keys()].reverse()`,
  )

async function controlIn(page: Page, root: string, key: string) {
  const handle = await page.evaluateHandle(
    `(${listControls.toString()})(${JSON.stringify(selector(root))}).get(${JSON.stringify(key)})`,
  )
  return handle.asElement() as ElementHandle<HTMLElement> | null
}

/** All that a person could see change: address, text, states of controls, what is typed and ticked, where the focus went. */
const look = (page: Page, control: ElementHandle<HTMLElement>): Promise<string> =>
  page.evaluate((pressed) => {
    const states = ['aria-expanded', 'aria-checked', 'aria-selected', 'aria-pressed', 'aria-sort']
    const marked = [...document.querySelectorAll(states.map((name) => `[${name}]`).join())]
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
    const { activeElement: focused } = document
    return JSON.stringify([
      location.href,
      document.body.innerText,
      marked.map((element) => states.map((name) => element.getAttribute(name))),
      fields.map(({ value, checked }) => [value, checked]),
      focused === null || focused === document.body || pressed.contains(focused)
        ? ''
        : focused.outerHTML,
    ])
  }, control)

/** The mail program and the page that is already open: a browser under test shows neither. */
const needsNoPress = (control: ElementHandle<HTMLElement>): Promise<boolean> =>
  control.evaluate(
    (element) =>
      element instanceof HTMLAnchorElement &&
      (element.protocol === 'mailto:' ||
        (element.href === location.href && element.getAttribute('href') !== '#content')),
  )

async function isAlive(page: Page, control: ElementHandle<HTMLElement>): Promise<boolean> {
  if (await needsNoPress(control)) return true
  let happened = false
  const note = () => {
    happened = true
  }
  const events = ['request', 'download', 'popup', 'filechooser', 'framenavigated'] as const
  const before = await look(page, control)
  for (const event of events) page.on(event as 'request', note)
  // By the keyboard: the skip link, for one, shows itself only then.
  await control.press('Enter', { noWaitAfter: true })
  const deadline = performance.now() + patience
  while (!happened && performance.now() < deadline) {
    await page.waitForTimeout(30)
    // A page that is being left cannot be looked at: that is a change as well.
    if (!happened && (await look(page, control).catch(() => '')) !== before) happened = true
  }
  for (const event of events) page.off(event as 'request', note)
  return happened
}

/** Milliseconds for one press with its page; a browser under load now and then never answers a new page. */
const longest = 15_000

/** What the press of one control, on a page of its own, leaves to complain about. */
async function complaint(context: BrowserContext, address: string, root: string, key: string) {
  const page = await context.newPage()
  const pressed = async (): Promise<string | null> => {
    await page.goto(address)
    await settled(page)
    const control = await controlIn(page, root, key)
    return control === null || (await isAlive(page, control)) ? null : 'does nothing'
  }
  const tooLong = sleep(longest, 'takes too long', { ref: false })
  const said = await Promise.race([pressed(), tooLong]).catch(
    (error: unknown) => String(error).split('\n')[0] ?? '',
  )
  void page.close().catch(() => undefined)
  return said === null ? [] : [`${address}: ${key}: ${said}`]
}

/** A second press clears who was only slow. */
async function complaintTwice(...press: Parameters<typeof complaint>) {
  const first = await complaint(...press)
  return first.length === 0 ? first : complaint(...press)
}

/** Pages that are open at once: while one waits, the others go on. */
const lanes = 3

/**
 * Presses of one page. Pressing all takes too long for every change: some are pressed, spread over the page;
 * `CRAWL=all` presses every one.
 */
const most = process.env['CRAWL'] === 'all' ? Number.POSITIVE_INFINITY : 4

function spread(keys: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(keys.length / most))
  return keys.filter((_, index) => index % step === 0)
}

/**
 * The controls below `root` that did nothing when pressed, of those chosen. `pressed` remembers the links of the pages before: one that stands
 * on every page, such as that to Home, is followed once.
 */
export async function deadControls(
  page: Page,
  address: string,
  root: string,
  pressed: Set<string> = new Set(),
) {
  const isNew = (key: string) => !/^A (?!in column)/.test(key) || !pressed.has(key)
  const keys = spread((await keysIn(page, root)).filter(isNew))
  for (const key of keys) pressed.add(key)
  const dead: string[] = []
  const press = async () => {
    for (let key = keys.shift(); key !== undefined; key = keys.shift())
      dead.push(...(await complaintTwice(page.context(), address, root, key)))
  }
  await Promise.all(Array.from({ length: lanes }, press))
  return dead
}
