// Guessing passwords: slowed for every name alike, never a lock for the owner.
import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  cookiesOf,
  elsewhere,
  newPassword,
  openSignIns,
  password,
  type SignIns,
} from '../../../test/sign-ins.ts'
import { changePassword } from '../../contract/passwords.ts'
import { readSession, signIn } from '../../contract/sessions.ts'
import { clearAway } from '../clear-away.ts'
import { transact } from '../db.ts'
import { enterNobody } from '../entering.ts'
import * as guard from '../guard.ts'
import { hashing } from '../password-hash.ts'
import { hashSecret } from '../secrets.ts'

/** CI's number; `npm run soak -- guesses` takes a larger one. */
const guesses = Number(process.env['GUESSES'] ?? 2_000)

let here: SignIns
beforeAll(async () => {
  here = await openSignIns()
})
afterAll(() => here.world.close())

/** Signs in; by the cookie that is answered the browser is known. */
async function knownBrowser(userName: string): Promise<string> {
  const reply = await here.attempt(userName, password)
  expect(reply.status).toBe(201)
  return cookiesOf(reply)[1] ?? ''
}

test('after ten failures an account is asked to wait, twice as long each time, in the documented shape and before any hash', async () => {
  const { userName } = await here.person()
  for (let i = 0; i < 9; i++) expect((await here.attempt(userName, `guess ${i}`)).status).toBe(401)
  expect(await here.wait(userName)).toBe(0)
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
    expect((await here.attempt(userName, 'a wrong one')).status).toBe(401)
    expect(await here.wait(userName)).toBe(seconds)
    await here.waited(seconds)
  }
  await here.waited(-60)
  const before = hashing().done
  const reply = await here.attempt(userName, password)
  const seconds = Number(reply.headers['retry-after'])
  expect([reply.status, reply.body]).toEqual([
    429,
    { statusCode: 429, message: `Too many attempts. Try again in ${seconds} seconds.` },
  ])
  expect(hashing().done).toBe(before)
  expect(seconds).toBeGreaterThan(30)
  expect(seconds).toBeLessThanOrEqual(60)
  await here.waited(60)
  expect((await here.attempt(userName, password)).status).toBe(201)
})

test('a right password clears the account’s count, and time does', async () => {
  const { userName } = await here.person()
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 9; i++)
      expect((await here.attempt(userName, `guess ${i}`)).status).toBe(401)
    expect((await here.attempt(userName, password)).status).toBe(201)
  }
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  await here.waited(86_461)
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
})

test('a network waits after a hundred failures at whatever names, a minute at most; who signs in meanwhile is not counted', async () => {
  const from = (address: string, userName: string, typed = 'a wrong guess') =>
    here.world.client({ 'x-forwarded-for': address })(signIn, {
      body: { userName, password: typed },
    })
  const { userName } = await here.person()
  // The outer net, of each process and 30 a minute, is in the way of a hundred: written as if they had come over some time.
  await here.world.query(
    `insert into guess_count values ($1, 99, now(), now() + interval '1 hour')`,
    [hashSecret('network 2001:db8:7:7::/64')],
  )
  expect((await from('2001:db8:7:7::1', userName, password)).status).toBe(201)
  expect((await from('2001:db8:7:7:1::2', `${randomUUID()}@nowhere.example`)).status).toBe(401)
  await here.waited(-30)
  const reply = await from('2001:db8:7:7:2::3', userName, password)
  expect(reply.status).toBe(429)
  expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(31)
  expect((await from('2001:db8:7:8::1', userName, password)).status).toBe(201)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7%eth0', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:01:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8::6', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to the network %s', (address, network) => {
  expect(guard.networkOf(address)).toBe(network)
})

test(
  'stuffing: of 2,000 guesses at one account about ten are judged, and the owner’s browser gets in 20 of 20 times',
  async () => {
    const { userName } = await here.person()
    const device = await knownBrowser(userName)
    const [hashes, startedAt] = [hashing().done, performance.now()]
    const counts: Record<number, number> = {}
    let owner = 0
    for (let i = 0; i < guesses; i++) {
      const { status } = await here.attempt(userName, `guess number ${i}`)
      counts[status] = (counts[status] ?? 0) + 1
      if (i % (guesses / 20) === 5)
        owner += (await here.attempt(userName, password, device)).status === 201 ? 1 : 0
    }
    // As many waits as were over meanwhile: the first lasts a second, each other twice as long.
    const over = Math.floor(Math.log2((performance.now() - startedAt) / 1_000 + 1)) + 1
    const judged = hashing().done - hashes - 20
    expect(owner).toBe(20)
    expect(counts[401]).toBe(judged)
    expect(counts[429]).toBe(guesses - judged)
    expect(judged).toBeGreaterThanOrEqual(10)
    expect(judged).toBeLessThanOrEqual(10 + over)
    process.stdout.write(
      `figures: ${judged} of ${guesses} guesses judged, owner in ${owner} of 20 times\n`,
    )
  },
  30_000 + guesses * 15,
)

test('a known browser has a count of its own, and helps with no other account', async () => {
  const [{ userName }, other] = [await here.person(), await here.person()]
  const [device, theirs] = [await knownBrowser(userName), await knownBrowser(other.userName)]
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  // The other's secret under this account's name of the cookie.
  const forged = `${device.split('=')[0]}=${theirs.split('=')[1]}`
  for (const cookie of [theirs, forged, 'tierline-device-x=y'])
    expect((await here.attempt(userName, password, cookie)).status).toBe(429)
  for (let i = 0; i < 10; i++)
    expect((await here.attempt(userName, 'mistyped', device)).status).toBe(401)
  await here.waited(-60)
  expect((await here.attempt(userName, password, device)).status).toBe(429)
  await here.waited(61)
  const again = await here.attempt(userName, password, device)
  // The same secret, good for another half-year.
  expect([again.status, cookiesOf(again)[1]]).toEqual([201, device])
  expect((await here.attempt(userName, password)).status).toBe(429)
})

test('a browser stays known after an own change of the password, not after one by link; its secret is kept as a hash', async () => {
  const { company, id, userName } = await here.person()
  const reply = await here.attempt(userName, password)
  const [session = '', device = ''] = cookiesOf(reply)
  const everything = await here.world.everything()
  const secret = device.split('=')[1] ?? ''
  expect(everything).toContain(hashSecret(secret))
  expect(everything).not.toContain(secret)
  const call = here.world.client({ ...elsewhere(), cookie: session })
  const changed = await call(changePassword, { body: { currentPassword: password, newPassword } })
  expect(changed.status).toBe(200)
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  expect((await here.attempt(userName, newPassword, device)).status).toBe(201)
  await here.setByLink(await here.forgotten(userName, company.id, id), password)
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  expect((await here.attempt(userName, password, device)).status).toBe(429)
})

test('guesses at one’s own password in a session wait as well', async () => {
  const { userName } = await here.person()
  const [cookie = ''] = cookiesOf(await here.attempt(userName, password))
  const change = (currentPassword: string) =>
    here.world.client({ ...elsewhere(), cookie })(changePassword, {
      body: { currentPassword, newPassword },
    })
  for (let i = 0; i < 10; i++) expect((await change(`guess ${i}`)).status).toBe(401)
  await here.waited(-60)
  expect((await change(password)).status).toBe(429)
  await here.waited(61)
  expect((await change(password)).status).toBe(200)
})

test('two processes share the counts: nothing of them is kept in a module', async () => {
  const { userName } = await here.person()
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  // Loaded anew, as another process has it.
  const path = '../guard.ts?another'
  const other = (await import(/* @vite-ignore */ path)) as typeof guard
  expect(other.countGuess).not.toBe(guard.countGuess)
  const counting = transact(here.world.database, {}, async (db) => {
    await enterNobody(db)
    await other.countGuess(db, other.allAtName(userName))
  })
  await expect(counting).rejects.toThrow(/^Try again in (60|61) seconds\.$/)
})

describe.runIf(inject('template').engine === 'postgres')('at once', () => {
  test('of 32 guesses at once ten are judged, of 32 at a name that nobody has as well', async () => {
    for (const userName of [(await here.person()).userName, `${randomUUID()}@nowhere.example`]) {
      const before = hashing().done
      const replies = await Promise.all(
        Array.from({ length: 32 }, (_, i) => here.attempt(userName, `guess ${i}`)),
      )
      const judged = replies.filter(({ status }) => status === 401).length
      expect([judged, hashing().done - before]).toEqual([10, 10])
      expect(replies.filter(({ status }) => status === 429)).toHaveLength(22)
    }
  })
})

test('a failed sign-in is recorded for the person it was about, by the worker, once', async () => {
  const { id, userName } = await here.person()
  const reply = await here.attempt(userName, 'a wrong one')
  await here.attempt(`${randomUUID()}@nowhere.example`, 'a wrong one')
  await here.world.followUp()
  expect(await here.world.followUp()).toBe(0)
  const { rows } = await here.world.query(
    `select actor_id, operation, result, refusal, address from audit_record where request_id = $1`,
    [reply.requestId],
  )
  expect(rows).toEqual([
    {
      actor_id: id,
      operation: 'signIn',
      result: 'denied',
      refusal: 'wrong_credentials',
      address: expect.stringMatching(/^2001:db8:/),
    },
  ])
})

test('a hash made with less work is made anew at the next sign-in, and no session ends by it', async () => {
  const weak = await hash(password, {
    algorithm: 2,
    memoryCost: 8_192,
    timeCost: 1,
    parallelism: 1,
  })
  const { id, userName } = await here.person(weak)
  const stored = async () =>
    (await here.world.query('select password_hash as hash from user_account where id = $1', [id]))
      .rows[0]?.hash
  expect((await here.attempt(userName, 'a wrong one')).status).toBe(401)
  expect(await stored()).toBe(weak)
  const [cookie = ''] = cookiesOf(await here.attempt(userName, password))
  const better = await stored()
  expect(better).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await here.attempt(userName, password)).status).toBe(201)
  expect(await stored()).toBe(better)
  expect((await here.world.client({ cookie })(readSession)).status).toBe(200)
})

test('codes are counted by person; what is refused counts when its transaction commits, what is right is forgiven', async () => {
  const guess = guard.guessesAtCode(randomUUID())
  const judged = (isRight: boolean) =>
    transact(here.world.database, {}, async (db) => {
      await enterNobody(db)
      await guard.countGuess(db, guess)
      if (isRight) await guard.forgiveGuess(db, guess)
    })
  for (let i = 0; i < 9; i++) await judged(false)
  await judged(true)
  for (let i = 0; i < 10; i++) await judged(false)
  await here.waited(-60)
  await expect(judged(true)).rejects.toThrow(/^Try again in (60|61) seconds\.$/)
  await here.waited(61)
  await judged(true)
})

test('the worker clears away what is over', async () => {
  await here.ask(`${randomUUID()}@nowhere.example`)
  await knownBrowser((await here.person()).userName)
  await here.waited(1_000_000)
  await here.world.query(`update known_device set expires_at = now() - interval '1 day'`)
  await here.world.query(`update unproven_act set at = now() - interval '2 days'`)
  await clearAway(here.world.database)
  for (const table of ['guess_count', 'known_device', 'unproven_act'])
    expect((await here.world.query(`select from ${table}`)).rows).toEqual([])
})
