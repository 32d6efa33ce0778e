// A company whose people sign in at a provider, set up as its admin does it.

import type { BodyOf } from '../src/contract/endpoint.ts'
import { readSignOn, trySignOn, updateSignOn } from '../src/contract/sign-on.ts'
import { addSignOnDomain, proveSignOnDomain } from '../src/contract/sign-on-domains.ts'
import type { Organization } from '../src/domain/organization.ts'
import type { Role } from '../src/domain/roles.ts'
import { openSession } from '../src/server/sessions/session-queries.ts'
import { openBrowser } from './browser.ts'
import type { OutsideProvider } from './outside-provider.ts'
import type { World } from './world.ts'

type Content = BodyOf<typeof updateSignOn>

export const contentFor = (provider: OutsideProvider): Content => ({
  issuer: provider.issuer,
  clientId: provider.client.id,
  clientSecret: provider.client.secret,
  state: 'off',
})

/** An admin in a browser, so that what begins in a call can go on in the browser. */
export async function adminOf(world: World, company: Organization, ...roles: Role[]) {
  const { id, userName } = await world.person(company, ['global_admin', ...roles], {
    passwordHash: 'none that fits',
  })
  const person = { organization_id: company.id, id }
  const session = await openSession(world.database.kysely, person, 'full', new Date())
  const browser = openBrowser(world)
  browser.give(`tierline=${session.token}`)
  const cookie = `tierline=${session.token}`
  return { company, id, userName, browser, cookie, call: world.client({ cookie }) }
}
type Admin = Awaited<ReturnType<typeof adminOf>>

export async function prove(world: World, { call }: Admin, domain: string) {
  const added = await call(addSignOnDomain, { body: { domain } })
  world.names.texts.set(domain, ['something else', added.body.record])
  return call(proveSignOnDomain, { params: { id: added.body.id } })
}

export async function tryOut({ call, browser }: Admin, provider: OutsideProvider, person: string) {
  provider.person = person
  const { body } = await call(trySignOn, {})
  const end = await browser.open(body.url ?? '')
  return { end, seen: (await call(readSignOn)).body.lastTrial }
}

/** Set up, proved, tried and switched on. */
export async function withSignOn(
  world: World,
  provider: OutsideProvider,
  wanted: Partial<Content> = {},
  kind: Organization['kind'] = 'indirect_reseller',
) {
  const admin = await adminOf(world, await world.organization(kind))
  const content = { ...contentFor(provider), ...wanted }
  const saved = await admin.call(updateSignOn, { body: { ...content, state: 'off' } })
  provider.redirects.add(saved.body.redirectUri)
  await prove(world, admin, admin.company.domain)
  provider.accounts.set('somebody', {})
  await tryOut(admin, provider, 'somebody')
  const on = await admin.call(updateSignOn, { body: contentOff(content, wanted) })
  if (on.status !== 200) throw new Error(`Not switched on: ${on.text}`)
  return admin
}

const contentOff = (content: Content, wanted: Partial<Content>): Content => ({
  ...content,
  state: wanted.state ?? 'on',
})

/** From the sign-in page to wherever it ends, in this browser. */
export const signOnTo = (domain: string, next = '/') =>
  `/sign-on/start?${new URLSearchParams({ domain, next }).toString()}`
