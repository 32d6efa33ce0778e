// Who is told of a customer's events: those whom it concerns, once each, in their language, and no secret.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Event } from '../src/server/events.ts'
import { readMailText } from '../src/server/mail-queue.ts'
import { openPostOffice, type PostOffice, provider, publicUrl, reseller } from './post-office.ts'

type Of<T extends Event['topic']> = Extract<Event, { topic: T }>

const customer = randomUUID()

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
  await office.database.query(
    `insert into organization (id, kind, name, domain, country, region, language, created_at)
     values ($1, 'customer', 'Fabrikam Ltda.', 'fabrikam.example', 'US', 'united-states', 'pt-BR', now())`,
    [customer],
  )
  await addPerson(customer, 'dona@f.example', 'pt-BR', ['global_admin'])
  await addPerson(customer, 'jefe@f.example', 'es', ['global_admin', 'billing_admin'])
  await addPerson(customer, 'someone@f.example', 'en', ['user'])
  await addPerson(customer, 'gone@f.example', 'en', ['global_admin'], 'blocked')
  await addPerson(reseller, 'agent@n.example', 'en', ['admin_agent'])
})
afterAll(() => office.close())
beforeEach(() => office.reset())

const addPerson = (
  company: string,
  email: string,
  language: string,
  roles: readonly string[],
  state = 'active',
) =>
  office.database.query(
    `insert into user_account (organization_id, id, user_name, full_name, email, language, roles, state, password_state, created_at)
     values ($1, $2, $3, 'Name of ' || $3, $3, $4, $5, $6, 'none', now())`,
    [company, randomUUID(), email, language, roles, state],
  )

const names = { customerName: 'Fabrikam Ltda.', sellerName: 'Contour Distribution' }
const added: Of<'customer.added'> = {
  topic: 'customer.added',
  customerId: customer,
  sellerId: provider,
  resellerId: reseller,
  resellerName: 'Северное сияние',
  ...names,
  contactName: 'Ana Souza',
  contactEmail: 'ana@f.example',
  contactLanguage: 'pt-BR',
}
const placed: Of<'order.placed'> = {
  topic: 'order.placed',
  customerId: customer,
  orderId: 'c4f5a1e0b7d2',
  sellerId: provider,
  resellerId: reseller,
  ...names,
  lines: [
    { offerName: 'Business Suite', quantity: 1 },
    { offerName: 'Mail Archive', quantity: 22 },
    { offerName: 'Cloud Hours', quantity: 1_000_000 },
  ],
}
const removed: Of<'delegated_admin.removed'> = {
  topic: 'delegated_admin.removed',
  customerId: customer,
  customerName: names.customerName,
  partnerId: reseller,
  partnerName: 'Северное сияние',
}
const wasReset: Of<'customer_user.reset'> = {
  topic: 'customer_user.reset',
  customerId: customer,
  customerName: names.customerName,
  partnerName: 'Северное сияние',
  userFullName: 'João Lima',
}
const takenIn: Of<'customer.taken_in'> = {
  topic: 'customer.taken_in',
  customerId: customer,
  customerName: names.customerName,
  partnerId: reseller,
  partnerName: 'Северное сияние',
  sells: false,
  isNew: true,
}

const byRecipient = () =>
  Object.fromEntries(office.server.received.map(({ to, mail }) => [to.join(), mail]))
const recipients = () => office.server.received.map(({ to }) => to.join()).toSorted()

async function told(event: Event) {
  await office.happens(provider, event)
  await office.tellAll()
  return byRecipient()
}

test('a new customer: its contact and the reseller’s admins', async () => {
  const by = await told(added)
  expect(recipients()).toEqual(['agent@n.example', 'ana@f.example', 'director@n.example'])
  const contact = by['ana@f.example']
  expect(contact?.subject).toBe('Contour Distribution configurou Fabrikam Ltda. no Partner Center')
  expect(contact?.text).toMatch(/^Olá, Ana Souza,\n/)
  expect(contact?.text).toContain('em conjunto com Северное сияние')
  expect(contact?.text).toContain('senha temporária')
  expect(contact?.text).toContain(`entra aqui: ${publicUrl}`)
  expect(contact?.text).toContain('indicou você como contato de Fabrikam Ltda.')
  expect(contact?.text).not.toContain('função')
  expect(by['agent@n.example']?.subject).toBe(
    'Contour Distribution has added Fabrikam Ltda. for your company',
  )
  expect(by['agent@n.example']?.text).toContain('by delegated administration')
  expect(by['director@n.example']?.text).toContain('делегированного администрирования')
})

test('without a reseller only the contact is told, and of the seller alone', async () => {
  const { resellerId: _id, resellerName: _name, ...alone } = added
  const by = await told({ ...alone, contactLanguage: 'en' })
  expect(recipients()).toEqual(['ana@f.example'])
  const text = by['ana@f.example']?.text
  expect(text).toContain('Contour Distribution has set up your company Fabrikam Ltda.')
  expect(text).toContain('first administrator from Contour Distribution. The password must be')
  expect(text).not.toMatch(/undefined|null|reseller/)
})

test('a contact whose address is none keeps nobody else from knowing', async () => {
  await told({ ...added, contactEmail: 'ana@f.example, eve@e.example' })
  expect(recipients()).toEqual(['agent@n.example', 'director@n.example'])
})

test('an order: the customer’s and the reseller’s admins read its lines', async () => {
  const by = await told(placed)
  expect(recipients()).toEqual([
    'agent@n.example',
    'director@n.example',
    'dona@f.example',
    'jefe@f.example',
  ])
  expect(by['agent@n.example']?.text).toContain(
    'the order c4f5a1e0b7d2 for Fabrikam Ltda.:\n\n1 unit × Business Suite\n22 units × Mail Archive\n1,000,000 units × Cloud Hours\n',
  )
  expect(by['director@n.example']?.text).toContain(
    '\n1 единица × Business Suite\n22 единицы × Mail Archive\n',
  )
  expect(by['dona@f.example']?.text).toContain('\n22 unidades × Mail Archive\n')
  expect(by['jefe@f.example']?.text).toContain('\n1.000.000 de unidades × Cloud Hours\n')
  expect(by['jefe@f.example']?.text).toContain('hable con Contour Distribution')
  expect(by['agent@n.example']?.text).not.toContain('speak to')
})

test('an order without a reseller is told to the customer alone', async () => {
  const { resellerId: _, ...direct } = placed
  await told(direct)
  expect(recipients()).toEqual(['dona@f.example', 'jefe@f.example'])
})

test('delegated administration taken back: the partner’s admins', async () => {
  const by = await told(removed)
  expect(recipients()).toEqual(['agent@n.example', 'director@n.example'])
  expect(by['agent@n.example']?.subject).toBe(
    'Fabrikam Ltda. has removed your delegated administration',
  )
  expect(by['director@n.example']?.text).toContain('Клиент остается в вашем списке')
})

test('a password reset by a partner: the customer’s admins', async () => {
  const by = await told(wasReset)
  expect(recipients()).toEqual(['dona@f.example', 'jefe@f.example'])
  expect(by['dona@f.example']?.subject).toBe('Северное сияние redefiniu uma senha na sua empresa')
  expect(by['jefe@f.example']?.text).toContain('a João Lima una contraseña temporal nueva')
})

test('rule 37: taken over from elsewhere: the customer’s admins read by whom, what it may do and where they see it', async () => {
  const by = await told(takenIn)
  expect(recipients()).toEqual(['dona@f.example', 'jefe@f.example'])
  expect(by['dona@f.example']?.subject).toBe('Северное сияние agora trabalha com Fabrikam Ltda.')
  const text = by['jefe@f.example']?.text
  expect(text).toContain('que Fabrikam Ltda. tiene a través de esta empresa')
  expect(text).not.toContain('enviar pedidos')
  expect(text).toContain('No tiene administración delegada')
  expect(text).toContain('En Relaciones con los partners figuran')
  expect(text).toContain('Su cuenta aún no tiene contraseña.')
})

test('taken over by a seller: it orders; whoever was here before needs no password', async () => {
  const by = await told({ ...takenIn, sells: true, isNew: false })
  const text = by['dona@f.example']?.text
  expect(text).toContain('Pode enviar pedidos para Fabrikam Ltda.')
  expect(text).not.toContain('por meio dessa empresa')
  expect(text).not.toContain('senha.')
})

const all: readonly Event[] = [added, placed, removed, wasReset, takenIn]

test.each(all)('$topic told twice sends nothing twice', async (event) => {
  await told(event)
  const once = recipients()
  expect(once.length).toBeGreaterThan(1)
  await office.database.query('update outbox set done_at = null')
  await office.tellAll()
  expect(recipients()).toEqual(once)
  expect(await office.mails()).toHaveLength(once.length)
})

const secret = 'correct-horse-battery-staple'

test.each(all)('$topic: what an event should not hold, no mail repeats', async (event) => {
  const leaky = { ...event, password: secret, temporaryPassword: secret }
  await office.happens(provider, leaky)
  await office.tellAll()
  expect(office.server.received.length).toBeGreaterThan(1)
  for (const { raw, mail } of office.server.received) {
    expect(raw).not.toContain(secret)
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain(secret)
    expect(mail.text).not.toMatch(/[{}]|undefined|null/)
    expect(mail.text).toContain(publicUrl)
  }
})

/** Breaks out of a line, a paragraph, a header, the direction of a line, or the markup. */
const hostile = 'Evil\r\nBcc: eve@e.example\n\n\u2028\u202eCo\u2066 <b>{x}</b>'
const tamed = 'Evil Bcc: eve@e.example Co <b>{x}</b>'
const spoilt = <E extends Event>(event: E): E =>
  JSON.parse(JSON.stringify(event), (key, value: unknown) =>
    key.endsWith('Name') ? hostile : value,
  ) as E

test.each(all)('$topic: hostile names stay names', async (event) => {
  await office.happens(provider, event)
  const mailer = office.openWith({})
  await office.tellAll(mailer.deliver)
  const plain = await texts()
  await office.reset()
  await office.happens(provider, spoilt(event))
  await office.tellAll(mailer.deliver)
  const spoiled = await texts()
  expect(spoiled.map(({ recipient }) => recipient)).toEqual(plain.map((mail) => mail.recipient))
  for (const [at, { subject, text }] of spoiled.entries()) {
    expect(subject).toContain(tamed)
    expect(text).toContain(tamed)
    expect(`${subject}${text}`).not.toMatch(/[\r\u2028\u202a-\u202e\u2066-\u2069]/)
    expect(text.split('\n')).toHaveLength(plain[at]?.text.split('\n').length ?? 0)
  }
})

/** As kept for the operator: nothing was sent, so that the very characters can be looked at. */
const texts = async () =>
  (await office.mails()).map(({ recipient, subject, sealed_body }) => ({
    recipient: String(recipient),
    subject: String(subject),
    text: readMailText(office.key, sealed_body as Buffer),
  }))
