// What a person sees of a page, and when it has come to rest.
import type { Page, Request } from '@playwright/test'
import { isOurs } from './soundness.ts'

/**
 * All that could be seen to change: address, text, names and states of controls, what is typed and ticked, the theme. Runs in the page.
 * With a `pause` of milliseconds: once two looks with this time between them are the same.
 */
const lookOf = async (pause: number): Promise<string> => {
  const names = 'label expanded checked selected pressed sort disabled invalid'.split(' ')
  const states = names.map((name) => `aria-${name}`)
  const now = () => {
    const marked = [...document.querySelectorAll(states.map((name) => `[${name}]`).join())]
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
    // A tooltip follows the focus, whatever the control does.
    const hints = [...document.querySelectorAll<HTMLElement>('[role=tooltip]')]
    return JSON.stringify([
      location.href,
      document.documentElement.dataset['theme'],
      hints
        .reduce((text, hint) => text.replace(hint.innerText, ''), document.body.innerText)
        .trim(),
      marked.map((element) => states.map((name) => element.getAttribute(name))),
      fields.map(({ value, checked }) => [value, checked]),
    ])
  }
  for (let last = now(); ; ) {
    if (pause === 0) return last
    await new Promise((resolve) => setTimeout(resolve, pause))
    const next = now()
    if (next === last) return next
    last = next
  }
}

/** A page that is being left cannot be looked at. */
export const look = (page: Page, pause = 0): Promise<string> =>
  page.evaluate(lookOf, pause).catch(() => '')

/** Milliseconds between two looks. */
export const blink = 30
/** Milliseconds after which a page that never rests is taken as it is. */
const longest = 5_000

/** The look of the page once no answer is awaited and two looks are the same; '' of a page that is not ours. */
export async function atRest(page: Page, awaited: ReadonlySet<Request>): Promise<string> {
  const deadline = performance.now() + longest
  for (;;) {
    if (!isOurs(page.url())) return ''
    const wasQuiet = awaited.size === 0
    const now = await look(page, blink)
    const isStill = now !== '' && wasQuiet && awaited.size === 0
    if (isStill || performance.now() > deadline) return now
    if (!wasQuiet || now === '') await page.waitForTimeout(blink)
  }
}
