// No secret is ever printed: neither one that comes in nor one that goes out, at the most talkative level, in good calls
// and in faults. With PostgreSQL only, because the server that is listened to shares the test's database.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hashPassword } from '../src/server/password-hash.ts'
import * as authorizing from './authorizing.ts'
import { environmentOf, type ServerProcess, startServer } from './server-process.ts'
import { newCustomer, provider } from './stories.ts'
import { openWorld, type World } from './world.ts'

describe.runIf(inject('template').engine === 'postgres')('the log', () => {
  let world: World
  let server: ServerProcess
  beforeAll(async () => {
    world = await openWorld()
    server = await startServer({ ...(await environmentOf(world)), LOG_LEVEL: 'trace' })
  })
  afterAll(async () => {
    await server?.kill()
    await world.close()
  })

  async function post(path: string, body: object | URLSearchParams, authorization?: string) {
    const reply = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: {
        ...(body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: body instanceof URLSearchParams ? body : JSON.stringify(body),
    })
    const text = await reply.text()
    const cookie = reply.headers.get('set-cookie')?.match(/=([^;]+)/)?.[1] ?? ''
    return { status: reply.status, cookie, body: JSON.parse(text) as Record<string, unknown> }
  }

  /** Calls that carry every kind of secret; what the secrets were. */
  async function spoken(): Promise<Readonly<Record<string, string>>> {
    const provider = await world.organization('indirect_provider')
    const password = `sentence ${randomUUID()}`
    const passwordHash = await hashPassword(password)
    const { userName } = await world.person(provider, ['global_admin'], { passwordHash })
    const session = await post('/ext/v1/session', { userName, password })
    const wrong = `guess ${randomUUID()}`
    await post('/ext/v1/session', { userName, password: wrong })

    const client = await world.application(provider, ['global_admin', 'admin_agent'])
    const form = { grant_type: 'client_credentials', client_id: client.id }
    const asked = new URLSearchParams({ ...form, client_secret: client.secret })
    const token = String((await post('/common/oauth2/token', asked)).body['access_token'])
    const bearer = `Bearer ${token}`
    const request = { email: 'boss@other.example' }
    const drafted = await post('/ext/v1/partnershiprequests', request, bearer)
    const link = String(drafted.body['link']).split('#')[1] ?? ''

    const direct = await world.organization('direct_partner')
    const seller = `Bearer ${await world.accessToken(await world.application(direct, ['admin_agent']))}`
    const added = await post('/v1/customers', newCustomer(), seller)
    const shown = added.body['userCredentials'] as { password: string } | undefined
    await world.query('alter table audit_record rename to hidden')
    const fault = await post('/v1/customers', newCustomer(), seller)
    await world.query('alter table hidden rename to audit_record')

    const statuses = [session, drafted, added, fault].map(({ status }) => status)
    expect(statuses).toEqual([201, 201, 201, 500])
    const key = readFileSync(join(world.config.dataDirectory, 'secret-key'), 'utf8').trim()
    const shownOnce = shown?.password ?? ''
    const { cookie } = session
    const { secret } = client
    return { password, wrong, cookie, secret, token, link, seller, shownOnce, key }
  }

  /** What goes between a browser, an application and us when a person lets it act. */
  async function consented(): Promise<Readonly<Record<string, string>>> {
    const person = await provider(world)
    const of = await authorizing.application(person)
    const state = `state ${randomUUID()}`
    const query = new URLSearchParams({
      client_id: of.id,
      redirect_uri: authorizing.redirectUri,
      response_type: 'code',
      state,
    })
    const asked = await fetch(`${server.url}/common/oauth2/v2.0/authorize?${query.toString()}`, {
      redirect: 'manual',
    })
    const page = asked.headers.get('location') ?? ''
    const carried = page.split('=')[1] ?? ''
    await fetch(`${server.url}${page}`)
    await fetch(`${server.url}/sign-in?next=${encodeURIComponent(page)}`)
    const code = await authorizing.codeFor(person, of)
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: of.id,
      client_secret: of.secret,
      code,
      redirect_uri: authorizing.redirectUri,
      code_verifier: authorizing.verifier,
    })
    const { body } = await post('/common/oauth2/v2.0/token', form)
    await fetch(`${server.url}/oauth2/answer?code=${code}`)
    const refreshToken = String(body['refresh_token'])
    const encoded = new URLSearchParams({ state }).toString().slice(6)
    return { state, encoded, carried, code, refreshToken, clientSecret: of.secret }
  }

  test('names requests and faults, and no secret', async () => {
    const secrets = { ...(await spoken()), ...(await consented()) }
    // The log is written behind the answer.
    await expect.poll(() => server.output(), { timeout: 5_000 }).toContain('audit_record')
    const output = server.output()
    expect(output).toContain('/ext/v1/partnershiprequests')
    for (const [name, secret] of Object.entries(secrets)) {
      expect([name, secret.length]).toEqual([name, expect.toSatisfy((n: number) => n >= 12)])
      expect([name, output.includes(secret)]).toEqual([name, false])
    }
  })
})
