// Who has forgotten the password: a link by mail, the same answer for every name, and word of each new password.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  cookiesOf,
  newPassword,
  openSignIns,
  password,
  type SignIns,
} from '../../../test/sign-ins.ts'
import { partners } from '../../../test/stories.ts'
import { publicUrl } from '../../../test/world.ts'
import { changePassword } from '../../contract/passwords.ts'
import { resetResellerUserPassword } from '../../contract/reseller-users.ts'
import { readSession } from '../../contract/sessions.ts'
import { noticesOf } from '../notices.ts'
import { serverKey } from '../seal.ts'
import { tellWhatIsDue } from '../worker.ts'

let here: SignIns
beforeAll(async () => {
  here = await openSignIns()
})
afterAll(() => here.world.close())

test('who has forgotten the password gets a link by mail; it ends every session and clears the count', async () => {
  const { company, id, userName } = await here.person()
  const [session = ''] = cookiesOf(await here.attempt(userName, password))
  const link = await here.forgotten(userName.toUpperCase(), company.id, id)
  const [mail] = await here.mailsTo(company.id, id)
  expect(mail).toMatchObject({ subject: 'Set a new password', language: 'en' })
  expect(await here.tenFailures(userName)).toEqual(new Set([401]))
  expect((await here.setByLink(link, newPassword)).status).toBe(200)
  expect((await here.world.client({ cookie: session })(readSession)).status).toBe(401)
  expect((await here.attempt(userName, password)).status).toBe(401)
  expect((await here.attempt(userName, newPassword)).status).toBe(201)
  expect((await here.setByLink(link, password)).body).toMatchObject({ code: 990026 })
})

test('a newer link ends the older one, and an hour ends each', async () => {
  const { company, id, userName } = await here.person()
  const older = await here.forgotten(userName, company.id, id)
  const newer = await here.forgotten(userName, company.id, id)
  expect((await here.setByLink(older, newPassword)).body).toMatchObject({ code: 990026 })
  await here.world.later(company, 61 / 1_440)
  expect((await here.setByLink(newer, newPassword)).body).toMatchObject({ code: 990027 })
  await here.world.later(company, -61 / 1_440)
  expect((await here.setByLink(newer, newPassword)).status).toBe(200)
})

test('nobody else gets a mail, the answer is the same, and the fourth request within the hour is passed over in silence', async () => {
  const [blocked, known] = [await here.person(), await here.person()]
  await here.world.query(`update user_account set state = 'blocked' where id = $1`, [blocked.id])
  const answers = [
    await here.ask(blocked.userName),
    await here.ask(`${randomUUID()}@nowhere.example`),
  ]
  for (let i = 0; i < 5; i++) answers.push(await here.ask(known.userName))
  for (const { status, text } of answers) expect([status, text]).toEqual([202, '{"hours":1}'])
  await here.world.followUp()
  expect(await here.mailsTo(blocked.company.id, blocked.id)).toEqual([])
  expect(await here.mailsTo(known.company.id, known.id)).toHaveLength(3)
  const left = await here.world.query('select count(*)::int as n from unproven_act')
  expect(left.rows).toEqual([{ n: 0 }])
})

/** What the worker tells. */
const told = () =>
  tellWhatIsDue(here.world.database, {
    handlers: {
      ...noticesOf(serverKey(here.world.config), publicUrl),
      'mail.deliver': async () => async () => {},
    },
    log: { error: (fields) => expect(fields).toBeUndefined() },
  })

test('the person is told of each new password, with time and address, in the own language', async () => {
  const { company, id, userName } = await here.person()
  await here.world.query(`update user_account set language = 'ru' where id = $1`, [id])
  const [cookie = ''] = cookiesOf(await here.attempt(userName, password))
  const call = here.world.client({ cookie, 'x-forwarded-for': '192.0.2.77' })
  await call(changePassword, { body: { currentPassword: password, newPassword } })
  await told()
  const [changed] = await here.mailsTo(company.id, id)
  expect(changed).toMatchObject({ language: 'ru', subject: 'Ваш пароль изменен' })
  expect(changed?.text).toContain('192.0.2.77')
  expect(changed?.text).toMatch(/ UTC, с адреса/)
  await here.setByLink(await here.forgotten(userName, company.id, id), password)
  await told()
  expect((await here.mailsTo(company.id, id)).map(({ subject }) => subject)).toEqual([
    'Ваш пароль изменен',
    'Задайте новый пароль',
    'Ваш пароль изменен',
  ])
})

test('the person is told who has given a new temporary password', async () => {
  const { provider, reseller, id } = await partners(here.world, true)
  const user = await here.world.person(reseller.organization, ['sales_agent'])
  await provider.call(resetResellerUserPassword, { params: { id, userId: user.id as never } })
  await told()
  const { rows } = await here.world.query(
    'select sealed_body from mail m join user_account u on u.email = m.recipient where u.id = $1',
    [user.id],
  )
  expect(rows).toHaveLength(1)
  const text = here.world.mailText(rows[0]?.['sealed_body'] as Buffer)
  expect(text).toContain(`${provider.organization.name} has given ${user.userName} a new password`)
})
