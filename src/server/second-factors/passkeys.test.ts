// Passkeys through HTTP, with an authenticator in software; the ceremony in a browser is a journey of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, another, challenge, withApp, withPasskey } from '../../../test/factor-stories.ts'
import { softwareAuthenticator } from '../../../test/software-authenticator.ts'
import { operator, reseller } from '../../../test/stories.ts'
import { type Client, openWorld, publicUrl, type World } from '../../../test/world.ts'
import { proveAgain } from '../../contract/own-sessions.ts'
import {
  addPasskey,
  beginPasskey,
  enterPasskey,
  removePasskey,
  renamePasskey,
  signInByPasskey,
} from '../../contract/passkeys.ts'
import type { PasskeyAnswer } from '../../contract/second-factor-resource.ts'
import { readSecondFactors } from '../../contract/second-factors.ts'
import { readSession } from '../../contract/sessions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_MFA: 'partners' })
})
afterAll(() => world.close())

const outcome = ({ status, body }: { status: number; body: unknown }) =>
  `${status}/${(body as { code?: number } | undefined)?.code ?? ''}`
const signInWith = (body: PasskeyAnswer) => world.client()(signInByPasskey, { body })
const wrong = '401/990252'

test('a passkey alone signs in, also the operator’s people: its device has verified who it is', async () => {
  for (const who of [await reseller(world), await operator(world)]) {
    const { answer, recoveryCodes } = await withPasskey(world, who)
    expect(recoveryCodes).toHaveLength(10)
    const reply = await signInWith(answer(await challenge(world)))
    expect(reply).toMatchObject({ status: 201, body: { state: 'full', user: { id: who.userId } } })
    const full = after(world, who, reply)
    // The reply says it, and so does the session itself.
    expect((await full.call(readSession)).body.state).toBe('full')
    const { passkeys } = (await full.call(readSecondFactors)).body
    expect(passkeys).toMatchObject([{ name: 'Laptop', lastUsedDate: expect.any(String) }])
  }
})

test.each<[why: string, looks: Parameters<ReturnType<typeof softwareAuthenticator>['answer']>[1]]>([
  ['its user was not verified', { isVerified: false }],
  ['another site asked', { origin: 'https://tierline.test.evil.example' }],
])('an answer does not count when %s', async (_, looks) => {
  const { answer } = await withPasskey(world, await reseller(world))
  expect(outcome(await signInWith(answer(await challenge(world), looks)))).toBe(wrong)
  expect((await signInWith(answer(await challenge(world)))).status).toBe(201)
})

test('an answer counts once, to a challenge of ours, and for what was signed', async () => {
  const { answer } = await withPasskey(world, await reseller(world))
  const given = answer(await challenge(world))
  expect((await signInWith(given)).status).toBe(201)
  expect(outcome(await signInWith(given))).toBe(wrong)
  const own = Buffer.from('9999999999999.nonce.mac').toString('base64url')
  expect(outcome(await signInWith(answer(own)))).toBe(wrong)
  const other = answer(await challenge(world))
  const swapped = { ...answer(await challenge(world)), signature: other.signature }
  expect(outcome(await signInWith(swapped))).toBe(wrong)
  const unknown = softwareAuthenticator(publicUrl).answer(await challenge(world))
  expect(outcome(await signInWith(unknown))).toBe(wrong)
})

test('a copy is noticed where the authenticator counts its uses', async () => {
  const { answer } = await withPasskey(world, await reseller(world))
  for (const [counter, status] of [
    [5, 201],
    [6, 201],
    [6, 401],
    [4, 401],
    [7, 201],
  ] as const)
    expect([
      counter,
      (await signInWith(answer(await challenge(world), { counter }))).status,
    ]).toEqual([counter, status])
})

test('a blocked person’s passkey opens nothing', async () => {
  const { answer, userId } = await withPasskey(world, await reseller(world))
  await world.query(`update user_account set state = 'blocked' where id = $1`, [userId])
  expect(outcome(await signInWith(answer(await challenge(world))))).toBe(wrong)
})

test('as the second step and as a proof only one’s own counts', async () => {
  const first = await reseller(world)
  const owner = await withPasskey(world, first)
  const colleague = await withPasskey(world, await world.as(first.organization, 'global_admin'))
  const owing = await another(world, owner, 'mfa_required')
  const enter = async (from: Client, body: PasskeyAnswer) =>
    outcome(await from.call(enterPasskey, { body }))
  expect(await enter(owing, colleague.answer(await challenge(world)))).toBe(wrong)
  const prove = async (passkey: PasskeyAnswer) =>
    outcome(await owner.call(proveAgain, { body: { passkey } }))
  expect(await prove(colleague.answer(await challenge(world)))).toBe('401/990250')
  expect(await enter(owing, owner.answer(await challenge(world)))).toBe('200/')
  expect(await prove(owner.answer(await challenge(world)))).toBe('200/')
})

test('a passkey is made by an answer to one’s own challenge, verified, once', async () => {
  const [owner, other] = [await reseller(world), await reseller(world)]
  const begun = async (who: Client) => (await who.call(beginPasskey)).body.challenge
  const add = async (
    who: Client,
    passkey: ReturnType<ReturnType<typeof softwareAuthenticator>['create']>,
  ) => who.call(addPasskey, { body: { name: 'Key', passkey } })
  const key = softwareAuthenticator(publicUrl)
  expect(outcome(await add(owner, key.create(await begun(other))))).toBe(wrong)
  expect(outcome(await add(owner, key.create(await challenge(world))))).toBe(wrong)
  expect(outcome(await add(owner, key.create(await begun(owner), { isVerified: false })))).toBe(
    wrong,
  )
  const reply = await add(owner, key.create(await begun(owner)))
  expect(reply.status).toBe(201)
  const full = after(world, owner, reply)
  expect(outcome(await add(full, key.create(await begun(full))))).toBe('409/990253')
  expect(outcome(await add(other, key.create(await begun(other))))).toBe('409/990253')
})

test('one passkey of two may go; the last factor stays; names are one’s own', async () => {
  const app = await withApp(world, await reseller(world))
  const first = await withPasskey(world, app, 'First')
  const second = await withPasskey(world, first, 'Second')
  const params = { id: first.id as never }
  const renamed = await second.call(renamePasskey, { params, body: { name: ' Oldest ' } })
  expect(renamed.body.name).toBe('Oldest')
  expect((await second.call(removePasskey, { params })).status).toBe(204)
  expect(outcome(await signInWith(first.answer(await challenge(world))))).toBe(wrong)
  await world.query('delete from authenticator_app where user_id = $1', [app.userId])
  const last = { params: { id: second.id as never } }
  expect(outcome(await second.call(removePasskey, last))).toBe('409/990255')
})
