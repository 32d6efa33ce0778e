// A reset of somebody's second factors takes a second admin or a day, and can be stopped meanwhile (security T23).
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressIn, mailsOf } from '../../../test/company-mails.ts'
import { ask, askedFor, colleagueOf, of, reason } from '../../../test/reset-recipes.ts'
import { reseller, somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { readSecondFactors, stopSecondFactorReset } from '../../contract/second-factors.ts'
import { readSession } from '../../contract/sessions.ts'
import {
  askSecondFactorReset,
  blockUser,
  confirmSecondFactorReset,
  removeUser,
  withdrawSecondFactorReset,
} from '../../contract/user-acts.ts'
import { readUser, updateUserRoles } from '../../contract/users.ts'
import { carryOutDueResets } from './due-resets.ts'
import { resetByCommand } from './reset-by-command.ts'

const hour = 1 / 24
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const code = (status: number, number: number) => ({ status, body: { code: number } })
const confirm = (by: Client, person: Client) => by.call(confirmSecondFactorReset, of(person))
const withdraw = (by: Client, person: Client) => by.call(withdrawSecondFactorReset, of(person))
const read = async (by: Client, person: Client) => (await by.call(readUser, of(person))).body
const isIn = async (who: Client) => (await who.call(readSession)).status === 200
const due = () => carryOutDueResets(world.database)

const hasApp = async ({ userId }: Client) =>
  (await world.query('select from authenticator_app where user_id = $1', [userId])).rows.length ===
  1
const stateOf = async ({ userId }: Client) =>
  (
    await world.query(
      'select state from second_factor_reset where user_id = $1 order by asked_at, id',
      [userId],
    )
  ).rows.map(({ state }) => state)

/** What the log says of the person, oldest first. */
const rowsOf = async ({ userId }: Client) =>
  (
    await world.query(
      `select operation, result, actor_kind, actor_name, source, new_value from audit_record
       where resource_id = $1 order by transaction_id`,
      [userId],
    )
  ).rows

const told = ({ organization }: Client) => mailsOf(world, organization.id)
const addressOf = ({ userId }: Client) => addressIn(world, userId)

describe('asking', () => {
  test('changes nothing yet; the person, the Global admins and the one who asked are told at once', async () => {
    const { admin, asker, person } = await askedFor(world)
    expect([await hasApp(person), await isIn(person)]).toEqual([true, true])
    const shown = (await read(admin, person)).secondFactorReset
    expect(shown).toMatchObject({ askedBy: { id: asker.userId }, reason })
    const hours = Date.parse(shown?.dueDate ?? '') - Date.parse(shown?.askedDate ?? '')
    expect(hours / 3_600_000).toBe(24)
    expect((await person.call(readSecondFactors)).body.reset).toEqual(shown)
    const mails = await told(admin)
    const [toPerson, toAdmin, toAsker] = await Promise.all([person, admin, asker].map(addressOf))
    expect(mails).toHaveLength(3)
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([toPerson, toAdmin, toAsker]))
    const personal = mails.find(({ to }) => to === toPerson)
    expect(personal?.text).toContain('Account settings > Security')
    expect(personal?.text).not.toMatch(/https?:|www\./)
    for (const { text } of mails) expect(text).not.toContain(reason)
    expect(await rowsOf(person)).toMatchObject([
      {
        operation: 'askSecondFactorReset',
        result: 'succeeded',
        actor_kind: 'user',
        new_value: { reason },
      },
    ])
  })

  test('is not for oneself, for accounts above one’s own, for programs, twice, or without anything to reset', async () => {
    const { admin, asker, person } = await askedFor(world)
    expect(await ask(admin, person)).toMatchObject(code(409, 990362))
    expect(await ask(admin, admin)).toMatchObject(code(409, 990283))
    expect(await ask(asker, admin)).toMatchObject(code(403, 990281))
    expect(await ask(admin, asker)).toMatchObject(code(409, 990361))
    expect((await ask(await reseller(world), person)).status).toBe(404)
    const program = await world.application(admin.organization, ['global_admin'])
    const token = `Bearer ${await world.accessToken(program)}`
    const other = await colleagueOf(world, admin)
    const call = world.client({ authorization: token })
    expect(await ask({ ...admin, call }, other)).toMatchObject(code(403, 990360))
    expect(await confirm({ ...admin, call }, person)).toMatchObject(code(403, 990360))
    await admin.call(blockUser, of(other))
    expect(await ask(admin, other)).toMatchObject(code(409, 990366))
    expect(await stateOf(other)).toEqual([])
  })

  test('wants a reason and a fresh proof, and so does confirming', async () => {
    const { admin, asker, person } = await askedFor(world)
    const empty = { ...of(person), body: { reason: ' ' } }
    expect((await admin.call(askSecondFactorReset, empty)).status).toBe(400)
    await world.query(
      `update session set proved_at = now() - interval '16 minutes' where user_id = any ($1)`,
      [[admin.userId, asker.userId]],
    )
    expect(await ask(asker, person)).toMatchObject(code(403, 990006))
    expect(await confirm(admin, person)).toMatchObject(code(403, 990006))
    expect((await withdraw(admin, person)).status).toBe(204)
  })
})

describe('confirming', () => {
  test('by a second admin takes every factor and ends the sessions at once', async () => {
    const { admin, asker, person } = await askedFor(world)
    await told(admin)
    expect(await confirm(asker, person)).toMatchObject(code(403, 990364))
    expect(await confirm(person, person)).toMatchObject(code(403, 900150))
    expect(await confirm(admin, person)).toMatchObject({
      status: 200,
      body: { secondFactor: 'none' },
    })
    expect([await hasApp(person), await isIn(person)]).toEqual([false, false])
    expect(await read(admin, person)).not.toHaveProperty('secondFactorReset')
    expect(await confirm(admin, person)).toMatchObject(code(409, 990363))
    const mails = await told(admin)
    const [toPerson, toAdmin] = await Promise.all([person, admin].map(addressOf))
    expect(mails.filter(({ to }) => to === toPerson).map(({ subject }) => subject)).toEqual([
      'Your second factor has changed',
    ])
    expect(mails.find(({ to }) => to === toAdmin)?.text).toContain('has confirmed it')
    const operations = (await rowsOf(person)).map(({ operation, result }) => [operation, result])
    expect(operations).toEqual([
      ['askSecondFactorReset', 'succeeded'],
      ['confirmSecondFactorReset', 'denied'],
      ['confirmSecondFactorReset', 'succeeded'],
      ['confirmSecondFactorReset', 'denied'],
    ])
  })

  test('a Global admin’s takes another Global admin for both', async () => {
    const admin = await reseller(world)
    const [second, third] = [
      await colleagueOf(world, admin, 'global_admin'),
      await world.as(admin.organization, 'global_admin'),
    ]
    const manager = await world.as(admin.organization, 'user_management_admin')
    expect((await ask(admin, second)).status).toBe(200)
    expect(await confirm(manager, second)).toMatchObject(code(403, 990281))
    expect(await withdraw(manager, second)).toMatchObject(code(403, 990281))
    expect(await confirm(second, second)).toMatchObject(code(409, 990283))
    expect((await confirm(third, second)).status).toBe(200)
  })

  test('counts no more when whoever asked has lost the right to', async () => {
    const { admin, asker, person } = await askedFor(world)
    const choice = { agentRole: 'sales_agent', adminRole: 'not_an_admin' } as const
    await admin.call(updateUserRoles, { ...of(asker), body: choice })
    expect(await confirm(admin, person)).toMatchObject(code(409, 990365))
    expect(await hasApp(person)).toBe(true)
  })
})

describe('after a day', () => {
  test('the worker carries it out, once, and not a minute earlier', async () => {
    const { admin, person } = await askedFor(world)
    await told(admin)
    await world.later(admin.organization, 24 * hour - 1 / 1440)
    await due()
    expect(await hasApp(person)).toBe(true)
    await world.later(admin.organization, 1 / 1440)
    await Promise.all([due(), due()])
    await due()
    expect(await hasApp(person)).toBe(false)
    expect(await stateOf(person)).toEqual(['done'])
    const version = await world.query(
      'select credentials_version as v from user_account where id = $1',
      [person.userId],
    )
    expect(version.rows).toEqual([{ v: 2 }])
    expect((await rowsOf(person)).slice(1)).toMatchObject([
      {
        operation: 'resetUserSecondFactor',
        actor_kind: 'job',
        actor_name: 'Tierline',
        source: 'job',
      },
    ])
    expect(await told(admin)).toHaveLength(3)
  })

  test.each([
    [
      'is no longer allowed to',
      async (admin: Client, asker: Client) => admin.call(removeUser, of(asker)),
    ],
    [
      'asked for somebody who is a Global admin by now',
      async (admin: Client, _: Client, person: Client) =>
        admin.call(updateUserRoles, {
          ...of(person),
          body: { agentRole: 'sales_agent', adminRole: 'global_admin' },
        }),
    ],
  ])('it lapses when whoever asked %s', async (_, meanwhile) => {
    const { admin, asker, person } = await askedFor(world)
    expect((await meanwhile(admin, asker, person)).status).toBeLessThan(300)
    await world.later(admin.organization, 25 * hour)
    await due()
    expect([await hasApp(person), await stateOf(person)]).toEqual([true, ['lapsed']])
    expect((await rowsOf(person)).at(-1)).toMatchObject({ operation: 'lapseSecondFactorReset' })
  })

  test('one that cannot be carried out keeps no other waiting', async () => {
    const [first, second] = [await askedFor(world), await askedFor(world)]
    for (const { admin } of [first, second]) await world.later(admin.organization, 25 * hour)
    await world.query(
      `alter table audit_record add constraint broken check (resource_id <> '${first.person.userId}') not valid`,
    )
    await expect(due()).rejects.toThrow('broken')
    await world.query('alter table audit_record drop constraint broken')
    expect([await hasApp(first.person), await stateOf(first.person)]).toEqual([true, ['waiting']])
    expect(await hasApp(second.person)).toBe(false)
    await due()
    expect(await hasApp(first.person)).toBe(false)
  })
})

describe('stopping', () => {
  test('the person stops it; the admins hear who had asked', async () => {
    const { admin, person } = await askedFor(world)
    await told(admin)
    expect((await person.call(stopSecondFactorReset)).status).toBe(204)
    expect((await person.call(readSecondFactors)).body).not.toHaveProperty('reset')
    await world.later(admin.organization, 25 * hour)
    await due()
    expect([await hasApp(person), await stateOf(person)]).toEqual([true, ['stopped']])
    const mails = await told(admin)
    expect(mails.find(({ to }) => to.length > 0)?.text).toContain(
      'has signed in and stopped the reset',
    )
    const late = await world.as(admin.organization, 'global_admin')
    expect((await ask(late, person)).status).toBe(200)
  })

  test('an open session of the password alone cannot, nor can a stranger', async () => {
    const { admin, person } = await askedFor(world)
    await world.query(`update session set state = 'mfa_required' where user_id = $1`, [
      person.userId,
    ])
    expect(await person.call(stopSecondFactorReset)).toMatchObject(code(403, 990004))
    expect(await admin.call(stopSecondFactorReset)).toMatchObject(code(409, 990363))
    const stranger = await somebody(world, 'indirect_reseller', 'global_admin')
    expect((await withdraw(stranger, person)).status).toBe(404)
    expect((await confirm(stranger, person)).status).toBe(404)
    expect(await stateOf(person)).toEqual(['waiting'])
  })

  test('any such admin withdraws it, also the one who asked', async () => {
    for (const who of ['admin', 'asker'] as const) {
      const story = await askedFor(world)
      expect((await withdraw(story[who], story.person)).status).toBe(204)
      expect(await withdraw(story[who], story.person)).toMatchObject(code(409, 990363))
      expect(await confirm(story.admin, story.person)).toMatchObject(code(409, 990363))
      expect(await hasApp(story.person)).toBe(true)
    }
  })

  test('who is blocked could not stop it: blocking takes it back', async () => {
    const { admin, person } = await askedFor(world)
    await admin.call(blockUser, of(person))
    expect(await stateOf(person)).toEqual(['withdrawn'])
  })
})

test('whoever runs the installation helps at once: told, on record, and nothing is left waiting', async () => {
  const { admin, person } = await askedFor(world)
  const { userName } = await read(admin, person)
  await resetByCommand(world.database, ` ${userName.toUpperCase()} `)
  expect([await hasApp(person), await isIn(person)]).toEqual([false, false])
  expect(await stateOf(person)).toEqual(['done'])
  const [, row] = await rowsOf(person)
  expect(row).toMatchObject({
    operation: 'resetUserSecondFactor',
    actor_kind: 'command',
    source: 'command',
    new_value: { userName },
  })
  const address = await addressOf(person)
  const texts = (await told(admin)).filter(({ to }) => to === address).map(({ text }) => text)
  expect(texts.join()).toContain('Tierline')
  await expect(resetByCommand(world.database, userName)).rejects.toThrow('has no second factor')
  await expect(resetByCommand(world.database, 'no@body.example')).rejects.toThrow('nobody called')
})
