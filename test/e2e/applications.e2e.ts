// An application's life: registered, its secret copied, a token got, rotated, allowed by a person, revoked.
import { expect, type Page } from '@playwright/test'
import { baseUrl, newCompany } from './companies.ts'
import { answer, chooseInRow, revealed, rowWith, signInByHand, test } from './people.ts'
import { scrollsSideways, violations } from './soundness.ts'

const narrow = { width: 375, height: 720 }
const wide = { width: 1280, height: 800 }
const back = 'http://localhost:9/back'

interface Shown {
  readonly client_id: string
  readonly client_secret: string
}

async function shownSecret(page: Page): Promise<Shown> {
  const line = (label: string) => page.locator('.secret-line').filter({ hasText: label })
  const shown = {
    client_id: await line('Client ID').locator('code').innerText(),
    client_secret: await revealed(page, 'Client secret'),
  }
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Done' }).click()
  return shown
}

async function tokens(form: Readonly<Record<string, string>>) {
  const reply = await fetch(`${baseUrl()}/common/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return { status: reply.status, body: (await reply.json()) as { access_token?: string } }
}
const ownToken = async (shown: Shown) =>
  (await tokens({ grant_type: 'client_credentials', ...shown })).body.access_token ?? ''
const asks = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  const reply = await fetch(`${baseUrl()}/ext/v1/session`, { headers })
  return { status: reply.status, body: (await reply.json()) as { user?: { fullName: string } } }
}

/** Sound to axe, and no wider than a telephone. */
async function expectSound(page: Page) {
  expect(await violations(page)).toEqual([])
  await page.setViewportSize(narrow)
  expect(await scrollsSideways(page)).toBe(false)
  await page.setViewportSize(wide)
}

test('an application is registered, gets tokens, acts for a person who allows it, and ends', async ({
  enter,
}) => {
  const { owner } = await newCompany('indirect_reseller')
  const page = await enter(owner, { viewport: wide, reducedMotion: 'reduce' })
  await page.route(`${back}**`, (route) => route.fulfill({ body: 'The application.' }))
  await page.goto('/settings/api-keys/new')
  await page.getByLabel('Name').fill('Desk')
  await page.getByRole('checkbox', { name: 'Sales agent' }).check()
  await page.getByLabel('Redirect addresses').fill(back)
  await page.getByRole('button', { name: 'Register' }).click()
  const first = await shownSecret(page)
  const old = await ownToken(first)
  expect(await asks(old)).toMatchObject({ status: 200, body: { user: { fullName: 'Desk' } } })

  await chooseInRow(page, 'Desk', 'New secret')
  await page.getByRole('button', { name: 'Make the secret' }).click()
  const second = await shownSecret(page)
  expect(second.client_secret).not.toBe(first.client_secret)
  expect((await asks(old)).status).toBe(200)

  const url = new URL(`${baseUrl()}/common/oauth2/v2.0/authorize`)
  const asked = { response_type: 'code', scope: 'openid', state: '{"kept": 1}' }
  url.search = String(
    new URLSearchParams({ ...asked, client_id: first.client_id, redirect_uri: back }),
  )
  await page.goto(url.href)
  await expect(page.getByRole('heading', { name: 'Allow Desk?' })).toBeVisible()
  await expect(page.getByText('Global admin')).toBeVisible()
  await expectSound(page)
  const returned = page.waitForRequest((request) => request.url().startsWith(back))
  await page.getByRole('button', { name: 'Allow' }).click()
  const { searchParams } = new URL((await returned).url())
  expect(searchParams.get('state')).toBe('{"kept": 1}')
  // The browser is on its way there: a next address would be given up for it.
  await expect(page.getByText('The application.')).toBeVisible()
  const code = searchParams.get('code') ?? ''
  const form = { grant_type: 'authorization_code', code, redirect_uri: back, ...second }
  const token = (await tokens(form)).body.access_token ?? ''
  expect(await asks(token)).toMatchObject({
    body: { user: { fullName: expect.stringMatching(/^Owner of/) } },
  })

  // Another person is expected: the way to switch leads back here, and the form knows the name.
  const hinted = {
    ...asked,
    client_id: first.client_id,
    redirect_uri: back,
    login_hint: 'ada@x.example',
  }
  url.search = String(new URLSearchParams(hinted))
  await page.goto(url.href)
  await page.getByRole('button', { name: 'Sign in as somebody else' }).click()
  await expect(page.getByLabel('User name')).toHaveValue('ada@x.example')
  await signInByHand(page, owner)
  await expect(page.getByRole('heading', { name: 'Allow Desk?' })).toBeVisible()

  const posted = { ...asked, response_type: 'code id_token', nonce: 'n', prompt: 'login' }
  const byForm = { ...posted, client_id: first.client_id, redirect_uri: back }
  url.search = String(new URLSearchParams(byForm))
  await page.goto(url.href)
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url() === back,
  )
  await page.getByRole('button', { name: 'Allow' }).click()
  expect(new URLSearchParams((await sent).postData() ?? '').get('state')).toBe('{"kept": 1}')
  await expect(page.getByText('The application.')).toBeVisible()

  await page.goto('/settings/authorizations')
  await expect(rowWith(page, 'Desk').first()).toBeVisible()
  await expectSound(page)
  await page.goto('/settings/api-keys')
  await chooseInRow(page, 'Desk', 'Revoke')
  await answer(page, 'Revoke the application')
  await expect(rowWith(page, 'Desk')).toContainText('Revoked')
  for (const ended of [old, token]) expect((await asks(ended)).status).toBe(401)
})
