// Presses every control of a page, and those that a press brings, and tells which of them do nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { controlOf, controlsIn, isLink, keysOf } from './controls.ts'
import { type Hand, renewPage } from './hands.ts'
import { blink } from './look.ts'
import { type Control, effectOf } from './press.ts'
import { goBack, type Scene, sceneAt, startAnew, type Tally, urlIn } from './scene.ts'

/** Milliseconds in which a control that was there before has to come again. */
const moment = 1_000
/** Milliseconds for one press and the way back from it. */
const longest = 15_000

/**
 * A control of the page; or one that the press of another brought: the item of a menu, a button of a dialog, the link of a summary. What
 * those bring in turn is left alone.
 */
interface Target {
  readonly key: string
  readonly opener?: string
}

const nameOf = ({ key, opener }: Target): string =>
  opener === undefined ? key : `${opener} > ${key}`

interface Outcome {
  readonly fault: string | null
  /** What can be pressed only now. */
  readonly brought: readonly Target[]
}
const outcome = (fault: string | null): Outcome => ({ fault, brought: [] })

const missing = outcome('is not there any more')

/** A control may go only when something was written that shows on the page. */
const mayBeMissing = ({ tally, listed, look }: Scene): boolean =>
  tally.writes > listed.writes && look !== listed.look

/** Where a press brings something: the page, and the layers above it. A notice is above all pages the same. */
const layers = 'main, [role=menu], [role=listbox], [role=dialog], [role=alertdialog], dialog'
const around = ({ root }: Scene): string => (root === 'body' ? root : layers)

/** What is loaded only when a hand is on the page may come after it has been at rest. */
async function inAMoment(page: Page, find: () => Promise<Control | null>) {
  const deadline = performance.now() + moment
  for (;;) {
    const control = await find()
    if (control !== null || performance.now() > deadline) return control
    await page.waitForTimeout(blink)
  }
}

async function pressIn(hand: Hand, scene: Scene, { key, opener }: Target) {
  const { page } = hand
  const { opened, tally } = scene
  const isInside = opener !== undefined && opened !== null
  const find = async () =>
    controlOf(
      isInside
        ? await controlsIn(page, around(scene), opened.known)
        : await controlsIn(page, scene.root),
      key,
    )
  // What came late and looked brought by the press is there by itself the next time.
  const byItself = async () =>
    isInside ? controlOf(await controlsIn(page, around(scene)), key) : null
  const control = (await inAMoment(page, find)) ?? (await byItself())
  if (control === null) return null
  const known = await controlsIn(page, 'body')
  const effect = await effectOf(hand, control)
  if (effect.hasWritten) tally.writes += 1
  return { control, known, ...effect }
}

/** Presses the opener, whatever it opens. */
async function openUp(hand: Hand, scene: Scene, key: string): Promise<boolean> {
  const first = await pressIn(hand, scene, { key })
  if (first === null) return false
  const { control: by, known, look } = first
  scene.opened = { key, by, known, look }
  return true
}

async function tryOut(hand: Hand, scene: Scene, target: Target): Promise<Outcome> {
  const { page } = hand
  const { key, opener } = target
  // What was opened for the press before may be still open.
  if (scene.opened !== null && scene.opened.key !== opener)
    await goBack(hand, scene, null, scene.opened.look)
  const mustOpen = opener !== undefined && scene.opened === null
  if (mustOpen && !(await openUp(hand, scene, opener))) return missing
  const pressed = await pressIn(hand, scene, target)
  if (pressed === null) return missing
  if (!pressed.isAlive) return outcome('does nothing')
  scene.tally.pressed += 1
  const isHere = new URL(page.url()).pathname === new URL(urlIn(scene.look)).pathname
  const brought =
    isHere && opener === undefined
      ? await keysOf(await controlsIn(page, around(scene), pressed.known))
      : []
  await goBack(hand, scene, pressed.control, pressed.look)
  return {
    fault: null,
    brought: brought.filter(isNew(scene.tally)).map((one) => ({ key: one, opener: key })),
  }
}

async function inTime(act: Promise<Outcome>): Promise<Outcome> {
  const tooLong = sleep(longest, outcome('takes too long'), { ref: false })
  const asFault = (error: unknown) => outcome(String(error).split('\n')[0] ?? '')
  return Promise.race([act, tooLong]).catch(asFault)
}

/** A second press, on a new page, clears who was only slow. */
async function tryTwice(hand: Hand, scene: Scene, target: Target): Promise<Outcome> {
  const first = await inTime(tryOut(hand, scene, target))
  if (first.fault === null) return first
  const again = async () => {
    await renewPage(hand)
    await startAnew(hand, scene)
    return tryOut(hand, scene, target)
  }
  const second = await inTime(again())
  if (second !== missing || !mayBeMissing(scene)) return second
  scene.tally.gone.push(nameOf(target))
  return outcome(null)
}

const isNew =
  ({ followed }: Tally) =>
  (key: string): boolean => {
    const isKnown = followed.has(key)
    if (isLink(key)) followed.add(key)
    return !isKnown
  }

/** The faults of the controls of a page. */
async function pressPage(hand: Hand, scene: Scene): Promise<readonly string[]> {
  const keys = await keysOf(await controlsIn(hand.page, scene.root))
  const targets: Target[] = keys.filter(isNew(scene.tally)).map((key) => ({ key }))
  const faults = keys.length === 0 ? [`${scene.address}: has no controls`] : []
  // Grows on the way: what a press brings comes after all that the page has by itself.
  for (const target of targets) {
    const { fault, brought } = await tryTwice(hand, scene, target)
    targets.push(...brought)
    if (fault !== null) faults.push(`${scene.address}: ${nameOf(target)}: ${fault}`)
  }
  return faults
}

export type PageToPress = readonly [address: string, root: string]

/** Each page is pressed by one hand; while one waits, the others go on. */
export async function deadControls(hands: readonly Hand[], pages: readonly PageToPress[]) {
  const tally: Tally = { pressed: 0, writes: 0, gone: [], followed: new Set() }
  const faults: string[] = []
  const waiting = [...pages]
  const pressPages = async (hand: Hand) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [address, root] = next
      const asFault = (error: unknown) => [`${address}: ${String(error).split('\n')[0]}`]
      const scene = sceneAt(hand, address, root, tally)
      faults.push(...(await scene.then((ready) => pressPage(hand, ready)).catch(asFault)))
    }
  }
  await Promise.all(hands.map(pressPages))
  return { faults, pressed: tally.pressed, gone: tally.gone }
}
