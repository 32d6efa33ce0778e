// Single sign-on as its people and admins live it, at a provider that is not ours.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type OutsideProvider, openOutsideProvider } from '../../../test/outside-provider.ts'
import { adminOf, contentFor, signOnTo, tryOut, withSignOn } from '../../../test/sign-on-stories.ts'
import { openWorld, publicUrl, type World } from '../../../test/world.ts'
import { requestPasswordLink } from '../../contract/passwords.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import { discoverSignOn, readSignOn, removeSignOn, updateSignOn } from '../../contract/sign-on.ts'
import {
  addSignOnDomain,
  listSignOnLinks,
  proveSignOnDomain,
  removeSignOnDomain,
  removeSignOnLink,
} from '../../contract/sign-on-domains.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Role } from '../../domain/roles.ts'
import { hashPassword } from '../password-hash.ts'
import { serverKey } from '../seal.ts'
import { followUp } from '../sessions/following-up.ts'
import { openTextRecords } from '../text-records.ts'
import { checkProofs } from './proof-checks.ts'

let world: World
let provider: OutsideProvider
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1' })
  provider = await openOutsideProvider()
})
afterAll(async () => {
  await world.close()
  await provider.close()
})

/** Somebody comes to the provider as `person` and ends where the browser ends. */
async function comes(company: Organization, person: string, next = '/') {
  provider.person = person
  const browser = openBrowser(world)
  const { url } = await browser.open(signOnTo(company.domain, next))
  const session = await world.client({ cookie: browser.cookies() })(readSession)
  return { at: url.pathname, refused: url.searchParams.get('refused'), session, browser }
}

const auditOf = async (company: Organization) =>
  (
    await world.query(
      `select actor_id, result, refusal, old_value, new_value from audit_record
       where organization_id = $1 and operation = 'signInAtProvider' order by at`,
      [company.id],
    )
  ).rows

test('set up step by step: nothing is in force before a domain is proved and a trial has worked', async () => {
  const admin = await adminOf(world, await world.organization('indirect_provider'))
  const { call, company } = admin
  expect((await call(readSignOn)).body).toMatchObject({ state: 'off', domains: [] })
  const content = contentFor(provider)
  const { clientSecret: _, ...without } = content
  expect(await call(updateSignOn, { body: without })).toMatchObject({ status: 400 })
  const saved = await call(updateSignOn, { body: content })
  expect(saved.body.redirectUri).toBe(`http://tierline.test/sign-on/callback/${company.id}`)
  expect(saved.text).not.toContain(provider.client.secret)
  expect(await world.everything()).not.toContain(provider.client.secret)
  const on = { ...without, state: 'on' as const }
  expect((await call(updateSignOn, { body: on })).body).toMatchObject({ code: 990333 })

  const { body: added } = await call(addSignOnDomain, { body: { domain: company.domain } })
  expect(added).toMatchObject({ state: 'pending' })
  const proving = { params: { id: added.id } }
  expect((await call(proveSignOnDomain, proving)).body).toMatchObject({ code: 990337 })
  world.names.texts.set(company.domain, [`${added.record}x`])
  expect((await call(proveSignOnDomain, proving)).body).toMatchObject({ code: 990337 })
  world.names.texts.set(company.domain, ['v=spf1 -all', added.record])
  expect((await call(proveSignOnDomain, proving)).body).toMatchObject({ state: 'proved' })
  expect((await call(updateSignOn, { body: on })).body).toMatchObject({ code: 990333 })

  // The provider does not know our address yet.
  expect((await tryOut(admin, provider, 'tester')).end.url.origin).toBe(provider.issuer)
  provider.redirects.add(saved.body.redirectUri)
  provider.accounts.set('tester', { email: `t@${company.domain}`, email_verified: true })
  const { end, seen } = await tryOut(admin, provider, 'tester')
  expect(end.url.pathname).toBe('/settings/single-sign-on')
  expect(seen).toMatchObject({ worked: true, isCurrent: true, subject: 'tester' })
  expect((await call(listSignOnLinks)).body.totalCount).toBe(0)
  expect((await call(updateSignOn, { body: on })).body).toMatchObject({ state: 'on' })

  // Another client is another connection: it is tried first.
  expect((await call(updateSignOn, { body: { ...on, clientId: 'other' } })).body).toMatchObject({
    code: 990333,
  })
  const stale = { ...on, attributes: { etag: saved.body.attributes.etag ?? '' } }
  expect((await call(updateSignOn, { body: stale })).body).toMatchObject({ code: 2055 })
  expect((await call(removeSignOnDomain, proving)).body).toMatchObject({ code: 990338 })
  expect((await call(removeSignOn)).status).toBe(204)
  expect((await call(readSignOn)).body).toMatchObject({ state: 'off' })
})

test('the first sign-in links by a proved address; afterwards the provider’s subject alone counts', async () => {
  const { company, call } = await withSignOn(world, provider)
  const ana = await world.person(company, ['sales_agent'])
  provider.accounts.set('ana-1', { email: ana.userName, email_verified: true })
  const first = await comes(company, 'ana-1', '/resellers?search=a')
  expect([first.at, first.session.body]).toMatchObject([
    '/resellers',
    { state: 'full', user: { id: ana.id } },
  ])
  // Her address is another one now, or is said to be a colleague's: she is who she was.
  const boris = await world.person(company, ['helpdesk_agent'])
  provider.accounts.set('ana-1', { email: boris.userName, email_verified: true })
  expect((await comes(company, 'ana-1')).session.body.user.id).toBe(ana.id)
  expect(await auditOf(company)).toMatchObject([
    { actor_id: ana.id, new_value: { by: 'single_sign_on', person: 'linked' } },
    { actor_id: ana.id, new_value: { person: 'known', issuer: provider.issuer } },
  ])

  const links = await call(listSignOnLinks)
  expect(links.body.items).toMatchObject([{ userId: ana.id, subject: 'ana-1' }])
  // A second account of the provider says that it is she: the link has to go first.
  provider.accounts.set('ana-2', { email: ana.userName, email_verified: true })
  expect((await comes(company, 'ana-2')).refused).toBe('sign_on_other_link')
  const [link] = links.body.items
  expect((await call(removeSignOnLink, { params: { id: link?.id ?? '' } })).status).toBe(204)
  expect((await comes(company, 'ana-2')).session.body.user.id).toBe(ana.id)
})

test('whoever is blocked or unknown is turned away, and the admin sees why', async () => {
  const { company, call } = await withSignOn(world, provider)
  provider.accounts.set('eve', { email: `eve@${company.domain}`, email_verified: true })
  expect(await comes(company, 'eve')).toMatchObject({
    at: '/sign-in',
    refused: 'sign_on_no_person',
    session: { status: 401 },
  })
  expect((await call(readSignOn)).body.lastFailure?.reason).toContain(`eve@${company.domain}`)
  const eve = await world.person(company, ['sales_agent'])
  provider.accounts.set('eve', { email: eve.userName, email_verified: true })
  expect((await comes(company, 'eve')).session.status).toBe(200)
  await world.query(`update user_account set state = 'blocked' where id = $1`, [eve.id])
  expect((await comes(company, 'eve')).refused).toBe('sign_on_blocked')
  expect((await auditOf(company)).at(-1)).toMatchObject({
    actor_id: eve.id,
    result: 'denied',
    refusal: 'sign_on_blocked',
  })
})

test('new people come into being where the company wants it, with the roles that their groups stand for', async () => {
  const roleMap = [
    { value: 'sellers', role: 'sales_agent' as Role },
    { value: 'desk', role: 'helpdesk_agent' as Role },
    { value: 'bosses', role: 'global_admin' as Role },
  ]
  const wanted = { createsPeople: true, roleClaim: 'groups', roleMap }
  const { company, id: adminId } = await withSignOn(world, provider, wanted)
  const email = `kim@${company.domain}`
  const kim = { email, email_verified: true, name: 'Kim Lee' }
  provider.accounts.set('kim', { ...kim, groups: ['desk', 'sellers', 'global_admin'] })
  const first = await comes(company, 'kim')
  expect(first.session.body).toMatchObject({
    user: { fullName: 'Kim Lee', userName: email, roles: ['sales_agent'] },
  })
  // More is given at the next sign-in, and the session before lives on; less ends it.
  provider.accounts.set('kim', { ...kim, groups: ['sellers', 'bosses'] })
  const second = await comes(company, 'kim')
  expect(second.session.body.user.roles.toSorted()).toEqual(['global_admin', 'sales_agent'])
  const told = await world.query(
    `select payload from outbox where topic = 'user.roles_changed' and organization_id = $1 order by payload->>'isNew' desc`,
    [company.id],
  )
  const { host: byName } = new URL(provider.issuer)
  expect(told.rows).toMatchObject([
    { payload: { isNew: true, before: [], roles: ['sales_agent'], byName } },
    { payload: { isNew: false, before: ['sales_agent'], byName } },
  ])
  const still = world.client({ cookie: first.browser.cookies() })
  expect((await still(readSession)).status).toBe(200)
  provider.accounts.set('kim', { ...kim, groups: 'nothing that is mapped' })
  expect((await comes(company, 'kim')).session.body.user.roles).toEqual([])
  expect((await still(readSession)).status).toBe(401)

  // Were there no other Global admin with a password, the company could be locked out.
  await world.person(company, ['global_admin'])
  await world.query(`update user_account set roles = '{}' where id = $1`, [adminId])
  provider.accounts.set('kim', { ...kim, groups: ['bosses'] })
  await comes(company, 'kim')
  provider.accounts.set('kim', { ...kim, groups: ['desk'] })
  expect((await comes(company, 'kim')).session.body.user.roles.toSorted()).toEqual([
    'global_admin',
    'helpdesk_agent',
  ])
})

test('a customer’s new person without a mapped group is its user; a name of another company is not taken over', async () => {
  const { company } = await withSignOn(world, provider, { createsPeople: true }, 'customer')
  provider.accounts.set('lu', { email: `lu@${company.domain}`, email_verified: true })
  expect((await comes(company, 'lu')).session.body.user.roles).toEqual(['user'])
  const elsewhere = await world.organization('customer', { domain: `sub.${company.domain}` })
  await world.query(`update user_account set user_name = $2 where id = $1`, [
    (await world.person(elsewhere, ['user'])).id,
    `taken@${company.domain}`,
  ])
  provider.accounts.set('taken', { email: `taken@${company.domain}`, email_verified: true })
  expect((await comes(company, 'taken')).refused).toBe('user_name_taken')
})

test('required: passwords open nothing for people, and the Global admins’ still do', async () => {
  const { company, call } = await withSignOn(world, provider, { state: 'required' })
  const passwordHash = await hashPassword('a long enough sentence')
  const agent = await world.person(company, ['sales_agent'], { passwordHash })
  const boss = await world.person(company, ['global_admin'], { passwordHash })
  const typed = (userName: string, password = 'a long enough sentence') =>
    world.client()(signIn, { body: { userName, password } })
  expect(await typed(agent.userName)).toMatchObject({ status: 403, body: { code: 990330 } })
  expect(await typed(agent.userName, 'wrong')).toMatchObject({ status: 401 })
  // An admin gets in by password too, when the provider is what has failed, and owes a second factor whatever the policy.
  expect(await typed(boss.userName)).toMatchObject({
    status: 201,
    body: { state: 'mfa_enrol_required' },
  })
  for (const { userName } of [agent, boss])
    await world.client()(requestPasswordLink, { body: { userName } })
  await world.query('update unproven_act set run_at = now()')
  await followUp(world.database, { key: serverKey(world.config), publicUrl })
  const mails = await world.query('select recipient from mail where organization_id = $1', [
    company.id,
  ])
  expect(mails.rows).toEqual([{ recipient: boss.userName }])
  const { body } = await call(readSignOn)
  const given = { issuer: body.issuer ?? '', clientId: body.clientId ?? '', state: 'on' as const }
  expect((await call(updateSignOn, { body: given })).status).toBe(200)
  expect((await typed(agent.userName)).status).toBe(201)
})

test('where a user name leads depends on its domain alone, and writes nothing', async () => {
  const { company } = await withSignOn(world, provider)
  const { userName } = await world.person(company, ['sales_agent'])
  const before = await world.everything()
  const ask = (name: string) => world.client()(discoverSignOn, { body: { userName: name } })
  const [known, unknown] = [await ask(userName), await ask(`nobody@${company.domain}`)]
  expect(known.body).toEqual({
    state: 'on',
    path: `/sign-on/start?domain=${company.domain}`,
  })
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
  expect((await ask('a@nowhere.example')).body).toEqual({ state: 'off' })
  expect((await ask('')).body).toEqual({ state: 'off' })
  expect(await world.everything()).toBe(before)
})

test('a domain belongs to whoever has proved it, until its record is gone', async () => {
  const first = await withSignOn(world, provider)
  const second = await adminOf(world, await world.organization('direct_partner'))
  const { domain } = first.company
  for (const free of ['gmail.com', 'mail.yahoo.co.uk', 'hotmail.es', 'acme.onmicrosoft.com'])
    expect((await second.call(addSignOnDomain, { body: { domain: free } })).body).toMatchObject({
      code: 990335,
    })
  // Both records stand in the domain; the first has it.
  const { body: mine } = await second.call(addSignOnDomain, { body: { domain } })
  const proving = { params: { id: mine.id } }
  const records = world.names.texts.get(domain) as readonly string[]
  world.names.texts.set(domain, [...records, mine.record])
  expect((await second.call(proveSignOnDomain, proving)).body).toMatchObject({ code: 990336 })

  const textRecords = openTextRecords([world.names.address])
  const check = () => checkProofs(world.database, textRecords)
  const leads = async () =>
    (await world.client()(discoverSignOn, { body: { userName: `a@${domain}` } })).body.state
  world.names.texts.set(domain, [mine.record])
  await check() // not due yet
  expect(await leads()).toBe('on')
  await world.later(first.company, 8)
  world.names.texts.set(domain, 'broken')
  await check() // who does not answer says nothing
  expect(await leads()).toBe('on')
  await world.later(first.company, 0.1)
  world.names.texts.set(domain, [mine.record])
  await check()
  expect(await leads()).toBe('off')
  const told = await world.query(
    `select topic, payload from outbox where organization_id = $1 and topic like 'sign_on.%'`,
    [first.company.id],
  )
  expect(told.rows).toEqual([{ topic: 'sign_on.domain_withdrawn', payload: { domain } }])
  await world.later(first.company, 8)
  await check() // told once
  expect(
    (await world.query('select from outbox where payload->>$1 = $2', ['domain', domain])).rows,
  ).toHaveLength(1)
  expect((await first.call(readSignOn)).status).toBe(401) // eight days later
  const { rows } = await world.query(
    'select withdrawn_at from sign_on_domain where domain = $1 and organization_id = $2',
    [domain, first.company.id],
  )
  expect(rows[0]?.withdrawn_at).toBeInstanceOf(Date)
  expect((await second.call(proveSignOnDomain, proving)).body).toMatchObject({ state: 'proved' })
  world.names.texts.delete(domain)
})
