// Create one: a company and its first Global admin by a link to a mailbox at its domain, and what nobody gets by it (rule 4).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPassword as password } from '../../../test/enrolment-recipes.ts'
import { linkIn, mailsTo, newAddress, signedUp, signUpOf } from '../../../test/enrolment-stories.ts'
import { cookiesOf, elsewhere } from '../../../test/sign-ins.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import { completeSignUp, createSignUp, openSignUp } from '../../contract/sign-ups.ts'
import { transact } from '../db.ts'
import { enterNobody, openByKey } from '../entering.ts'
import { hashSecret } from '../secrets.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({
    TIERLINE_MFA: 'everyone',
    TIERLINE_TRUST_PROXY: '127.0.0.1',
    TIERLINE_RATE_LIMIT: '1000000',
  })
  await world.operator()
})
afterAll(() => world.close())

const asked = (email: string, more: object = {}, from = elsewhere()) =>
  world.client(from)(createSignUp, { body: signUpOf(email, more) })

interface Link {
  readonly id: string
  readonly secret: string
}
const opened = ({ id, secret }: Link) =>
  world.client(elsewhere())(openSignUp, { params: { id }, body: { secret } })
const completed = ({ id, secret }: Link, more: object = {}) => {
  const { email: _, language: _language, ...company } = signUpOf('')
  return world.client(elsewhere())(completeSignUp, {
    params: { id },
    body: { ...company, secret, password, ...more },
  })
}
const linkTo = async (email: string) => linkIn((await mailsTo(world, email)).at(-1)?.text ?? '')
const companiesAt = async (email: string) =>
  (
    await world.query(
      'select id, kind, name, domain, country, region, cloud from organization where domain = $1',
      [email.split('@')[1]],
    )
  ).rows

test('a national cloud is its country’s: it is refused when it is asked for, and when the company is made', async () => {
  const refused = { status: 400, body: { code: 990437 } }
  for (const cloud of ['germany', 'china'] as const)
    expect(await asked(newAddress(), { cloud })).toMatchObject(refused)
  const link = await signedUp(world)
  expect(await completed(link, { cloud: 'china' })).toMatchObject(refused)
  expect(await completed(link, { cloud: 'germany', country: 'FR' })).toMatchObject(refused)
})

test('rule 4: who has no work account makes one: by a mailed link, as the Global admin of a new company, signed in', async () => {
  const email = newAddress()
  expect(await asked(email.toUpperCase(), { language: 'es' })).toMatchObject({
    status: 202,
    body: { hours: 72 },
  })
  expect(await companiesAt(email)).toEqual([])
  const link = await linkTo(email)
  expect((await opened(link)).body).toMatchObject({
    companyName: 'Harbour Systems',
    country: 'US',
    email,
    secondFactor: true,
    minLength: 8,
  })
  // Whoever has the mailbox decides: what was proposed is no more than that.
  const made = await completed(link, { companyName: 'Harbour GmbH', country: 'de' })
  expect(made).toMatchObject({
    status: 201,
    body: {
      state: 'mfa_enrol_required',
      user: { userName: email, fullName: 'Ana Pereira', roles: ['global_admin'], language: 'es' },
      organization: { kind: 'customer', name: 'Harbour GmbH', country: 'DE' },
    },
  })
  expect(await companiesAt(email)).toMatchObject([{ region: 'europe', cloud: 'public' }])
  const [cookie = ''] = cookiesOf(made)
  expect((await world.client({ cookie })(readSession)).status).toBe(200)
  const again = await world.client(elsewhere())(signIn, { body: { userName: email, password } })
  expect(again.status).toBe(201)
})

test('the mail says nothing that a stranger typed, and goes out once for a double click', async () => {
  const email = newAddress()
  const typed = { companyName: 'Win a car: evil.example', fullName: 'Call 0900 now' }
  await asked(email, typed)
  await asked(email, { ...typed, companyName: 'Second' })
  const mails = await mailsTo(world, email)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).not.toMatch(/Win a car|evil\.example|0900/)
  expect((await opened(linkIn(mails[0]?.text ?? ''))).body).toMatchObject({ companyName: 'Second' })
})

test('a newer link ends the older one; one that was used or is too old opens nothing; a guessed one is not found', async () => {
  const email = newAddress()
  await asked(email)
  const older = await linkTo(email)
  await asked(email)
  await mailsTo(world, email)
  expect((await opened(older)).status).toBe(404)
  const newer = await signedUp(world)
  expect((await completed({ ...newer, secret: `${newer.secret}x` })).status).toBe(404)
  expect((await completed({ ...newer, id: randomUUID() })).status).toBe(404)
  expect((await completed(newer)).status).toBe(201)
  expect((await completed(newer)).body).toMatchObject({ code: 990026 })
  expect((await opened(newer)).body).toMatchObject({ code: 990026 })
  const old = await signedUp(world)
  await world.query(`update sign_up set expires_at = now() where id = $1`, [old.id])
  expect((await completed(old)).body).toMatchObject({ code: 990027 })
})

test('of many who use one link at once one makes the company', async () => {
  const link = await signedUp(world)
  const statuses = (await Promise.all(Array.from({ length: 8 }, () => completed(link)))).map(
    ({ status }) => status,
  )
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(await companiesAt(link.email)).toHaveLength(1)
})

test.each([
  'a@gmail.com',
  'a@yahoo.co.uk',
  'a@icloud.com',
  'a@aol.com',
  'a@outlook.com',
  'a@harbour.onmicrosoft.com',
  'a@mail.letters.example',
])('rule 10: no company is made for webmail: %s', async (email) => {
  await world.query(
    `insert into program_setting (organization_id, refused_mail_domains) values ($1, '{letters.example}')
     on conflict (organization_id) do nothing`,
    [(await world.operator()).id],
  )
  expect((await asked(email)).body).toMatchObject({ code: 990380 })
})

test.each(['a@localhost', 'a@1.2.3.4', 'a@b..example', 'a@-b.example'])(
  'an address at no domain of the internet is refused: %s',
  async (email) => {
    expect((await asked(email)).status).toBe(400)
  },
)

test('a domain that a company has is refused with what to do, also when it is taken in the meantime', async () => {
  const { domain } = await world.organization('indirect_reseller')
  const refusal = await asked(`x@${domain}`)
  expect(refusal.body).toMatchObject({ code: 990029 })
  expect(refusal.text).toContain('ask a Global admin of that company')
  const [first, second] = [await signedUp(world), await signedUp(world)]
  await world.query('update sign_up set domain = $2 where id = $1', [
    second.id,
    first.email.split('@')[1],
  ])
  expect((await completed(first)).status).toBe(201)
  expect((await completed(second)).body).toMatchObject({ code: 990029 })
})

test('that a person has an account elsewhere is told to nobody but to whom the mailbox belongs', async () => {
  const email = newAddress()
  const company = await world.organization('customer')
  const { id } = await world.person(company, ['user'])
  await world.query('update user_account set user_name = $2, email = $2 where id = $1', [id, email])
  const [theirs, nobodys] = [await asked(email), await asked(newAddress())]
  expect([theirs.status, theirs.text]).toEqual([nobodys.status, nobodys.text])
  expect((await completed(await linkTo(email))).body).toMatchObject({ code: 990028 })
  expect(await companiesAt(email)).toEqual([])
})

test('a country outside the program and a weak password are refused; nothing is made, and the link stays good', async () => {
  const link = await signedUp(world)
  expect((await asked(newAddress(), { country: 'ZZ' })).body).toMatchObject({ code: 990032 })
  expect((await completed(link, { country: 'ZZ' })).body).toMatchObject({ code: 990032 })
  expect((await completed(link, { password: 'short' })).body).toMatchObject({ code: 990221 })
  expect((await completed(link, { password: 'Harbour1' })).body).toMatchObject({ code: 990024 })
  expect(await companiesAt(link.email)).toEqual([])
  expect((await completed(link)).status).toBe(201)
})

test('mails to one address, to one domain and by one network have their limits', async () => {
  const email = newAddress()
  const to = (address: string, from = elsewhere()) =>
    asked(address, {}, from).then(({ status }) => status)
  expect([await to(email), await to(email), await to(email)]).toEqual([202, 202, 202])
  expect(await to(email)).toBe(429)
  const domain = newAddress().split('@')[1]
  for (let n = 0; n < 10; n++) expect(await to(`p${n}@${domain}`)).toBe(202)
  expect(await to(`p10@${domain}`)).toBe(429)
  const flood = { 'x-forwarded-for': '10.9.8.7' }
  expect(await to(newAddress(), flood)).toBe(202)
  // As after 29 of them. The API's own limit, of calls a minute, is as high: it would hide this one, of mails a day.
  const key = hashSecret('sign-ups by 10.9.8.7')
  await world.query('update guess_count set failures = 29 where key = $1', [key])
  expect(await to(newAddress(), flood)).toBe(202)
  expect(await to(newAddress(), flood)).toBe(429)
  expect(await to(newAddress())).toBe(202)
})

test('without an open link of the domain nobody brings a company into being, whatever the request', async () => {
  const link = await signedUp(world)
  const insert = (key: string, domain: string, kind = 'customer') =>
    transact(world.database, {}, async (db) => {
      await enterNobody(db)
      await openByKey(db, key)
      await sql`insert into organization (id, kind, name, domain, country, region, language, created_at, mpn_id)
        values (${randomUUID()}, ${kind}, 'X', ${domain}, 'US', 'united-states', 'en', now(),
          ${kind === 'customer' ? null : '12345678'})`.execute(db)
      throw new Error('inserted')
    })
  const [open, domain] = [hashSecret(link.secret), String(link.email.split('@')[1])]
  await expect(insert(open, domain)).rejects.toThrow('inserted')
  await expect(insert('', domain)).rejects.toThrow('row-level security')
  await expect(insert(open, 'other.example')).rejects.toThrow('row-level security')
  await expect(insert(open, domain, 'indirect_reseller')).rejects.toThrow('row-level security')
  await world.query('update sign_up set used_at = now() where id = $1', [link.id])
  await expect(insert(open, domain)).rejects.toThrow('row-level security')
})
