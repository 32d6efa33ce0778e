// A company joins: from Welcome over Create one, the primary contact's mail and the operator's approval to the first partnership;
// abandoned and resumed at each of the eight steps, with mails read from a mail server (rules 1, 4 to 14, 43).
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { openSmtpServer, type TestSmtpServer } from '../smtp.ts'
import { openProduct } from './server.ts'
import { scrollsSideways, violations } from './soundness.ts'

let product: Awaited<ReturnType<typeof openProduct>>
let post: TestSmtpServer
test.beforeAll(async () => {
  test.setTimeout(120_000)
  post = await openSmtpServer()
  product = await openProduct({ SMTP_URL: post.url, TIERLINE_MFA: 'optional' })
})
test.afterAll(async () => {
  await product.close()
  await post.close()
})

interface SignIn {
  readonly userName: string
  readonly password: string
  readonly totpSecret?: string
}
type Call = <T>(method: string, path: string, body?: object) => Promise<T>

/** Another company of the demo, at the API. */
async function ownerOf(kind: string): Promise<Call> {
  const { organizations } = JSON.parse(readFileSync(product.signIns, 'utf8')) as {
    organizations: readonly { kind: string; people: readonly SignIn[] }[]
  }
  const owner = organizations.find((one) => one.kind === kind)?.people[0]
  let cookie = ''
  const call: Call = async (method, path, body) => {
    const reply = await fetch(product.baseUrl + path, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const [session] = reply.headers.getSetCookie()
    if (session !== undefined) cookie = session.split(';')[0] ?? ''
    const text = await reply.text()
    if (!reply.ok) throw new Error(`${method} ${path}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as never
  }
  const { userName, password, totpSecret = '' } = owner ?? { userName: '', password: '' }
  const { state } = await call<{ state: string }>('POST', '/ext/v1/session', { userName, password })
  if (state === 'mfa_required')
    await call('POST', '/ext/v1/session/code', {
      code: new TOTP({ secret: totpSecret }).generate(),
    })
  return call
}

const memberPassword = 'quiet rivers run past the mill'

/** In the membership directory: a good profile, one of another country, and an account. */
async function membership(desk: Call, number: string) {
  const add = (more: object) => desk('POST', '/ext/v1/membership/profiles', more)
  const mpnId = `55${number}`
  await add({ mpnId, name: 'Quay Systems Inc', country: 'US', status: 'active' })
  await add({
    mpnId: `56${number}`,
    globalMpnId: mpnId,
    name: 'Quay Canada',
    country: 'CA',
    status: 'active',
  })
  const userName = `quay-${number}`
  const person = { fullName: 'Ana', email: 'ana@members.example', language: 'en' }
  const { link } = await desk<{ link: string }>('POST', '/ext/v1/membership/accounts', {
    userName,
    globalMpnId: mpnId,
    ...person,
  })
  const [, id = '', secret = ''] = /\/([0-9a-f-]{36})#(.+)$/.exec(link) ?? []
  await desk('POST', `/ext/v1/membershiplinks/${id}/use`, { secret, newPassword: memberPassword })
  return { mpnId, userName }
}

/** The link of the newest mail to this address whose subject says so. */
async function linkIn(to: string, subject: RegExp): Promise<string> {
  let link: string | undefined
  await expect(() => {
    const mail = post.received.findLast(
      (one) => one.to.includes(to) && subject.test(one.mail.subject ?? ''),
    )
    link = /https?:\S+#\S+/.exec(mail?.mail.text ?? '')?.[0]
    expect(link).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return link ?? ''
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isAt = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()

/** Left and opened again at the wizard's beginning: it goes on at the same step, which is sound at both widths. */
async function resumes(page: Page, title: string): Promise<void> {
  await page.goto('/enroll/status')
  await isAt(page, title)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await scrollsSideways(page)).toBe(false)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function createOne(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Enroll your company as an indirect reseller' }).click()
  await isAt(page, 'Enroll as an indirect reseller')
  await page.getByRole('link', { name: 'Next', exact: true }).click()
  await resumes(page, 'Work account')
  await press(page, 'Create one')
  await page.getByLabel('Company name').fill('Quay Systems')
  await page.getByLabel('Country or region').selectOption('US')
  await page.getByLabel('Your full name').fill('Ana Pereira')
  await page.getByLabel('Your work email address').fill(email)
  await press(page, 'Send the link')
  await expect(page.getByText(`The link is on its way to ${email}`)).toBeVisible()
  await page.goto(await linkIn(email, /work account/))
  for (const label of ['New password', 'New password again'])
    await page.getByLabel(label, { exact: true }).fill('seven grey herons by the weir')
  await press(page, 'Create the account')
  await isAt(page, 'Link your MPN ID')
}

async function linkProfile(page: Page, userName: string): Promise<void> {
  await resumes(page, 'Link your MPN ID')
  await page.getByLabel('Membership user name').fill(userName)
  await press(page, 'Next')
  await isAt(page, 'Membership password')
  // The name waits in no address: who comes back gives it once more.
  await resumes(page, 'Link your MPN ID')
  await page.getByLabel('Membership user name').fill(userName)
  await press(page, 'Next')
  await page.getByLabel('Password', { exact: true }).fill(memberPassword)
  await press(page, 'Sign in')
  await isAt(page, 'Select the organization profile')
  await resumes(page, 'Select the organization profile')
  await expect(page.getByRole('radio', { name: /Quay Canada/ })).toBeDisabled()
  await expect(page.getByRole('radio', { name: /Quay Systems Inc/ })).toBeChecked()
  await press(page, 'Continue')
}

async function enrollNow(page: Page): Promise<void> {
  await isAt(page, 'Your organization')
  await expect(page.getByLabel('Legal business name')).toHaveValue('Quay Systems Inc')
  await expect(page.getByLabel('First name')).toHaveValue('Ana')
  await page.getByLabel('Address line 1', { exact: true }).fill('1 Quay Road')
  await page.getByLabel('City').fill('Seattle')
  await page.getByLabel('City').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await resumes(page, 'Your organization')
  await expect(page.getByLabel('City')).toHaveValue('Seattle')
  await page.getByLabel('State or province').fill('WA')
  await page.getByLabel(/^Postal code/).fill('98101')
  await page.getByLabel('Support email address').fill('help@quay.example')
  await page.getByLabel('Support phone number').fill('2065550100')
  await page.getByRole('button', { name: 'Enroll now' }).dblclick()
  await isAt(page, 'Verification status')
  await resumes(page, 'Verification status')
}

async function confirm(page: Page, email: string): Promise<void> {
  await page.goto(await linkIn(email, /Confirm the enrolment/))
  expect(await violations(page)).toEqual([])
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await press(page, 'Confirm')
  await expect(page.getByText('Confirmed: the review begins')).toBeVisible()
}

async function approve(desk: Call, tenantId: string): Promise<void> {
  const path = `/ext/v1/enrolments/${tenantId}`
  for (const check of ['employment', 'business'])
    await desk('PUT', `${path}/check`, { check, state: 'verified' })
  await desk('POST', `${path}/approve`, {})
}

test('a company joins, from Welcome to its first partnership', async ({ browser }) => {
  test.setTimeout(150_000)
  const number = String(Date.now()).slice(-8)
  const email = `ana@quay${number}.example`
  const desk = await ownerOf('operator')
  const { userName, mpnId } = await membership(desk, number)
  const open = async () =>
    (await browser.newContext({ baseURL: product.baseUrl, locale: 'en-US' })).newPage()
  const page = await open()
  await createOne(page, email)
  await linkProfile(page, userName)
  await enrollNow(page)
  await confirm(await open(), email)

  const { organization } = (await (await page.request.get('/ext/v1/session')).json()) as {
    organization: { tenantId: string }
  }
  await approve(desk, organization.tenantId)
  // The person's next look is a reseller's.
  await resumes(page, 'Verification status')
  await page.getByRole('checkbox').check()
  await press(page, 'Sign agreement')
  await expect(page.getByText(/^Signed by Ana Pereira/)).toBeVisible()
  await page.getByRole('link', { name: 'Next: Ready' }).click()
  await isAt(page, 'Ready')
  expect(await violations(page)).toEqual([])
  await expect(page.getByText('Admin agent: yes')).toBeVisible()

  const provider = await ownerOf('indirect_provider')
  const { link } = await provider<{ link: string }>('POST', '/ext/v1/partnershiprequests', {
    email,
    mpnId,
  })
  await page.goto(link)
  await page.getByRole('checkbox').first().check()
  await press(page, 'Authorize indirect provider')
  await page.getByRole('link', { name: 'Go to Indirect providers' }).click()
  await expect(page.getByRole('table')).toContainText('Contour Distribution')
})
