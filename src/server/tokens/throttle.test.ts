// Guesses at applications' secrets wait, by application and network; the right secret is never locked out.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { application, codeFor, redirectUri, verifier } from '../../../test/authorizing.ts'
import { budget } from '../../../test/guarded.ts'
import { clockOn, elsewhere as fromElsewhere } from '../../../test/sign-ins.ts'
import { provider } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { newClientSecret } from '../applications/queries.ts'
import { clearAway } from '../clear-away.ts'
import { networkOf } from '../guard.ts'
import { hashSecret } from '../secrets.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '100000' })
})
afterAll(() => world.close())

/** Every other address is in another network. */
const elsewhere = (): string => fromElsewhere()['x-forwarded-for'] ?? ''

async function post(path: string, address: string, form: object, authorization = '') {
  const reply = await world.app.server.inject({
    method: 'POST',
    url: path,
    headers: { 'x-forwarded-for': address, ...(authorization === '' ? {} : { authorization }) },
    payload: new URLSearchParams(form as Record<string, string>).toString(),
  })
  return {
    status: reply.statusCode,
    headers: reply.headers,
    body: reply.json<Record<string, unknown>>(),
  }
}

interface Client {
  readonly id: string
  readonly secret: string
}
const token = ({ id, secret }: Client, address: string, path = '/common/oauth2/token') =>
  post(path, address, { grant_type: 'client_credentials', client_id: id, client_secret: secret })
const wrong = ({ id }: Client) => ({ id, secret: newClientSecret() })

async function registered(): Promise<Client> {
  return world.application((await provider(world)).organization, ['admin_agent'])
}

const waited = (seconds: number) => clockOn(world, seconds)

/** Ten wrong ones; then there is a minute to wait, so that a slow machine is no guess ahead. */
async function exhaust(of: Client, address: string) {
  for (let i = 0; i < 10; i++) expect((await token(wrong(of), address)).status).toBe(401)
  await waited(-60)
  expect((await token(wrong(of), address)).status).toBe(429)
}

/** Seconds that the last wrong one put the next off. */
async function waitOf({ id }: Client, address: string): Promise<number> {
  const { rows } = await world.query(
    `select extract(epoch from open_at - forget_at)::int + 86400 as seconds from guess_count where key = $1`,
    [hashSecret(`client ${id} from ${networkOf(address)}`)],
  )
  return Number(rows[0]?.['seconds'])
}

test.each(['/common/oauth2/token', '/common/oauth2/v2.0/token'])(
  'after ten wrong secrets %s asks to wait, twice as long each time, in the shape of all limits',
  async (path) => {
    const [client, address] = [await registered(), elsewhere()]
    for (let i = 0; i < 9; i++) expect((await token(wrong(client), address, path)).status).toBe(401)
    expect(await waitOf(client, address)).toBe(0)
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      expect((await token(wrong(client), address, path)).status).toBe(401)
      expect(await waitOf(client, address)).toBe(seconds)
      await waited(seconds)
    }
    await waited(-60)
    const { status, headers, body } = await token(wrong(client), address, path)
    const seconds = Number(headers['retry-after'])
    expect([status, body]).toEqual([
      429,
      { statusCode: 429, message: `Too many attempts. Try again in ${seconds} seconds.` },
    ])
    expect(headers).toMatchObject(budget)
  },
)

test('an application that does not exist waits the same', async () => {
  const [nobody, address] = [{ id: randomUUID(), secret: '' }, elsewhere()]
  await exhaust(nobody, address)
  expect((await token({ id: nobody.id.toUpperCase(), secret: 'x' }, address)).status).toBe(429)
})

test('under an attack the right secret passes from elsewhere, and from where it passed before', async () => {
  const [client, home, office] = [await registered(), elsewhere(), elsewhere()]
  expect((await token(client, home)).status).toBe(200)
  await exhaust(client, home)
  await exhaust(client, office)
  for (let i = 0; i < 5; i++) {
    expect((await token(wrong(client), home)).status).toBe(429)
    expect((await token(client, home)).status).toBe(200)
    expect((await token(client, elsewhere())).status).toBe(200)
  }
  // From a network of nothing but wrong ones it waits as they do, and no longer than that.
  expect((await token(client, office)).status).toBe(429)
  await waited(61)
  expect((await token(client, office)).status).toBe(200)
  await exhaust(client, office)
  expect((await token(client, office)).status).toBe(200)
})

test('another application at the same address does not wait, until a hundred guesses came from there', async () => {
  const [client, other, address] = [await registered(), await registered(), elsewhere()]
  await exhaust(client, address)
  expect((await token(other, address)).status).toBe(200)
  const third = await registered()
  for (let n = 0; n < 9; n++) await exhaust({ id: randomUUID(), secret: '' }, address)
  await token({ id: randomUUID(), secret: '' }, address)
  await waited(-60)
  expect((await token(third, address)).status).toBe(429)
  expect((await token(other, address)).status).toBe(200)
})

test('codes and refresh tokens are guesses too; who has to wait has not spent the right one', async () => {
  const person = await provider(world)
  const [of, address] = [await application(person, { type: 'public' }), elsewhere()]
  const code = await codeFor(person, of)
  const redeem = (sent: string) =>
    post('/common/oauth2/v2.0/token', address, {
      grant_type: 'authorization_code',
      client_id: of.id,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      code: sent,
    })
  for (let i = 0; i < 5; i++) expect((await redeem(randomUUID())).status).toBe(400)
  for (let i = 0; i < 5; i++) {
    const form = { grant_type: 'refresh_token', client_id: of.id, refresh_token: newClientSecret() }
    expect((await post('/common/oauth2/v2.0/token', address, form)).status).toBe(400)
  }
  await waited(-60)
  expect((await redeem(code)).status).toBe(429)
  await waited(61)
  expect((await redeem(code)).status).toBe(200)
})

test('what was good once is no guess: it ends what it has to, and is told so instead of to wait', async () => {
  const person = await provider(world)
  const [of, address] = [await application(person), elsewhere()]
  const code = await codeFor(person, of)
  const form = {
    grant_type: 'authorization_code',
    client_id: of.id,
    client_secret: of.secret,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code,
  }
  const path = '/common/oauth2/v2.0/token'
  const { body, status } = await post(path, address, form)
  expect(status).toBe(200)
  await exhaust(of, address)
  for (let i = 0; i < 12; i++) expect((await post(path, address, form)).status).toBe(400)
  const refresh = {
    ...form,
    grant_type: 'refresh_token',
    refresh_token: String(body['refresh_token']),
  }
  expect((await post(path, elsewhere(), refresh)).status).toBe(400)
})

test('POST /generatetoken: wrong tokens wait, a right one passes', async () => {
  const [client, address] = [await registered(), elsewhere()]
  const good = `Bearer ${await world.accessToken(client)}`
  const exchange = (bearer: string, from = address) =>
    post('/generatetoken', from, { grant_type: 'jwt_token' }, bearer)
  for (let i = 0; i < 10; i++) expect((await exchange(`Bearer ${i}`)).status).toBe(401)
  await waited(-60)
  expect(await exchange('Bearer wrong')).toMatchObject({ status: 429, headers: budget })
  expect((await exchange('Bearer wrong', elsewhere())).status).toBe(401)
  expect((await exchange(good)).status).toBe(200)
})

test('networks are kept as hashes, and forgotten after 90 days without use', async () => {
  const [client, address] = [await registered(), elsewhere()]
  await token(client, address)
  const kept = () =>
    world.query('select network_hash, used_at from client_network where client_id = $1', [
      client.id,
    ])
  expect((await kept()).rows).toMatchObject([
    { network_hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  await world.query(
    `update client_network set used_at = now() - interval '89 days' where client_id = $1`,
    [client.id],
  )
  await clearAway(world.database)
  await token(client, address)
  const { rows } = await kept()
  expect(Date.now() - Number(rows[0]?.['used_at'])).toBeLessThan(86_400_000)
  await world.query(
    `update client_network set used_at = now() - interval '91 days' where client_id = $1`,
    [client.id],
  )
  await clearAway(world.database)
  expect((await kept()).rows).toEqual([])
})
