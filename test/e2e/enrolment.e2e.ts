// A company joins: from Welcome over Create one, the primary contact's mail and the operator's approval to the first partnership;
// abandoned and resumed at each of the eight steps, with mails read from a mail server (rules 1, 4 to 14, 43). And rules 28, 29.
import { expect, type Page, test } from '@playwright/test'
import { openSmtpServer, type TestSmtpServer } from '../smtp.ts'
import { answers, approves, asksForMore } from './enrolment-desk.ts'
import { type Call, ownerAt } from './owner-at.ts'
import { openProduct } from './server.ts'
import { endsEarly, scrollsSideways, violations } from './soundness.ts'

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

const ownerOf = (kind: string) => ownerAt(product, kind)
const memberPassword = 'quiet rivers run past the mill'

/** In the membership directory: a good profile, one of another country, one that is not active; and accounts of two companies. */
async function membership(desk: Call, number: string) {
  const add = (more: object) => desk('POST', '/ext/v1/membership/profiles', more)
  const mpnId = `55${number}`
  const status = 'active'
  await add({ mpnId, name: 'Quay Systems Inc', country: 'US', status })
  const branch = { globalMpnId: mpnId, country: 'US', status }
  await add({ ...branch, mpnId: `56${number}`, name: 'Quay Canada', country: 'CA' })
  await add({ ...branch, mpnId: `57${number}`, name: 'Quay East', status: 'inactive' })
  await add({ mpnId: `58${number}`, name: 'Bay Systems Inc', country: 'US', status })
  return {
    mpnId,
    userName: await account(desk, `quay-${number}`, mpnId),
    otherName: await account(desk, `bay-${number}`, `58${number}`),
  }
}

async function account(desk: Call, userName: string, globalMpnId: string): Promise<string> {
  const person = { fullName: 'Ana', email: 'ana@members.example', language: 'en' }
  const { link } = await desk<{ link: string }>('POST', '/ext/v1/membership/accounts', {
    userName,
    globalMpnId,
    ...person,
  })
  const [, id = '', secret = ''] = /\/([0-9a-f-]{36})#(.+)$/.exec(link) ?? []
  await desk('POST', `/ext/v1/membershiplinks/${id}/use`, { secret, newPassword: memberPassword })
  return userName
}

/** The newest mail to this address whose subject says so. */
async function mailed(to: string, subject: RegExp): Promise<string> {
  let text: string | undefined
  await expect(() => {
    const isIt = (one: (typeof post.received)[number]) =>
      one.to.includes(to) && subject.test(one.mail.subject ?? '')
    text = post.received.findLast(isIt)?.mail.text
    expect(text).toBeDefined()
  }).toPass({ timeout: 20_000 })
  return text ?? ''
}

const linkIn = async (to: string, subject: RegExp): Promise<string> =>
  /https?:\S+#\S+/.exec(await mailed(to, subject))?.[0] ?? ''

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isAt = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()

/** Left and opened again at the wizard's beginning: it goes on at the same step, which is sound at both widths. */
async function resumes(page: Page, title: string): Promise<void> {
  await page.goto('/enroll/status')
  await isAt(page, title)
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 375, height: 800 })
  expect([await scrollsSideways(page), await endsEarly(page)]).toEqual([false, false])
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

async function signsInAsMember(page: Page, userName: string): Promise<void> {
  await page.getByLabel('Membership user name').fill(userName)
  await press(page, 'Next')
  await isAt(page, 'Membership password')
}

async function linkProfile(page: Page, userName: string, otherName: string): Promise<void> {
  await resumes(page, 'Link your MPN ID')
  await signsInAsMember(page, otherName)
  // The name is kept: nobody types it twice.
  await resumes(page, 'Membership password')
  await expect(page.getByText(otherName)).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(memberPassword)
  await press(page, 'Sign in')
  await expect(page.getByRole('radio', { name: /Bay Systems Inc/ })).toBeChecked()
  await press(page, 'Continue')
  await expect(page.getByLabel('Legal business name')).toHaveValue('Bay Systems Inc')
  await page.getByLabel('City').fill('Tacoma')
  await page.getByLabel('City').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await press(page, 'Cancel: sign in with another profile')
  await isAt(page, 'Link your MPN ID')
  await signsInAsMember(page, userName)
  await page.getByLabel('Password', { exact: true }).fill(memberPassword)
  await press(page, 'Sign in')
  await isAt(page, 'Select the organization profile')
  await resumes(page, 'Select the organization profile')
  for (const [name, why] of [
    ['Quay Canada', 'In another country or region than your account.'],
    ['Quay East', 'Not active: it cannot be linked.'],
  ] as const) {
    const row = page.getByRole('radio', { name: new RegExp(name) })
    await expect(row).toBeDisabled()
    await expect(row).toHaveAccessibleName(new RegExp(why))
    await expect(page.getByText(why)).toBeVisible()
  }
  await expect(page.getByRole('radio', { name: /Quay Systems Inc/ })).toBeChecked()
  await press(page, 'Continue')
}

async function enrollNow(page: Page): Promise<void> {
  await isAt(page, 'Your organization')
  await expect(page.getByLabel('Legal business name')).toHaveValue('Quay Systems Inc')
  await expect(page.getByLabel('First name')).toHaveValue('Ana')
  await expect(page.getByLabel('City')).toHaveValue('Tacoma')
  await page.getByLabel('Address line 1', { exact: true }).fill('1 Quay Road')
  await page.getByLabel('City').fill('Seattle')
  await page.getByLabel('City').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await resumes(page, 'Your organization')
  await expect(page.getByLabel('City')).toHaveValue('Seattle')
  await page.getByLabel('State or province').fill('WA')
  await page.getByLabel(/^Postal code/).fill('98101')
  await page.getByLabel(/^Phone number/).fill('2065550100')
  await page.getByRole('checkbox', { name: 'Same as the primary contact' }).check()
  await expect(page.getByLabel('Support phone number')).toHaveValue('2065550100')
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

test('a company joins, from Welcome to its first partnership', async ({ browser }) => {
  test.setTimeout(150_000)
  const number = String(Date.now()).slice(-8)
  const email = `ana@quay${number}.example`
  const operator = await ownerOf('operator')
  const { userName, otherName, mpnId } = await membership(operator.call, number)
  const open = async () =>
    (await browser.newContext({ baseURL: product.baseUrl, locale: 'en-US' })).newPage()
  const page = await open()
  await createOne(page, email)
  await linkProfile(page, userName, otherName)
  await enrollNow(page)
  await confirm(await open(), email)

  const desk = await open()
  const [name = '', value = ''] = operator.cookie.split(/=(.*)/)
  await desk.context().addCookies([{ name, value, url: product.baseUrl }])
  const words = 'Please add the page of the register.'
  await asksForMore(desk, 'Quay Systems Inc', words)
  await answers(page, words)
  await approves(desk, 'Quay Systems Inc')
  await mailed(email, /^The review of/)
  expect(await mailed(email, /needs more from/)).toContain(words)
  await mailed(email, /is now an indirect reseller/)
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
  const { link } = await provider.call<{ link: string }>('POST', '/ext/v1/partnershiprequests', {
    email,
    mpnId,
  })
  await page.goto(link)
  await page.getByRole('checkbox').first().check()
  await press(page, 'Authorize indirect provider')
  await page.getByRole('link', { name: 'Go to Indirect providers' }).click()
  await expect(page.getByRole('table')).toContainText('Contour Distribution')
})

test('rules 28, 29: anyone finds a provider and writes to it, while the directory is open', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: product.baseUrl, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('/enroll')
  await expect(page.getByRole('link', { name: 'Find a provider' })).toBeVisible()
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Find a provider' }).click()
  await isAt(page, 'Find an indirect provider')
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) })
  await expect(cards).toHaveCount(2)
  await page.getByRole('checkbox', { name: 'Marketing (1)' }).check()
  await expect(cards).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Marketing (1)' }).uncheck()
  await page.getByLabel('Search by name').fill('contour')
  await expect(cards).toHaveCount(1)
  // Counts know no names: there are none beside a name.
  await expect(page.getByRole('checkbox', { name: 'Marketing', exact: true })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Contact Contour Distribution' }).click()
  await page.getByLabel('Your name').fill('Ana Pereira')
  await page.getByLabel('Company', { exact: true }).fill('Quay Systems')
  await page.getByLabel('Email', { exact: true }).fill('ana@writer.example')
  await page.getByLabel('Message', { exact: true }).fill('What are your terms?')
  await press(page, 'Send')
  await expect(page.locator('main :focus')).toContainText('Your message is on its way to Contour')
  const text = await mailed('resellers@contour.example', /message from the provider directory/)
  expect(text).toContain('What are your terms?')

  const { call } = await ownerOf('operator')
  const settings = await call<object>('GET', '/ext/v1/programsettings')
  await call('PUT', '/ext/v1/programsettings', { ...settings, directoryIsPublic: false })
  await page.goto('/find-a-provider')
  await expect(page.getByText(/directory is open to signed-in people only/)).toBeVisible()
  const asked = page.waitForResponse(/providerdirectory/)
  await page.goto('/sign-in')
  await asked
  await expect(page.getByRole('link', { name: 'Enroll your company' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Find a provider' })).toHaveCount(0)
})
