// A page whose controls are pressed: how it looks before a press, and the way back to that.
import type { Controls } from './controls.ts'
import { type Hand, open, openAnew } from './hands.ts'
import { atRest } from './look.ts'
import { type Control, pressOnce } from './press.ts'

/** What the hands of one company have done. */
export interface Tally {
  pressed: number
  /** Presses that may have changed what the server shows. */
  writes: number
  /** Controls that were gone when their turn came, because of such a press. */
  readonly gone: string[]
  /** Links that stand on many pages, such as that to Home: each is followed once. */
  readonly followed: Set<string>
}

/** What a first press has left open: a menu, a dialog, the details of a row. */
interface Opened {
  readonly key: string
  readonly by: Control
  readonly look: string
  /** What could be pressed before. */
  readonly known: Controls
}

export interface Scene {
  readonly address: string
  readonly root: string
  readonly tally: Tally
  /** How the page looked, and what had been written, when its controls were listed. */
  readonly listed: { readonly look: string; readonly writes: number }
  look: string
  opened: Opened | null
}

export async function sceneAt(hand: Hand, address: string, root: string, tally: Tally) {
  // Once more for who was only slow; not anew, which would sign in.
  const look = await open(hand, address).catch(() => open(hand, address))
  const listed = { look, writes: tally.writes }
  return { address, root, tally, listed, look, opened: null } as Scene
}

export const urlIn = (look: string): string => (JSON.parse(look) as [string])[0]

/** Pressed once more, these are as before. */
const toggles = 'button[aria-expanded=true]:not([aria-haspopup]), [type=checkbox]'

const undone = async (control: Control): Promise<boolean> => {
  const isToggle = await control.evaluate((one, on) => one.isConnected && one.matches(on), toggles)
  if (isToggle) await pressOnce(control)
  return isToggle
}

/** Step by step back to the look before the press, or before the press that made it possible. */
async function stepBack(hand: Hand, scene: Scene, control: Control | null, now: string) {
  const { page, awaited } = hand
  const { opened } = scene
  const isBefore = (look: string) => {
    if (look === scene.look) scene.opened = null
    return look === scene.look || (look === opened?.look && control !== null)
  }
  const isBack = async () => isBefore(await atRest(page, awaited))
  if (isBefore(now)) return true
  if (page.url() !== urlIn(scene.look)) {
    await page.goBack({ waitUntil: 'commit' })
    return isBack()
  }
  const notice = page.locator('.notices button')
  if ((await notice.count()) > 0) await notice.press('Enter')
  if (control !== null && (await undone(control)) && (await isBack())) return true
  await page.keyboard.press('Escape')
  if (await isBack()) return true
  return opened !== null && (await undone(opened.by)) && (await isBack())
}

/** Back from a page that looks so `now` to the one before the press of `control`; without one, to the page with nothing open. */
export async function goBack(hand: Hand, scene: Scene, control: Control | null, now: string) {
  const { page } = hand
  // Of a page that has been left nothing can be asked.
  const isBack = await stepBack(hand, scene, control, now).catch(() => false)
  // Who was too slow has lost the hand to a new page.
  if (!isBack && hand.page === page) await startAnew(hand, scene)
}

export async function startAnew(hand: Hand, scene: Scene): Promise<void> {
  scene.opened = null
  scene.look = await openAnew(hand, scene.address)
}
