// The ways of people who sign in at their company's provider alone: what is shown of them, proving again, and signing out.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type OutsideProvider, openOutsideProvider } from '../../../test/outside-provider.ts'
import { signOnTo, withSignOn } from '../../../test/sign-on-stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { listSessions } from '../../contract/own-sessions.ts'
import { readSecondFactors } from '../../contract/second-factors.ts'
import { readSession, signOut } from '../../contract/sessions.ts'
import { readSignOn, updateSignOn } from '../../contract/sign-on.ts'
import { addSignOnDomain } from '../../contract/sign-on-domains.ts'
import { blockUser, removeUser } from '../../contract/user-acts.ts'
import { listUsers, readUser, updateUserRoles } from '../../contract/users.ts'
import type { Role } from '../../domain/roles.ts'

let world: World
let provider: OutsideProvider
beforeAll(async () => {
  world = await openWorld({ TIERLINE_RATE_LIMIT: '100000', TIERLINE_TRUST_PROXY: '127.0.0.1' })
  provider = await openOutsideProvider()
})
afterEach(() => {
  provider.bend = null
})
afterAll(async () => {
  await world.close()
  await provider.close()
})

type Wanted = Parameters<typeof withSignOn>[2]

/** A company with somebody of these roles who has no password and comes from the provider. */
async function comesAlone(roles: readonly Role[], wanted: Wanted = {}) {
  const admin = await withSignOn(world, provider, wanted)
  const person = await world.person(admin.company, roles)
  const subject = `s-${randomUUID()}`
  provider.accounts.set(subject, { email: person.userName, email_verified: true })
  const browser = openBrowser(world)
  const open = (address: string) => {
    provider.person = subject
    return browser.open(address)
  }
  return { admin, person, subject, browser, open }
}

const here = (browser: ReturnType<typeof openBrowser>) =>
  world.client({ cookie: browser.cookies() })

test('who comes from the provider alone can sign in, in lists and details, as long as it is in force', async () => {
  const { admin, person, open } = await comesAlone(['sales_agent'], {
    issuer: `${provider.issuer}/`,
  })
  const { id } = person
  const shown = async () => {
    const one = await admin.call(readUser, { params: { id: id as never } })
    const list = await admin.call(listUsers, { query: { state: 'active', size: 500 } })
    const row = list.body.items.find((item) => item.id === id)
    expect(row?.canSignIn).toBe(one.body.canSignIn)
    return [one.body.passwordState, one.body.canSignIn]
  }
  expect(await shown()).toEqual(['none', false])
  await open(signOnTo(admin.company.domain))
  expect(await shown()).toEqual(['none', true])
  const withdrawn = (at: string) =>
    world.query(`update sign_on_domain set ${at} where organization_id = $1`, [admin.company.id])
  await withdrawn('proved_at = null')
  expect(await shown()).toEqual(['none', false])
  await withdrawn('proved_at = now()')
  const { issuer, client } = provider
  const switched = { issuer: `${issuer}/`, clientId: client.id, state: 'off' as const }
  expect((await admin.call(updateSignOn, { body: switched })).status).toBe(200)
  expect(await shown()).toEqual(['none', false])
})

test('where sign-on is required, an agent’s password is no way in, and a Global admin’s is', async () => {
  const { admin } = await comesAlone([], { state: 'required' })
  const { id } = await world.person(admin.company, ['sales_agent'], { passwordHash: 'a hash' })
  const canSignIn = async (who: string) =>
    (await admin.call(readUser, { params: { id: who as never } })).body.canSignIn
  expect([await canSignIn(id), await canSignIn(admin.id)]).toEqual([false, true])
})

test('a Global admin who comes from the provider alone is not the one who stays', async () => {
  const { admin, person, open, browser } = await comesAlone(['global_admin'])
  await open(signOnTo(admin.company.domain))
  const outside = await admin.call(readUser, { params: { id: person.id as never } })
  expect(outside.body.canSignIn).toBe(true)
  // The provider has just asked who it is: dangerous acts go.
  await open(`${signOnTo(admin.company.domain)}&again`)
  const params = { id: admin.id as never }
  const roles = { agentRole: 'sales_agent', adminRole: 'not_an_admin' } as const
  for (const refused of [
    await here(browser)(blockUser, { params }),
    await here(browser)(removeUser, { params }),
    await here(browser)(updateUserRoles, { params, body: roles }),
    await admin.call(updateUserRoles, { params, body: roles }),
  ])
    expect(refused).toMatchObject({ status: 409, body: { code: 990280 } })
  // Another with a password makes it possible.
  await world.person(admin.company, ['global_admin'], { passwordHash: 'a hash' })
  expect((await here(browser)(blockUser, { params })).status).toBe(200)
})

test('a fresh proof is given at the provider, which must have asked just now: then the act goes on', async () => {
  const { admin, person, subject, open, browser } = await comesAlone(['global_admin'])
  const { domain } = admin.company
  const act = () =>
    here(browser)(addSignOnDomain, { body: { domain: `d${randomUUID().slice(0, 8)}.example` } })
  // The provider does not say when it asked: nothing is proved by coming in.
  expect((await open(signOnTo(domain))).url.pathname).toBe('/')
  expect(await act()).toMatchObject({ status: 403, body: { code: 990006 } })
  const { body: held } = await here(browser)(readSecondFactors)
  expect(held).toMatchObject({
    hasPassword: false,
    signOnPath: `/sign-on/start?domain=${domain}&again`,
  })

  const again = `${held.signOnPath}&next=${encodeURIComponent('/settings/single-sign-on')}`
  provider.person = subject
  const asked = await browser.open(again, (url) => url.pathname === '/auth')
  expect(Object.fromEntries(asked.url.searchParams)).toMatchObject({
    prompt: 'login',
    max_age: '0',
  })
  const minutes = (count: number) => Math.floor(Date.now() / 1000) - count * 60
  for (const said of [undefined, minutes(1), 'now'])
    expect([said, await refusedWith(said)]).toEqual([said, expect.stringMatching(/^sign_on_/)])
  async function refusedWith(said: unknown) {
    provider.bend = ({ auth_time: _, ...claims }) => ({
      ...claims,
      ...(said === undefined ? {} : { auth_time: said }),
    })
    const { url } = await open(again)
    provider.bend = null
    return url.searchParams.get('refused')
  }
  expect((await act()).body).toMatchObject({ code: 990006 })

  const { url } = await open(again)
  expect(url.pathname).toBe('/settings/single-sign-on')
  expect((await act()).status).toBe(201)
  expect((await here(browser)(readSession)).body.user.id).toBe(person.id)
  // The session of before is not left behind.
  expect((await here(browser)(listSessions)).body.totalCount).toBe(1)
})

test('a proof at the provider is offered to those who have an account there alone', async () => {
  const { admin, open, browser } = await comesAlone(['sales_agent'])
  expect((await admin.call(readSecondFactors)).body).not.toHaveProperty('signOnPath')
  await open(signOnTo(admin.company.domain))
  expect((await here(browser)(readSecondFactors)).body).toHaveProperty('signOnPath')
})

test('who came from the provider may sign out there too, once signed out here', async () => {
  const { admin, open, browser } = await comesAlone(['sales_agent'])
  const { domain } = admin.company
  await open(signOnTo(domain))
  expect((await admin.call(readSignOn)).body).toMatchObject({
    signedOutUri: `${publicUrl}/sign-in`,
    lastTrial: { endsSessions: true, saysWhen: true },
  })
  const { status, body } = await here(browser)(signOut)
  expect([status, body]).toEqual([200, { providerPath: `/sign-on/end?domain=${domain}` }])
  expect((await here(browser)(readSession)).status).toBe(401)
  // No word of the address leads anywhere but to the provider of the domain.
  const lured = `${body.providerPath}&post_logout_redirect_uri=https://evil.example&next=//evil.example`
  const left = await browser.open(lured, (url) => url.origin === provider.issuer)
  expect([left.url.pathname, Object.fromEntries(left.url.searchParams)]).toEqual([
    '/session/end',
    { client_id: provider.client.id, post_logout_redirect_uri: `${publicUrl}/sign-in` },
  ])
  // It takes the address that was registered: otherwise 400.
  expect((await browser.open(left.url.href)).status).toBe(200)
  const nowhere = await browser.open('/sign-on/end?domain=evil.example')
  expect([nowhere.url.origin, nowhere.url.pathname]).toEqual([publicUrl, '/sign-in'])
})

test('who signed in by a password, or whose provider has no such place, is not sent there', async () => {
  const { admin, open, browser } = await comesAlone(['sales_agent'])
  await open(signOnTo(admin.company.domain))
  await world.query(
    `update sign_on set tried = tried - 'endsSessions' where organization_id = $1`,
    [admin.company.id],
  )
  expect((await here(browser)(signOut)).body).toEqual({})
  await world.query(
    `update sign_on set tried = tried || '{"endsSessions": true}' where organization_id = $1`,
    [admin.company.id],
  )
  expect((await admin.call(signOut)).body).toEqual({})
})
