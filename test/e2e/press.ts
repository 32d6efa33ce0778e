// One press of one control: whether anything comes of it.
import type { ElementHandle, Request } from '@playwright/test'
import type { Hand } from './hands.ts'
import { atRest, blink, look } from './look.ts'

export type Control = ElementHandle<HTMLElement>

/** Milliseconds after which a press that has shown nothing is dead. */
const patience = 1_500

/** By the keyboard where that can be: the skip link, for one, shows itself only then. */
const wayOf = (control: Control) =>
  control.evaluate((element) => {
    const isLink = element instanceof HTMLAnchorElement
    const isHere = isLink && element.href === location.href && element.hash !== '#content'
    // The mail program and the page that is already open: a browser under test shows neither.
    if (isLink && (isHere || element.protocol === 'mailto:')) return 'none'
    if (element.matches('[role=option], button[tabindex="-1"]:not([role])')) return 'mouse'
    return element.matches('[type=checkbox], [type=radio]') ? 'Space' : 'Enter'
  })

export async function pressOnce(control: Control): Promise<void> {
  const way = await wayOf(control)
  if (way === 'mouse') await control.click({ noWaitAfter: true })
  else if (way !== 'none') await control.press(way, { noWaitAfter: true })
}

const hasLostFocus = (control: Control): Promise<boolean> =>
  control.evaluate((element) => {
    const { activeElement: focused } = document
    return focused !== null && focused !== document.body && !element.contains(focused)
  })

/** What a page does while it is listened to, apart from how it looks; `writes` are requests that may change something. */
interface Heard {
  count: number
  writes: number
}

async function listening<T>({ page }: Hand, act: (heard: Heard) => T) {
  const heard: Heard = { count: 0, writes: 0 }
  const note = () => {
    heard.count += 1
  }
  const noteRequest = (request: Request) => {
    heard.count += 1
    if (request.method() !== 'GET') heard.writes += 1
  }
  const events = ['download', 'popup', 'filechooser', 'framenavigated'] as const
  for (const event of events) page.on(event as 'download', note)
  page.on('request', noteRequest)
  try {
    return await act(heard)
  } finally {
    for (const event of events) page.off(event as 'download', note)
    page.off('request', noteRequest)
  }
}

export interface Effect {
  readonly isAlive: boolean
  /** Something was asked of the server that may have changed what its pages show. */
  readonly hasWritten: boolean
  /** How the page looks now. */
  readonly look: string
}

async function showsSomething({ page }: Hand, before: string, heard: Heard, focused?: Control) {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    await page.waitForTimeout(blink)
    if (heard.count > 0 || (await look(page)) !== before) return true
    // Of a page that is being left nothing can be asked.
    if (focused && (await hasLostFocus(focused).catch(() => true))) return true
  }
  return false
}

export async function effectOf(hand: Hand, control: Control): Promise<Effect> {
  const { page, awaited } = hand
  const way = await wayOf(control)
  // What the focus alone asks for or changes is not the work of the press.
  if (way !== 'mouse') await control.focus()
  const before = await atRest(page, awaited)
  if (way === 'none') return { isAlive: true, hasWritten: false, look: before }
  return listening(hand, async (heard) => {
    await pressOnce(control)
    // What the mouse presses never had the focus.
    const focused = way === 'mouse' ? undefined : control
    const isAlive = await showsSomething(hand, before, heard, focused)
    const after = isAlive ? await atRest(page, awaited) : before
    return { isAlive, hasWritten: heard.writes > 0, look: after }
  })
}
