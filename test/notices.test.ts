// Who is told of a partnership's events: those whom it concerns, once each, in their language.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Event } from '../src/server/events.ts'
import {
  author,
  openPostOffice,
  type PostOffice,
  provider,
  publicUrl,
  reseller,
} from './post-office.ts'

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
})
afterAll(() => office.close())
beforeEach(() => office.reset())

const arrived = () =>
  Object.fromEntries(office.server.received.map(({ to, mail }) => [to.join(), mail]))

const names = { providerName: 'Contour Distribution', resellerName: 'Северное сияние' }
const accepted: Event = {
  topic: 'partnership.accepted',
  providerId: provider,
  resellerId: reseller,
  ...names,
  requestId: randomUUID(),
  createdBy: author,
  tenantAdminUntil: '2027-05-19T10:00:00.000Z',
}

test('acceptance: the author and the admins of both sides, each once and in their language', async () => {
  await office.happens(reseller, accepted)
  await office.tellAll()
  const by = arrived()
  expect(office.server.received).toHaveLength(3)
  expect(Object.keys(by).toSorted()).toEqual([
    'author@c.example',
    'boss@c.example',
    'director@n.example',
  ])
  const boss = by['boss@c.example']
  expect(boss?.subject).toBe('Северное сияние has accepted your partnership request')
  expect(boss?.text).toContain('Hello Name of boss@c.example,')
  expect(boss?.text).toContain('until May 19, 2027')
  expect(by['author@c.example']?.subject).toBe(
    'Северное сияние aceitou a sua solicitação de parceria',
  )
  const director = by['director@n.example']
  expect(director?.subject).toBe('Ваша организация авторизовала поставщика Contour Distribution')
  expect(director?.text).toContain('до 19 мая 2027 года')
  expect(director?.text).toContain('в организации Северное сияние')
  expect(await office.mails()).toEqual(
    Array(3).fill(expect.objectContaining({ state: 'sent', sealed_body: null })),
  )
})

test('without the second tick nobody is told of administrator access', async () => {
  const { tenantAdminUntil: _, ...without } = accepted
  await office.happens(reseller, without as Event)
  await office.tellAll()
  const by = arrived()
  expect(by['boss@c.example']?.text).not.toContain('administrator access')
  expect(by['director@n.example']?.text).toContain('нет административного доступа')
})

test.each<[Event, readonly string[]]>([
  [
    {
      topic: 'partnership.declined',
      providerId: provider,
      resellerName: names.resellerName,
      requestId: randomUUID(),
      createdBy: author,
    },
    ['author@c.example'],
  ],
  [
    {
      topic: 'partnership.ended',
      providerId: provider,
      resellerId: reseller,
      ...names,
      endedBy: provider,
    },
    ['agente@c.example', 'boss@c.example', 'director@n.example'],
  ],
  [
    { topic: 'tenant_admin.removed', providerId: provider, resellerId: reseller, ...names },
    ['agente@c.example', 'boss@c.example'],
  ],
  [
    {
      topic: 'tenant_admin.used',
      resellerId: reseller,
      providerName: names.providerName,
      userFullName: 'Мария',
      act: 'password_reset',
    },
    ['director@n.example'],
  ],
])('$topic reaches those whom it concerns', async (event, recipients) => {
  await office.happens(event.topic === 'partnership.ended' ? provider : reseller, event)
  await office.tellAll()
  expect(office.server.received.map(({ to }) => to.join()).toSorted()).toEqual(recipients)
  for (const { mail } of office.server.received) {
    expect(mail.subject).toMatch(/Северное сияние|Contour Distribution/)
    expect(mail.text).not.toMatch(/[{}]|undefined|null/)
    expect(mail.text).toContain(publicUrl)
  }
})

test('an event that is told twice sends nothing twice', async () => {
  await office.happens(reseller, accepted)
  await office.tellAll()
  await office.database.query('update outbox set done_at = null')
  await office.tellAll()
  expect(office.server.received).toHaveLength(3)
  expect(await office.mails()).toHaveLength(3)
})

test('a worker that stops between two mails goes on with the other one', async () => {
  await office.happens(reseller, accepted)
  let left = 1
  await office.tellAll(async (job, read) => {
    if (left-- > 0) return office.mailer.deliver(job, read)
    throw new Error('stopped')
  })
  expect(office.server.received).toHaveLength(1)
  await office.database.query('update outbox set run_at = now()')
  await office.tellAll()
  expect(Object.keys(arrived())).toHaveLength(3)
  expect(office.server.received).toHaveLength(3)
})
