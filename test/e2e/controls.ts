// The controls of a page: which there are, which look alike, which a press has brought.
import type { ElementHandle, JSHandle, Page } from '@playwright/test'

/**
 * What can be pressed. Text and choices are put into fields, which is no press. Who says yes to a question takes something away, such as the
 * draft that other pages show: the journeys do that, each with a company of its own.
 */
const pressable = [
  'a[href]',
  'button:not([role=alertdialog] .danger)',
  'summary',
  'input[type=checkbox]',
  'input[type=radio]',
  '[role=tab]',
  '[role=combobox]',
  '[role=option]',
  '[role=menuitem]',
  '[role=menuitemradio]',
  '[role=menuitemcheckbox]',
]

/** Those that are alike, by what they have in common; the first is pressed for all. */
export type Controls = JSHandle<Map<string, HTMLElement[]>>

interface Asked {
  readonly scope: string
  readonly known: Map<string, HTMLElement[]> | null
}

/** Runs in the page. Controls that look alike in every row of a table are one: the key leaves out what names the row. */
const listControls = ({ scope, known }: Asked) => {
  const before = new Set([...(known?.values() ?? [])].flat())
  const isUsable = (element: HTMLElement) =>
    !before.has(element) &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getAttribute('aria-disabled') !== 'true' &&
    !(element as HTMLButtonElement).disabled &&
    !((element as HTMLInputElement).type === 'radio' && (element as HTMLInputElement).checked)
  const labelOf = (element: HTMLElement) =>
    element.getAttribute('aria-label') ??
    ((element as HTMLInputElement).labels?.[0]?.innerText || element.innerText)
  const inRow = (element: HTMLElement, row: Element) => {
    const label = labelOf(element)
    const [name = ''] = row.querySelector('th')?.innerText.trim().split(/\s*\n/) ?? []
    const cell = element.closest<HTMLTableCellElement>('td, th')
    const isName = cell?.tagName === 'TH' ? element.tagName === 'A' : label === cell?.innerText
    // An order has its id for a name and shows it in part.
    const plain = label.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i, '…')
    const shape = name === '' ? plain : plain.replace(name, '…')
    // What unfolds a row says what the row is about, which need not be its name.
    const isSaid = isName || element.hasAttribute('aria-expanded')
    return `in column ${cell?.cellIndex ?? ''} ${isSaid ? '' : shape}`
  }
  const alike = new Map<string, HTMLElement[]>()
  for (const element of [...document.querySelectorAll<HTMLElement>(scope)].filter(isUsable)) {
    const row = element.closest('tbody tr')
    // Where the next page begins moves with every row that is written meanwhile.
    const href = (element.getAttribute('href') ?? '').replace(/\b(after)=[^&]*/, '$1=…')
    const isLink = row === null && href.startsWith('/')
    const what = row === null ? labelOf(element) : inRow(element, row)
    const key = `${element.getAttribute('role') ?? element.tagName} ${what}${isLink ? ` → ${href}` : ''}`
    const isTwin = row === null && !isLink && alike.has(key)
    const own = isTwin ? `${key} (${alike.size})` : key
    alike.set(own, [...(alike.get(own) ?? []), element])
  }
  // What was only made anew, such as the rows of a form that has been refused, was there before.
  for (const [key, elements] of known ?? [])
    if (elements.every((element) => !element.isConnected)) alike.delete(key)
  return alike
}

/** A link outside of tables: it does the same on every page. */
export const isLink = (key: string): boolean => / → \/\S*$/.test(key)

/** The controls at or below `root` that can be used now; not those that are `known`. */
export const controlsIn = (page: Page, root: string, known?: Controls): Promise<Controls> =>
  page.evaluateHandle<Map<string, HTMLElement[]>, unknown>(
    listControls as (asked: unknown) => never,
    {
      scope: `:is(${root}) :is(${pressable.join()}), :is(${root}):is(${pressable.join()})`,
      known: known ?? null,
    },
  )

export const keysOf = (controls: Controls): Promise<string[]> =>
  controls.evaluate((alike) => [...alike.keys()])

export async function controlOf(controls: Controls, key: string) {
  const handle = await controls.evaluateHandle((alike, one) => alike.get(one)?.[0] ?? null, key)
  return handle.asElement() as ElementHandle<HTMLElement> | null
}
