// Messages from the public page: mails of plain text, limited, kept no longer than that, and connecting nobody (rule 29).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listedEntry, mailTheMessages, messageOf } from '../../../test/directory-stories.ts'
import { elsewhere } from '../../../test/sign-ins.ts'
import { operator, provider, reseller } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import * as directory from '../../contract/provider-directory.ts'
import { readDesk, readSystem } from '../../contract/system.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TIERLINE_TRUST_PROXY: '127.0.0.1', TIERLINE_RATE_LIMIT: '1000000' })
  await world.operator()
})
afterAll(() => world.close())

const anyone = () => world.client(elsewhere())
const company = () => world.organization('indirect_provider')
const ownWord = () => `w${randomUUID().slice(0, 8)}`

const mailsTo = async (recipient: string) =>
  (
    await world.query(
      'select subject, sealed_body from mail where recipient = $1 order by created_at',
      [recipient],
    )
  ).rows.map(({ subject, sealed_body }) => ({
    subject: String(subject),
    text: world.mailText(sealed_body as Buffer),
  }))

test('a message becomes a mail to the provider, of plain text that nobody can take for ours, and is kept no longer', async () => {
  const contactEmail = `${ownWord()}@northlight.example`
  const { id } = await listedEntry(world, await company(), { contactEmail })
  const send = (more: object) =>
    anyone()(directory.contactProvider, { params: { id }, body: messageOf(more) as never })
  const message = 'Hello\r\nBcc: victim@else.example\nhttps://evil.example'
  const sent = await send({ message })
  expect(sent).toMatchObject({ status: 202 })
  expect(Object.keys(sent.body).toSorted()).toEqual(['attributes', 'id'])
  expect(await world.everything()).not.toContain('victim@else.example')
  expect(await mailTheMessages(world)).toBe(1)
  expect(await world.query('select * from directory_message')).toMatchObject({ rows: [] })
  const [mail, ...others] = await mailsTo(contactEmail)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('A message from the provider directory')
  expect(mail?.text).toContain('> Hello\n> Bcc: victim@else.example\n> https://evil.example\n')
  expect(mail?.text).toContain('ana@harbour.example')
  // A line break in a name, or two addresses, is no message at all; a program that fills in every field writes to nobody.
  for (const wrong of [
    { name: 'A\nB' },
    { company: 'A\rB' },
    { email: 'a@b.example,c@d.example' },
    { message: ' ' },
  ])
    expect((await send(wrong)).status).toBe(400)
  expect((await send({ nickname: 'bot' })).status).toBe(202)
  expect(await mailTheMessages(world)).toBe(0)
})

test('a message that cannot be read is set aside, the operator sees that it is there, and later ones go on', async () => {
  const contactEmail = `${ownWord()}@northlight.example`
  const { id } = await listedEntry(world, await company(), { contactEmail })
  const send = (message: string) =>
    anyone()(directory.contactProvider, { params: { id }, body: messageOf({ message }) })
  const desk = await operator(world)
  const waiting = async () => (await desk.call(readDesk)).body.setAsideMessages.waiting
  await send('First')
  const { rows } = await world.query('select id, sealed_content from directory_message')
  await world.query(`update directory_message set sealed_content = '\\x00'`)
  await send('Second')
  const errors: unknown[] = []
  expect(await mailTheMessages(world, (error) => errors.push(error))).toBe(1)
  expect(errors).toHaveLength(1)
  expect((await mailsTo(contactEmail)).map(({ text }) => text.includes('> Second'))).toEqual([true])
  expect(await waiting()).toBe(1)
  expect((await desk.call(readSystem)).body.mail.setAside).toBe(1)
  // Not again today; tomorrow, with the key back, it goes out.
  expect(await mailTheMessages(world, (error) => errors.push(error))).toBe(0)
  expect(errors).toHaveLength(1)
  await world.query(
    `update directory_message set sealed_content = $1, set_aside_at = set_aside_at - interval '25 hours'`,
    [rows[0]?.['sealed_content']],
  )
  expect(await mailTheMessages(world)).toBe(1)
  expect(await waiting()).toBe(0)
})

test('messages are limited by address, by network and by provider', async () => {
  const [one, other] = [await company(), await company()]
  for (const each of [one, other]) await listedEntry(world, each)
  const from = elsewhere()
  const send = (id: string, email: string, headers = elsewhere()) =>
    world.client(headers)(directory.contactProvider, { params: { id }, body: messageOf({ email }) })
  const until = async (next: (n: number) => ReturnType<typeof send>) => {
    for (let n = 0; n < 70; n++) if ((await next(n)).status === 429) return n
    return null
  }
  expect(await until(() => send(one.id, 'same@harbour.example'))).toBe(10)
  expect(await until((n) => send(one.id, `n${n}@harbour.example`, from))).toBe(10)
  expect(await until((n) => send(other.id, `p${n}@harbour.example`))).toBe(50)
  await world.query('delete from directory_message')
})

test('rule 29: nothing is connected by a message: no request, no partnership, no relationship comes of it', async () => {
  const from = await reseller(world)
  const to = await provider(world)
  await listedEntry(world, to.organization)
  const rows = async () =>
    (
      await world.query(
        `select (select count(*)::int from partnership_request) as requests, (select count(*)::int from partnership) as partnerships,
           (select count(*)::int from customer_relationship) as relationships, (select count(*)::int from customer_reseller) as pairs`,
      )
    ).rows
  const before = await rows()
  const params = { id: to.organization.id }
  expect((await from.call(directory.contactProvider, { params, body: messageOf() })).status).toBe(
    202,
  )
  await mailTheMessages(world)
  expect(await rows()).toEqual(before)
  // Who was signed in has it in the own log; the provider has the mail and nothing else.
  const log = await world.query(
    `select operation from audit_record where organization_id = $1 or organization_id = $2`,
    [from.organization.id, to.organization.id],
  )
  expect(log.rows).toEqual([{ operation: 'contactProvider' }])
})
