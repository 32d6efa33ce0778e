// Hands press controls. Each has a browser and a session of its own: what one presses, such as signing out, spoils no other's pages.
import type { BrowserContextOptions, Page, Request } from '@playwright/test'
import { newSessionOf, type Person, stockUp } from './companies.ts'
import { atRest } from './look.ts'
import { goTo, keyOf } from './pages.ts'
import { cookieFor, type Enter } from './people.ts'

export interface Hand {
  readonly person: Person | null
  page: Page
  /** Requests without an answer yet. */
  readonly awaited: Set<Request>
}

async function signIn({ page, person }: Hand): Promise<void> {
  await page.context().clearCookies()
  if (person !== null) await page.context().addCookies([cookieFor(await newSessionOf(person))])
}

export async function newHand(
  enter: Enter,
  person: Person | null,
  options: BrowserContextOptions,
): Promise<Hand> {
  if (person !== null) await stockUp(person)
  const page = await enter(null, options)
  const hand: Hand = { person, page, awaited: new Set() }
  const context = page.context()
  context.on('request', (request) => hand.awaited.add(request))
  for (const event of ['requestfinished', 'requestfailed'] as const)
    context.on(event as 'requestfinished', (request) => hand.awaited.delete(request))
  await signIn(hand)
  return hand
}

/** The look of the page, which has to be the one that was asked for. */
async function arrived({ page, awaited }: Hand, address: string): Promise<string> {
  if (keyOf(page.url()) !== keyOf(address))
    throw new Error(`leads to ${new URL(page.url()).pathname}`)
  return atRest(page, awaited)
}

export async function open(hand: Hand, address: string): Promise<string> {
  await goTo(hand.page, address)
  return arrived(hand, address)
}

/** Opens the page as one who has pressed nothing yet: signed in, and nothing chosen that the browser keeps. */
export async function openAnew(hand: Hand, address: string): Promise<string> {
  const { page, awaited, person } = hand
  await page.evaluate(() => localStorage.clear()).catch(() => undefined)
  // From one part of a page to another the browser would only scroll.
  if (address.includes('#')) await page.goto('about:blank')
  awaited.clear()
  await goTo(page, address)
  const isSignedOut = person !== null && new URL(page.url()).pathname === '/sign-in'
  if (!isSignedOut) return arrived(hand, address)
  await signIn(hand)
  return open(hand, address)
}

/** A browser under load now and then never answers; another page does. */
export async function renewPage(hand: Hand): Promise<void> {
  const stuck = hand.page
  hand.page = await stuck.context().newPage()
  hand.awaited.clear()
  void stuck.close().catch(() => undefined)
}
