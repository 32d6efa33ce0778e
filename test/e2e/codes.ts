// Second factors of the journeys' people: codes of their apps, each used once, and recovery codes for who signs in often.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { ApiError } from '../../src/contract/api-error.ts'
import {
  beginAuthenticatorApp,
  confirmAuthenticatorApp,
  enterCode,
} from '../../src/contract/second-factors.ts'
import { codeAt } from '../../src/server/second-factors/one-time-codes.ts'
import type { Post } from './cookie-jar.ts'

interface Person {
  readonly userName: string
  /** Of a demo person's app. */
  readonly totpSecret?: string
}

/** Milliseconds for which an app shows a code. */
const period = 30_000
/** The server takes the code before and the one after. */
const window = 1

/** Apps that were set up in this run. */
const apps = new Map<string, string>()
/** Steps of codes that were used. */
const used = new Map<string, number>()

export const secretOf = ({ userName, totpSecret }: Person): string | undefined =>
  apps.get(userName) ?? totpSecret

/** The oldest code that still counts and was not used here; where none is left, the next one is waited for. */
async function nextCode(secret: string): Promise<string> {
  const step = Math.max((used.get(secret) ?? 0) + 1, Math.floor(Date.now() / period) - window)
  used.set(secret, step)
  const early = (step - window) * period - Date.now()
  if (early > 0) await sleep(early + 500)
  return codeAt(secret, new Date(step * period))
}

/** A code of the person's app that was not used yet. */
export async function codeOf(person: Person): Promise<string> {
  const secret = secretOf(person)
  if (secret === undefined) throw new Error(`${person.userName} has no authenticator app here.`)
  return nextCode(secret)
}

const isWrongCode = (error: unknown) => error instanceof ApiError && error.code === 990250

/** Enters codes until one counts: another process of this run may have used the same. */
async function withCodes<T>(secret: string, enter: (code: string) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await enter(await nextCode(secret))
    } catch (error) {
      if (!isWrongCode(error) || attempt === 3) throw error
    }
  }
}

const recoveryCodes = new Map<string, string[]>()

export function keepRecoveryCodes({ userName }: Person, codes: readonly string[]): void {
  recoveryCodes.set(userName, [...codes])
}

/** A recovery code where some were kept, else the app's. */
export async function enterACode(post: Post, person: Person): Promise<void> {
  const code = recoveryCodes.get(person.userName)?.pop()
  if (code !== undefined) {
    await post(enterCode, { code })
    return
  }
  const secret = secretOf(person)
  if (secret === undefined) throw new Error(`${person.userName} has no authenticator app here.`)
  await withCodes(secret, (code) => post(enterCode, { code }))
}

/** Sets an app up, as a session that owes one must. */
export async function setUpApp(post: Post, { userName }: Person): Promise<void> {
  const { secret = '' } = await post(beginAuthenticatorApp)
  await withCodes(secret, (code) => post(confirmAuthenticatorApp, { code }))
  apps.set(userName, secret)
}

/** What the page asks for after the password, if it asks: in whatever language it shows. */
export async function passSecondFactor(page: Page, person: Person): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  if (new URL(page.url()).pathname !== '/second-factor') return
  const field = page.locator('input[name=code]')
  const setUp = page.locator('main section button').first()
  await expect(field.or(setUp).first()).toBeVisible()
  const isEnrolling = await setUp.isVisible()
  if (isEnrolling) {
    await setUp.click()
    apps.set(
      person.userName,
      (await page.locator('.typed-key code').innerText()).replace(/\s/g, ''),
    )
  }
  const secret = secretOf(person)
  if (secret === undefined) throw new Error(`${person.userName} has no authenticator app here.`)
  const codes = page.locator('.recovery-codes')
  await expect(async () => {
    await field.fill(await nextCode(secret))
    await field.press('Enter')
    if (isEnrolling) await expect(codes).toBeVisible({ timeout: 3_000 })
    else await expect(field).toBeHidden({ timeout: 3_000 })
  }).toPass({ timeout: 75_000 })
  if (!isEnrolling) return
  await codes.getByRole('checkbox').check()
  await codes.locator('.buttons button').click()
  await expect(codes).toBeHidden()
}
