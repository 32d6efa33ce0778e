// A fresh person sets up an app, then signs in by code, by recovery code and by passkey (Chromium's virtual authenticator).
import { expect, type Page } from '@playwright/test'
import { newCompany, type Person } from './companies.ts'
import { answer, revealed, signInByHand, test } from './people.ts'

/** A device whose sensor recognizes its person as soon as the person is there; answers with a way to come and go. */
async function addAuthenticator(page: Page): Promise<(isThere: boolean) => Promise<unknown>> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return (enabled) =>
    cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Profile of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
}

const isHome = (page: Page) => expect(page.getByRole('heading', { name: /^Welcome/ })).toBeVisible()

/** Name and password only. */
async function firstStep(page: Page, { userName, password }: Person): Promise<void> {
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('an app, recovery codes and a passkey: set up and signed in with', async ({ enter }) => {
  const { owner } = await newCompany('indirect_provider')
  const page = await enter()
  const comesToDevice = await addAuthenticator(page)
  await test.step('nothing opens before a factor is set up', async () => {
    await page.goto('/settings/security')
    await signInByHand(page, owner)
    await expect(page.getByRole('heading', { name: 'Security', level: 1 })).toBeVisible()
  })
  const codes = await test.step('new recovery codes', async () => {
    await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
    await page.getByRole('button', { name: 'Make new codes' }).click()
    await answer(page, 'Make new codes')
    const text = await revealed(page, 'Recovery codes')
    await page.getByLabel('I have saved it').check()
    await page.getByRole('button', { name: 'Done' }).click()
    return text.split(/\s+/)
  })
  expect(codes).toHaveLength(10)
  await test.step('a passkey', async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the passkey').fill('Test laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Test laptop' })).toBeVisible()
  })
  await test.step('the passkey signs in alone: offered by the browser, or by the button', async () => {
    await signOut(page)
    // The offer begins with the first hand on the page.
    await page.getByLabel('User name').click()
    await isHome(page)
    await comesToDevice(false)
    await signOut(page)
    // Not every browser offers; then there is the button.
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false
    })
    await page.reload()
    await comesToDevice(true)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await isHome(page)
  })
  await test.step('a recovery code is the second step', async () => {
    await signOut(page)
    await firstStep(page, owner)
    await page.getByLabel('Code', { exact: true }).fill('000000')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('The code is wrong')
    await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await isHome(page)
  })
  await test.step('where one is signed in', async () => {
    await page.goto('/settings/security')
    await expect(page.getByText('9 recovery codes are left.')).toBeVisible()
    const here = page.getByRole('row').filter({ hasText: 'This device' })
    await expect(here).toContainText('Password + Recovery code')
  })
})
