// What a rogue provider, a stolen answer or another's browser get by single sign-on: nothing (threat T37).
import { randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Browser, openBrowser } from '../../../test/browser.ts'
import { type OutsideProvider, openOutsideProvider } from '../../../test/outside-provider.ts'
import { prove, signOnTo, tryOut, withSignOn } from '../../../test/sign-on-stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { readSession } from '../../contract/sessions.ts'
import { readSignOn, removeSignOn, updateSignOn } from '../../contract/sign-on.ts'
import { addSignOnDomain } from '../../contract/sign-on-domains.ts'
import type { Organization } from '../../domain/organization.ts'
import { openProviders } from './provider.ts'

let world: World
let provider: OutsideProvider
let rogue: OutsideProvider
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '100000', TIERLINE_TRUST_PROXY: '127.0.0.1' })
  provider = await openOutsideProvider()
  rogue = await openOutsideProvider()
})
afterEach(() => {
  provider.bend = null
  rogue.bend = null
})
afterAll(async () => {
  await world.close()
  await provider.close()
  await rogue.close()
})

const isCallback = (url: URL) => url.pathname.startsWith('/sign-on/callback/')
const whoIs = (browser: Browser) => world.client({ cookie: browser.cookies() })(readSession)

/** As far as the answer of the provider, which the browser has not opened yet. */
async function answered(company: Organization, person: string, at = provider) {
  at.person = person
  const browser = openBrowser(world)
  const { url } = await browser.open(signOnTo(company.domain), isCallback)
  expect(isCallback(url)).toBe(true)
  return { browser, answer: url }
}

async function opened(browser: Browser, answer: URL): Promise<string | null> {
  const { url } = await browser.open(answer.href)
  const session = await whoIs(browser)
  expect(session.status).toBe(url.searchParams.has('refused') ? 401 : 200)
  return url.searchParams.get('refused')
}

/** A company with a person whom the provider vouches for. */
async function home(at = provider) {
  const admin = await withSignOn(world, at)
  const person = await world.person(admin.company, ['sales_agent'])
  const subject = `s-${randomUUID()}`
  at.accounts.set(subject, { email: person.userName, email_verified: true })
  return { ...admin, person, subject }
}

test('the provider of one company says that somebody is a person of another: refused', async () => {
  const theirs = await home()
  const own = await home(rogue)
  for (const claimed of [theirs.person.userName, theirs.person.userName.toUpperCase()]) {
    rogue.accounts.set('rogue', { email: claimed, email_verified: true })
    const { browser, answer } = await answered(own.company, 'rogue', rogue)
    expect(await opened(browser, answer)).toBe('sign_on_foreign_email')
  }
  // Not even by naming the domain: it is proved by its owner.
  const { id } = (await prove(world, own, `${own.company.domain}`)).body
  expect(id).toBeDefined()
  world.names.texts.set(theirs.company.domain, [])
  expect((await prove(world, own, theirs.company.domain)).body).toMatchObject({ code: 990336 })
  const links = await world.query('select 1 from sign_on_link where subject = $1', ['rogue'])
  expect(links.rows).toEqual([])
})

test('the same subject at another provider is somebody else', async () => {
  const theirs = await home()
  const first = await answered(theirs.company, theirs.subject)
  expect(await opened(first.browser, first.answer)).toBeNull()
  const own = await home(rogue)
  rogue.accounts.set(theirs.subject, { email: `x@${own.company.domain}`, email_verified: true })
  const { browser, answer } = await answered(own.company, theirs.subject, rogue)
  expect(await opened(browser, answer)).toBe('sign_on_no_person')
  // Nor after the company itself has gone over to another provider.
  const { call, company } = theirs
  const { issuer, client } = rogue
  const content = { issuer, clientId: client.id, state: 'off' as const }
  const { body } = await call(updateSignOn, { body: content })
  rogue.redirects.add(body.redirectUri)
  await tryOut(theirs, rogue, 'somebody')
  expect((await call(updateSignOn, { body: { ...content, state: 'on' } })).status).toBe(200)
  rogue.accounts.set(theirs.subject, {})
  const moved = await answered(company, theirs.subject, rogue)
  expect(await opened(moved.browser, moved.answer)).toBe('sign_on_email_unverified')
})

test('an answer counts in the browser that asked, and nowhere else', async () => {
  const { company, subject, person } = await home()
  const mine = await answered(company, subject)
  const other = await answered(company, subject)
  expect(await opened(openBrowser(world), mine.answer)).toBe('sign_on_lost')
  expect(await opened(other.browser, mine.answer)).toBe('sign_on_lost')
  // The theft has cost its owner nothing.
  expect(await opened(mine.browser, mine.answer)).toBeNull()
  expect((await whoIs(mine.browser)).body.user.id).toBe(person.id)
})

test('an answer counts once, and a code belongs to its own request', async () => {
  const { company, subject } = await home()
  const { browser, answer } = await answered(company, subject)
  await browser.open(answer.href)
  const again = openBrowser(world)
  for (const cookie of browser.cookies().split('; ')) again.give(cookie)
  expect((await again.open(answer.href)).url.searchParams.get('refused')).toBe('sign_on_lost')

  const spare = await answered(company, subject)
  const later = await answered(company, subject)
  const mixed = new URL(later.answer)
  mixed.searchParams.set('code', spare.answer.searchParams.get('code') ?? '')
  expect(await opened(later.browser, mixed)).toBe('sign_on_answer_wrong')
  // The answer was wrong, and its attempt is gone all the same.
  expect(await opened(later.browser, later.answer)).toBe('sign_on_lost')
})

test('ten minutes later the answer counts no more', async () => {
  const { company, subject } = await home()
  const { browser, answer } = await answered(company, subject)
  await world.later(company, 10.5 / 1440)
  expect(await opened(browser, answer)).toBe('sign_on_lost')
})

test('mix-up: an answer that names another issuer, or comes to another company’s address, is refused', async () => {
  const { company, subject } = await home()
  const own = await home(rogue)
  const renamed = await answered(company, subject)
  expect(renamed.answer.searchParams.get('iss')).toBe(provider.issuer)
  renamed.answer.searchParams.set('iss', rogue.issuer)
  expect(await opened(renamed.browser, renamed.answer)).toBe('sign_on_answer_wrong')
  const without = await answered(company, subject)
  without.answer.searchParams.delete('iss')
  expect(await opened(without.browser, without.answer)).toBe('sign_on_answer_wrong')
  const moved = await answered(company, subject)
  moved.answer.pathname = `/sign-on/callback/${own.company.id}`
  expect(await opened(moved.browser, moved.answer)).toBe('sign_on_lost')
  expect(provider.redeemed).not.toContain(JSON.stringify(moved.answer.searchParams.get('code')))
})

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)
type Bend = NonNullable<OutsideProvider['bend']>
test.each<[what: string, bend: Bend, refused: string | null]>([
  ['another nonce', (claims) => ({ ...claims, nonce: 'another' }), 'sign_on_answer_wrong'],
  ['no nonce', ({ nonce: _, ...claims }) => claims, 'sign_on_answer_wrong'],
  ['another audience', (claims) => ({ ...claims, aud: 'another' }), 'sign_on_answer_wrong'],
  [
    'another issuer',
    (claims) => ({ ...claims, iss: 'https://idp.example' }),
    'sign_on_answer_wrong',
  ],
  ['no subject', ({ sub: _, ...claims }) => claims, 'sign_on_answer_wrong'],
  ['long expired', (claims) => ({ ...claims, exp: now() - 300 }), 'sign_on_answer_wrong'],
  ['a clock 20 s behind', (claims) => ({ ...claims, iat: now() - 80, exp: now() - 20 }), null],
  ['a clock 20 s ahead', (claims) => ({ ...claims, iat: now() + 20, nbf: now() + 20 }), null],
  ['a key that is not the provider’s', () => ({ signedBy: 'a stranger' }), 'sign_on_answer_wrong'],
  [
    'no signature',
    (claims: JWTPayload) => `${base64({ alg: 'none' })}.${base64(claims)}.`,
    'sign_on_answer_wrong',
  ],
])('a token with %s', async (_, bend, refused) => {
  shared ??= await home()
  provider.bend = bend
  const { browser, answer } = await answered(shared.company, shared.subject)
  expect(await opened(browser, answer)).toBe(refused)
})
let shared: Awaited<ReturnType<typeof home>> | undefined

test('an address that nobody has verified says nothing', async () => {
  const { company, subject, person, call } = await home()
  const refusedWith = async (account: object) => {
    provider.accounts.set(subject, account)
    const { browser, answer } = await answered(company, subject)
    return opened(browser, answer)
  }
  const { userName: email } = person
  for (const account of [
    {},
    { email },
    { email, email_verified: false },
    { email: `${email}, ${email}`, email_verified: true },
    { email: `x@${company.domain}@evil.example`, email_verified: true },
    { email: [email], email_verified: true },
  ])
    expect([account, await refusedWith(account)]).toEqual([account, 'sign_on_email_unverified'])
  const { issuer, client } = provider
  const vouching = { issuer, clientId: client.id, state: 'on' as const, vouchesForEmail: true }
  expect((await call(updateSignOn, { body: vouching })).status).toBe(200)
  expect(await refusedWith({ email, email_verified: false })).toBe('sign_on_email_unverified')
  expect(await refusedWith({ email })).toBeNull()
})

test('a domain that is not proved leads nowhere, and who presses Cancel is not signed in', async () => {
  const admin = await withSignOn(world, provider)
  const pending = `d${randomUUID().slice(0, 8)}.example`
  await admin.call(addSignOnDomain, { body: { domain: pending } })
  const start = async (address: string) => {
    const { url } = await openBrowser(world).open(address)
    return [url.origin, url.pathname, url.searchParams.get('refused')]
  }
  const off = [publicUrl, '/sign-in', 'sign_on_off']
  expect(await start(signOnTo(pending))).toEqual(off)
  expect(await start('/sign-on/start')).toEqual(off)
  const { company } = await home()
  const browser = openBrowser(world)
  provider.person = null
  const { url } = await browser.open(signOnTo(company.domain))
  expect(url.searchParams.get('refused')).toBe('sign_on_declined')
})

test.each([
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/sign-on/start?domain=x.example', '/'],
  ['/resellers?search=n', '/resellers'],
])('a sign-in that asks for %s ends at %s', async (next, path) => {
  shared ??= await home()
  provider.person = shared.subject
  const { url } = await openBrowser(world).open(signOnTo(shared.company.domain, next))
  expect([url.origin, url.pathname]).toEqual([publicUrl, path])
})

test('a description that names another issuer is not believed', async () => {
  // The library itself lets this host's description speak for the issuers of all its tenants.
  const host = 'https://login.microsoftonline.com'
  const { leave } = openProviders(async () =>
    Response.json({
      issuer: `${host}/{tenantid}/v2.0`,
      authorization_endpoint: `${host}/auth`,
    }),
  )
  const connection = { clientId: 'a', clientSecret: 'b', scopes: 'openid' }
  const leaving = { state: 's', nonce: 'n', verifier: 'v', redirectUri: publicUrl, again: false }
  for (const issuer of [`${host}/common/v2.0`, 'https://other.example'])
    await expect(leave({ ...connection, issuer }, leaving)).rejects.toThrow()
})

test('a proof is as old as the provider says, and a second factor is what it says', async () => {
  const { company, call } = await withSignOn(world, provider)
  const mia = await world.person(company, ['global_admin'])
  provider.accounts.set('mia', { email: mia.userName, email_verified: true })
  const hourAgo = Math.floor(Date.now() / 1000) - 3600
  provider.bend = (claims) => ({ ...claims, auth_time: hourAgo, amr: ['pwd', 'mfa'] })
  const { browser, answer } = await answered(company, 'mia')
  expect(await opened(browser, answer)).toBeNull()
  provider.bend = null
  const { body } = await call(readSignOn)
  const asked = await world.client({ cookie: browser.cookies() })(removeSignOn)
  expect(asked.body).toMatchObject({ code: 990006 })
  expect(body.state).toBe('on')
  const how = await world.query(
    `select new_value from audit_record where operation = 'signInAtProvider' and actor_id = $1`,
    [mia.id],
  )
  expect(how.rows).toMatchObject([{ new_value: { secondFactor: true } }])
})
