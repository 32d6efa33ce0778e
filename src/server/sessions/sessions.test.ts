// Signing in, the session's life, and one's own password, through HTTP.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { partners } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { endpoints } from '../../contract/endpoints.ts'
import { createOrganization } from '../../contract/organizations.ts'
import { changePassword, usePasswordLink } from '../../contract/passwords.ts'
import { resetResellerUserPassword } from '../../contract/reseller-users.ts'
import { readSession, signIn, signOut, updateSession } from '../../contract/sessions.ts'
import type { Role } from '../../domain/roles.ts'
import { openApp } from '../app.ts'
import { hashPassword } from '../password-hash.ts'
import { setPassword } from '../passwords.ts'
import { hashSecret } from '../secrets.ts'

const password = 'a long enough sentence'
const newPassword = 'another sentence, as long'
const hour = 1 / 24

let world: World
let passwordHash: string
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1' })
  passwordHash = await hashPassword(password)
})
afterAll(() => world.close())

/** Guesses are limited by address, so each sign-in comes from one of its own. */
const elsewhere = () => {
  const [high, low] = [randomUUID().slice(0, 4), randomUUID().slice(0, 4)]
  return { 'x-forwarded-for': `2001:db8:${high}:${low}::1` }
}

async function person(...roles: Role[]) {
  const company = await world.organization('indirect_reseller')
  return { company, ...(await world.person(company, roles, { passwordHash })) }
}

const signedIn = (userName: string, typed: string) =>
  world.client(elsewhere())(signIn, { body: { userName, password: typed } })

const cookieOf = (reply: { headers: Readonly<Record<string, unknown>> }) =>
  String(reply.headers['set-cookie']).split(';')[0] ?? ''

async function browser(userName: string, typed = password) {
  const reply = await signedIn(userName, typed)
  expect(reply.status).toBe(201)
  return world.client({ ...elsewhere(), cookie: cookieOf(reply) })
}

test('rule 18: the first sign-in is by a temporary password and opens nothing but its own change', async () => {
  const { company, id, userName } = await person('global_admin')
  await setPassword(world.database.kysely, company.id, id, passwordHash, new Date(Date.now() + 1e8))
  const call = await browser(userName)
  expect((await call(readSession)).body.state).toBe('password_change_required')

  const closed = endpoints.filter(
    (one) => one.allow !== 'anyone' && !one.whileOwing?.includes('password_change_required'),
  )
  expect(closed.length).toBeGreaterThan(15)
  for (const endpoint of closed) {
    const params = Object.keys(endpoint.params?.properties ?? {}).map((name) => [
      name,
      randomUUID(),
    ])
    const reply = await call(endpoint, { params: Object.fromEntries(params) as never })
    expect([endpoint.name, reply.status, reply.body]).toMatchObject([
      endpoint.name,
      403,
      { code: 990002 },
    ])
  }

  const same = { currentPassword: password, newPassword: password }
  expect((await call(changePassword, { body: same })).body).toMatchObject({ code: 990025 })
  const wrong = { currentPassword: `${password}!`, newPassword }
  expect((await call(changePassword, { body: wrong })).status).toBe(401)
  const changed = await call(changePassword, { body: { currentPassword: password, newPassword } })
  expect(changed).toMatchObject({ status: 200, body: { state: 'full' } })
  const free = world.client({ cookie: cookieOf(changed) })
  expect((await free(updateSession, { body: { language: 'es' } })).status).toBe(200)
  expect((await call(readSession)).status).toBe(401)
  expect((await signedIn(userName, password)).status).toBe(401)
  expect((await signedIn(userName, newPassword)).body.state).toBe('full')
})

test('a temporary password is dead after 72 hours', async () => {
  const { provider, reseller, id } = await partners(world, true)
  const { id: userId, userName } = await world.person(reseller.organization, ['sales_agent'])
  const reset = await provider.call(resetResellerUserPassword, {
    params: { id, userId: userId as never },
  })
  const temporary = reset.body.password ?? ''
  await world.later(reseller.organization, 71.9 * hour)
  expect((await signedIn(userName, temporary)).status).toBe(201)
  await world.later(reseller.organization, 0.2 * hour)
  expect(await signedIn(userName, temporary)).toMatchObject({ status: 401, body: { code: 990001 } })
})

test('a wrong password, an unknown name, a blocked person and one without a password look the same', async () => {
  const [known, blocked] = [await person('sales_agent'), await person('sales_agent')]
  await world.query(`update user_account set state = 'blocked' where id = $1`, [blocked.id])
  const without = await world.person(known.company, ['billing_admin'])
  const replies = [
    await signedIn(known.userName, 'not this sentence'),
    await signedIn(`${randomUUID()}@nowhere.example`, password),
    await signedIn(blocked.userName, password),
    await signedIn(without.userName, ''),
  ]
  const own = /^(date|ms-requestid|ms-correlationid|content-security-policy)$/
  const shapes = replies.map(({ status, text, headers }) => ({
    status,
    text,
    headers: Object.entries(headers).map(([name, value]) => [name, own.test(name) ? '' : value]),
  }))
  expect(shapes[0]).toMatchObject({ status: 401, text: expect.stringContaining('990001') })
  for (const shape of shapes) expect(shape).toEqual(shapes[0])
})

test('a session ends at the next request when the person is blocked', async () => {
  const { id, userName } = await person('sales_agent')
  const call = await browser(userName)
  expect((await call(readSession)).status).toBe(200)
  await world.query(`update user_account set state = 'blocked' where id = $1`, [id])
  expect((await call(readSession)).status).toBe(401)
})

test('a session ends when the person’s password changes elsewhere', async () => {
  const { userName } = await person('sales_agent')
  const [here, there] = [await browser(userName), await browser(userName)]
  const body = { currentPassword: password, newPassword }
  expect((await there(changePassword, { body })).status).toBe(200)
  expect((await here(readSession)).status).toBe(401)
})

test('a session ends after twelve hours, used or not', async () => {
  const { company, userName } = await person('sales_agent')
  const call = await browser(userName)
  const usedJustNow = () =>
    world.query(
      `update session s set last_seen_at = now() + o.clock_offset from organization o
       where o.id = s.organization_id and o.id = $1`,
      [company.id],
    )
  await world.later(company, 11.9 * hour)
  await usedJustNow()
  expect((await call(readSession)).status).toBe(200)
  await world.later(company, 0.2 * hour)
  await usedJustNow()
  expect((await call(readSession)).status).toBe(401)
})

test('signing out ends this session alone and clears the cookie', async () => {
  const { userName } = await person('sales_agent')
  const [here, there] = [await browser(userName), await browser(userName)]
  const reply = await here(signOut)
  expect([reply.status, reply.body]).toEqual([200, {}])
  expect(String(reply.headers['set-cookie'])).toMatch(/^tierline=; .*Expires=Thu, 01 Jan 1970/)
  expect([(await here(readSession)).status, (await there(readSession)).status]).toEqual([401, 200])
})

test('the cookie is closed to scripts and other sites; with https it is bound to the host', async () => {
  const { userName } = await person('sales_agent')
  const plain = (await signedIn(userName, password)).headers['set-cookie']
  // The second one is by which the browser stays known (guards.test.ts).
  expect(plain).toEqual([
    expect.stringMatching(/^tierline=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/),
    expect.stringMatching(
      /^tierline-device-\w{12}=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    ),
  ])

  const app = await openApp({ ...world.config, publicUrl: 'https://tierline.test' }, world.database)
  try {
    const { url, body } = { url: signIn.path, body: { userName, password } }
    const reply = await app.server.inject({ method: 'POST', url, payload: body })
    const [cookie = '', device] = reply.headers['set-cookie'] as string[]
    expect(device).toMatch(/^__Host-tierline-device-.*; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).toMatch(
      /^__Host-tierline=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    )
    const token = cookie.split(';')[0]?.split('=')[1]
    const read = async (name: string) =>
      (await app.server.inject({ url, headers: { cookie: `${name}=${token}` } })).statusCode
    expect([await read('__Host-tierline'), await read('tierline')]).toEqual([200, 401])
  } finally {
    await app.server.close()
    await app.worker.stop()
  }
})

test('a password is long enough, not too long, and more than the person’s name', async () => {
  const { userName } = await person('sales_agent')
  const call = await browser(userName)
  const refused: [string, number][] = [
    ['fourteen signs', 990022],
    ['ﬁ'.repeat(7), 990022],
    ['x'.repeat(129), 990023],
    [`${userName}123`, 990024],
    ['Passw0rd 1234567', 990220],
    ['👍'.repeat(15), 990220],
  ]
  for (const [word, code] of refused) {
    const reply = await call(changePassword, {
      body: { currentPassword: password, newPassword: word },
    })
    expect([word, reply.status, reply.body]).toMatchObject([word, 400, { code }])
  }
  expect((await call(readSession)).status).toBe(200)
  const body = { currentPassword: password, newPassword: '👍🚲🌧️ шесть гусей 六' }
  expect((await call(changePassword, { body })).status).toBe(200)
})

async function passwordLink() {
  const operator = await world.as(await world.operator(), 'global_admin')
  const domain = `n${randomUUID().slice(0, 8)}.example`
  const { body } = await operator.call(createOrganization, {
    body: {
      kind: 'indirect_reseller',
      name: 'New one',
      domain,
      mpnId: String(Math.floor(Math.random() * 1e9) + 1e9),
      country: 'US',
      language: 'en',
      admin: { fullName: 'First Admin', email: `first@${domain}` },
    },
  })
  const [, id = '', secret = ''] = /\/set-password\/([^#]+)#(.+)$/.exec(body.link ?? '') ?? []
  const use = (typed = secret, word = newPassword) =>
    world.client(elsewhere())(usePasswordLink, {
      params: { id },
      body: { secret: typed, newPassword: word },
    })
  return { company: { id: body.id }, userName: body.userName, use }
}

test('a set-password link works once, with its own secret, and a refused password does not spend it', async () => {
  const { userName, use } = await passwordLink()
  const stranger = await passwordLink()
  expect((await use('x'.repeat(43))).status).toBe(404)
  expect((await stranger.use(undefined, 'too short')).body).toMatchObject({ code: 990022 })
  expect((await use(undefined, 'too short')).body).toMatchObject({ code: 990022 })
  expect((await signedIn(userName, newPassword)).status).toBe(401)
  expect(await use()).toMatchObject({ status: 200, body: { userName } })
  expect(await use()).toMatchObject({ status: 409, body: { code: 990026 } })
  expect((await signedIn(userName, newPassword)).body.state).toBe('full')
})

test('a set-password link dies after 72 hours', async () => {
  const { company, use } = await passwordLink()
  await world.later(company, 73 * hour)
  expect(await use()).toMatchObject({ status: 409, body: { code: 990027 } })
})

test('of eight who use a set-password link at once, one does', async () => {
  const { userName, use } = await passwordLink()
  const words = Array.from({ length: 8 }, (_, i) => `sentence number ${i} of eight`)
  const replies = await Promise.all(words.map((word) => use(undefined, word)))
  const used = replies.map(({ status }) => status === 200)
  expect(used.filter(Boolean)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(7)
  const signIns = await Promise.all(words.map((word) => signedIn(userName, word)))
  expect(signIns.map(({ status }) => status === 201)).toEqual(used)
})

test('the chosen language stays chosen', async () => {
  const { userName } = await person('sales_agent')
  const call = await browser(userName)
  const reply = await call(updateSession, { body: { language: 'pt-BR' } })
  expect(reply.body.user.language).toBe('pt-BR')
  expect((await (await browser(userName))(readSession)).body.user.language).toBe('pt-BR')
})

test('names and passwords are the same in every Unicode spelling', async () => {
  const { company, id, userName } = await person('sales_agent')
  const wide = Array.from(userName.toUpperCase()).map((sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  )
  expect((await signedIn(`  ${wide.join('')} `, password)).status).toBe(201)
  const accented = 'Crème brûlée, zweimal'
  const hash = await hashPassword(accented.normalize('NFC'))
  await setPassword(world.database.kysely, company.id, id, hash, null)
  expect((await signedIn(userName, accented.normalize('NFD'))).status).toBe(201)
})

test('the database holds neither the session’s token nor the password', async () => {
  const { userName } = await person('sales_agent')
  const token = cookieOf(await signedIn(userName, password)).split('=')[1] ?? ''
  const everything = await world.everything()
  expect(everything).toContain(hashSecret(token))
  expect(token).toMatch(/^[\w-]{43}$/)
  for (const secret of [token, password]) expect(everything).not.toContain(secret)
})
