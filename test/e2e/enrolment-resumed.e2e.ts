// Enrolment left at each of its eight steps and resumed in another browser: what was typed is there, Back loses nothing, Cancel
// signs in to the membership directory as another (rules 4, 6, 7, 9, 12, 14).
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { type Connection, call } from '../../src/contract/client.ts'
import { confirmEnrolment } from '../../src/contract/enrolment-confirmations.ts'
import { approveEnrolment, decideEnrolmentCheck } from '../../src/contract/enrolment-reviews.ts'
import { listMails, readMail } from '../../src/contract/mails.ts'
import { addMembershipProfile } from '../../src/contract/membership.ts'
import { addMembershipAccount, useMembershipLink } from '../../src/contract/membership-accounts.ts'
import { readSession } from '../../src/contract/sessions.ts'
import {
  apiAs,
  apiOf,
  baseUrl,
  newPassword,
  newSessionOf,
  operatorName,
  type Person,
  partsOf,
  unique,
} from './companies.ts'
import { cookieFor, type Enter, test } from './people.ts'

const nobody: Connection = { baseUrl: baseUrl(), headers: () => ({}) }
const desk = () => apiOf(operatorName())
const memberPassword = newPassword()

const mpnIdOf = (place: number, word: string) =>
  String(place * 100_000_000 + Number.parseInt(word, 16))

/** Headquarters, a location abroad and one that is asleep, with an account that signs in to all of them. */
async function member(name: string, word: string): Promise<string> {
  const api = await desk()
  const globalMpnId = mpnIdOf(3, word)
  const add = (mpnId: string, more: { name: string; country?: string; status?: 'inactive' }) =>
    call(api, addMembershipProfile, {
      body: { country: 'US', status: 'active', ...more, mpnId, globalMpnId },
    })
  await add(globalMpnId, { name })
  await add(mpnIdOf(4, word), { name: `${name} West` })
  await add(mpnIdOf(5, word), { name: `${name} Canada`, country: 'CA' })
  await add(mpnIdOf(6, word), { name: `${name} Asleep`, status: 'inactive' })
  const userName = `member-${word}`
  const person = { fullName: 'Member', email: 'member@members.example', language: 'en' } as const
  const { link = '' } = await call(api, addMembershipAccount, {
    body: { userName, globalMpnId, ...person },
  })
  const { id, secret } = partsOf(link)
  const body = { secret, newPassword: memberPassword }
  await call(nobody, useMembershipLink, { params: { id }, body })
  return userName
}

/** The link of the newest mail to this address, which the operator reads where no mail server is set. */
async function linkTo(email: string, subject: RegExp): Promise<string> {
  const api = await desk()
  let link = ''
  await expect(async () => {
    const { items } = await call(api, listMails, { query: { size: 50 } })
    const mail = items.find((one) => one.recipient === email && subject.test(one.subject))
    const { text = '' } = await call(api, readMail, { params: { id: mail?.id ?? '' } })
    link = /https?:\S+#\S+/.exec(text)?.[0] ?? ''
    expect(link).not.toBe('')
  }).toPass({ timeout: 15_000 })
  return link
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const isAt = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()

/** Step 6, with somebody else as primary contact. */
const typed: Readonly<Record<string, string>> = {
  'Legal business name': 'Mooring Works Incorporated',
  'Registration number (optional)': 'WA 604 123',
  'Address line 1': '1 Mooring Road',
  'Address line 2 (optional)': 'Floor 2',
  City: 'Tacoma',
  'State or province': 'WA',
  'Postal code (optional)': '98402',
  'First name': 'Inês',
  'Last name': 'Moura',
  'Phone number (optional)': '2065550109',
  'Support email address': 'help@mooring.example',
  'Support phone number': '2065550110',
  'Support web site (optional)': 'https://help.mooring.example',
}

async function holds(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await expect(field(page, label)).toHaveValue(value)
}

/** Whatever address of the wizard was kept, it goes on where it was left. */
async function resumed(page: Page, title: string): Promise<Page> {
  await page.goto('/enroll/status')
  await isAt(page, title)
  return page
}

/** The way of somebody who has kept none. */
async function resumedFromWelcome(page: Page, title: string): Promise<Page> {
  await page.goto('/enroll')
  await follow(page, 'Next')
  await isAt(page, 'Work account')
  await follow(page, 'Next')
  await isAt(page, title)
  return page
}

/** Steps 1 to 3: nobody is signed in yet; the mailed link opens what was typed, until the account is made. */
async function makeAccount(enter: Enter, email: string, member: string): Promise<Person> {
  const first = await enter()
  await first.goto('/enroll')
  await follow(first, 'Next')
  await press(first, 'Create one')
  await field(first, 'Company name').fill('Mooring Works')
  await field(first, 'Country or region').selectOption('US')
  await field(first, 'Your full name').fill('Ana Pereira')
  await field(first, 'Your work email address').fill(email)
  await press(first, 'Send the link')
  await expect(first.getByText(`The link is on its way to ${email}`)).toBeVisible()
  const link = await linkTo(email, /work account/)
  const page = await enter()
  await page.goto(link)
  await holds(page, {
    'Company name': 'Mooring Works',
    'Country or region': 'US',
    'Your full name': 'Ana Pereira',
  })
  const password = newPassword()
  for (const label of ['New password', 'New password again'])
    await field(page, label).fill(password)
  await press(page, 'Create the account')
  await isAt(page, 'Link your MPN ID')
  await field(page, 'Membership user name').fill(member)
  await press(page, 'Next')
  await isAt(page, 'Membership password')
  await follow(page, 'Back')
  await holds(page, { 'Membership user name': member })
  return { userName: email, password }
}

async function signInAs(page: Page, memberName: string): Promise<void> {
  await field(page, 'Membership user name').fill(memberName)
  await press(page, 'Next')
  await isAt(page, 'Membership password')
  await field(page, 'Password').fill(memberPassword)
  await press(page, 'Sign in')
  await isAt(page, 'Select the organization profile')
}

const profile = (page: Page, name: RegExp) => page.getByRole('radio', { name })

/** Steps 4 and 5. */
async function linkProfile(open: () => Promise<Page>, own: string): Promise<void> {
  // The directory's sign-in was not made: its name is there, its password is kept nowhere.
  const signing = await resumedFromWelcome(await open(), 'Membership password')
  await field(signing, 'Password').fill(memberPassword)
  await press(signing, 'Sign in')
  await isAt(signing, 'Select the organization profile')
  await expect(profile(signing, /^Elsewhere/)).toHaveCount(4)

  const choosing = await resumed(await open(), 'Select the organization profile')
  await press(choosing, 'Cancel: sign in with another profile')
  await isAt(choosing, 'Link your MPN ID')
  await holds(choosing, { 'Membership user name': '' })
  await signInAs(choosing, own)
  await expect(profile(choosing, /^Elsewhere/)).toHaveCount(0)
  const abroad = profile(choosing, /Mooring Canada.*In another country or region/)
  await expect(abroad).toBeDisabled()
  await expect(profile(choosing, /Mooring Asleep.*Not active: it cannot be linked/)).toBeDisabled()
  // Of two that would do none is chosen for anybody.
  await expect(choosing.getByRole('radio', { checked: true })).toHaveCount(0)
  await profile(choosing, /Mooring West/).check()
  await press(choosing, 'Continue')
  await isAt(choosing, 'Your organization')
}

/** Step 6. */
async function tellOrganization(open: () => Promise<Page>, contact: string): Promise<void> {
  const all = { ...typed, 'Email address': contact }
  const page = await resumed(await open(), 'Your organization')
  await page.getByRole('radio', { name: 'Somebody else' }).check()
  for (const [label, value] of Object.entries(all)) await field(page, label).fill(value)
  // Back from the last field that was typed in, and there again before it is saved.
  await page.route('**/ext/v1/enrolment', async (route) => {
    if (route.request().method() === 'PUT') await sleep(700)
    await route.continue()
  })
  await follow(page, 'Back')
  await isAt(page, 'Select the organization profile')
  await expect(profile(page, /Mooring West/)).toBeChecked()
  await press(page, 'Continue')
  await holds(page, all)
  // Whatever is typed then goes on from what is being saved.
  await field(page, 'Address line 2 (optional)').fill('Floor 3')
  await field(page, 'Address line 2 (optional)').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  const again = await resumed(await open(), 'Your organization')
  await holds(again, { ...all, 'Address line 2 (optional)': 'Floor 3' })
  await expect(again.getByRole('radio', { name: 'Somebody else' })).toBeChecked()
  await press(again, 'Enroll now')
  await isAt(again, 'Verification status')

  // Taken back, nothing of it is lost either.
  const waiting = await resumed(await open(), 'Verification status')
  await expect(waiting.getByText(contact).first()).toBeVisible()
  await press(waiting, 'Correct the details')
  await isAt(waiting, 'Your organization')
  await holds(waiting, { ...typed, 'Address line 2 (optional)': 'Floor 3' })
  await press(waiting, 'Enroll now')
  await isAt(waiting, 'Verification status')
}

/** Step 7 at the side of the primary contact and the operator. */
async function isApproved(tenantId: string, contact: string): Promise<void> {
  const { id, secret } = partsOf(await linkTo(contact, /Confirm the enrolment/))
  const body = { secret, signedUp: true, ownsAddress: true }
  await call(nobody, confirmEnrolment, { params: { id: id as never }, body })
  const api = await desk()
  const params = { id: tenantId as never }
  for (const check of ['employment', 'business'] as const)
    await call(api, decideEnrolmentCheck, { params, body: { check, state: 'verified' } })
  await call(api, approveEnrolment, { params, body: {} })
}

test('a company that leaves at each step finds all that it has typed', async ({ enter }) => {
  test.setTimeout(120_000)
  const word = unique()
  const domain = `mooring-${word}.example`
  const contact = `ines@${domain}`
  const own = await member('Mooring', word)
  const other = await member('Elsewhere', unique())
  const ana = await makeAccount(enter, `ana@${domain}`, other)
  const open = () => enter(ana)
  await linkProfile(open, own)
  await tellOrganization(open, contact)
  const { organization } = await call(await apiAs(ana), readSession)
  await isApproved(organization.tenantId, contact)
  // Partners need a second factor: the sessions of before are over.
  const cookies = [cookieFor(await newSessionOf(ana))]
  const last = await enter(null, { storageState: { cookies, origins: [] } })
  await resumedFromWelcome(last, 'Ready')
  await expect(last.getByText('Admin agent: yes')).toBeVisible()
  // Nobody has signed it on the way.
  await follow(last, 'Open the agreement')
  await expect(last).toHaveURL('/settings/agreements')
})
