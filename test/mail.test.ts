// Mails through a real mail server: once each, to one recipient, and unreadable until then.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { queueMail, readMailText } from '../src/server/mail-queue.ts'
import { announce } from '../src/server/outbox.ts'
import { seal } from '../src/server/seal.ts'
import { author, openPostOffice, type PostOffice, provider, reseller } from './post-office.ts'

let office: PostOffice
beforeAll(async () => {
  office = await openPostOffice()
})
afterAll(() => office.close())
beforeEach(() => office.reset())

const mailOf = (recipient: string, over: { subject?: string; text?: string; id?: string } = {}) =>
  office.asApp(provider, (db) =>
    queueMail(db, office.key, {
      organizationId: provider,
      id: over.id ?? randomUUID(),
      recipient,
      language: 'ru',
      subject: over.subject ?? 'Запрос на сотрудничество',
      text: over.text ?? 'Здравствуйте!\n\nhttps://partners.example/accept/x#secret-of-the-link',
    }),
  )

function onlyOne<T>(all: readonly T[]): T {
  const [one] = all
  if (one === undefined || all.length > 1) throw new Error(`There are ${all.length}.`)
  return one
}

test('one id is queued once, for a person’s double click as well', async () => {
  const id = randomUUID()
  expect(await mailOf('director@n.example', { id })).toBe(true)
  expect(await mailOf('director@n.example', { id, text: 'another' })).toBe(false)
  await office.tellAll()
  expect(office.server.received).toHaveLength(1)
})

test('an act that is rolled back sends nothing', async () => {
  const undone = office.asApp(provider, async (db) => {
    await announce(db, provider, { topic: 'mail.deliver', mailId: randomUUID() })
    throw new Error('refused')
  })
  await expect(undone).rejects.toThrow('refused')
  await office.tellAll()
  expect(office.server.received).toEqual([])
})

test('plain text and HTML say the same; names are text, links are links, nothing is loaded', async () => {
  const text = 'Мы — <b>"Юг & Co"</b>\n- строка\n\nСсылка: https://partners.example/a?b=1&c=2#s-_x.'
  const id = randomUUID()
  await mailOf('director@n.example', { text, id })
  await office.tellAll()
  const { raw, mail } = onlyOne(office.server.received)
  expect(mail.subject).toBe('Запрос на сотрудничество')
  expect(mail.text?.trim()).toBe(text)
  expect(mail.html).toContain('<html lang="ru">')
  expect(mail.html).toContain('Мы — &lt;b&gt;&quot;Юг &amp; Co&quot;&lt;/b&gt;<br>')
  const url = 'https://partners.example/a?b=1&amp;c=2#s-_x'
  expect(mail.html).toContain(`Ссылка: <a href="${url}">${url}</a>.`)
  expect(mail.html).not.toMatch(/<(img|link|script|style)|src=/)
  expect(mail.messageId).toBe(`<${id}@partners.example>`)
  expect(mail.from).toMatchObject({ name: 'Tierline', address: 'no-reply@partners.example' })
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/[^\x20-\x7e\r\n]/)
})

const breaks = ['\r\n', '\n', '\r', '\u2028', '\0', '\u0085']

test.each([
  ...breaks.map((at) => `a@b.example${at}Bcc: c@d.example`),
  'a@b.example, c@d.example',
  'a@b.example;c@d.example',
  'Name <a@b.example>',
  '"a@b.example, c"@d.example',
  'a@b@c.example',
  'group:a@b.example;',
  'a@b.example ',
  'a@[127.0.0.1]',
  'nobody',
  '',
  `${'x'.repeat(320)}@b.example`,
])('%j is no recipient', async (recipient) => {
  await expect(mailOf(recipient)).rejects.toMatchObject({ refusal: 'bad_input' })
  await office.database.query(
    `insert into mail (organization_id, id, recipient, language, subject, sealed_body, state, created_at)
     values ($1, $1, $2, 'en', 'x', $3, 'queued', now())`,
    [provider, recipient.replace('\0', '\u0001'), seal(office.key, 'mail', 'x')],
  )
  await office.asApp(provider, (db) =>
    announce(db, provider, { topic: 'mail.deliver', mailId: provider }),
  )
  await office.tellAll()
  expect(office.server.received).toEqual([])
})

test.each(breaks)('a subject with %j is refused, and one in a name becomes a space', async (at) => {
  const subject = `Hello${at}Bcc: c@d.example`
  await expect(mailOf('a@b.example', { subject })).rejects.toMatchObject({ refusal: 'bad_input' })
  await office.happens(reseller, {
    topic: 'partnership.declined',
    providerId: provider,
    // JSON in the database holds no NUL.
    resellerName: `Nord${at.replace('\0', '\u0001')}Bcc: c@d.example`,
    requestId: randomUUID(),
    createdBy: author,
  })
  await office.tellAll()
  expect(office.server.received.map(({ to }) => to)).toEqual([['author@c.example']])
  expect(office.server.received[0]?.mail.bcc ?? []).toEqual([])
  expect(office.server.received[0]?.mail.subject).toMatch(/^Nord Bcc: c@d\.example recusou/)
})

test('without an SMTP server a mail is kept, to be read by its key alone', async () => {
  await mailOf('director@n.example', { text: 'Ссылка: #secret-of-the-link' })
  await office.tellAll(office.openWith({}).deliver)
  const [mail] = await office.mails()
  expect(mail).toMatchObject({ state: 'kept', sent_at: null })
  const sealed = mail?.['sealed_body'] as Buffer
  expect(sealed.includes('secret-of-the-link')).toBe(false)
  expect(JSON.stringify((await office.database.query('select * from outbox')).rows)).not.toContain(
    'secret',
  )
  expect(readMailText(office.key, sealed)).toBe('Ссылка: #secret-of-the-link')
  expect(() => readMailText(randomBytes(32), sealed)).toThrow()
})

test('a recipient whom the server refuses for good fails at once; the text is kept', async () => {
  office.server.refusal = 550
  await mailOf('nobody@n.example')
  await office.tellAll()
  expect(await office.mails()).toMatchObject([{ state: 'failed', sealed_body: expect.any(Buffer) }])
  const { rows } = await office.database.query('select attempts, done_at from outbox')
  expect(rows).toEqual([{ attempts: 1, done_at: expect.any(Date) }])
})

test('a recipient whom the server refuses for now gets the mail later', async () => {
  office.server.refusal = 450
  await mailOf('busy@n.example')
  await office.tellAll()
  expect(await office.mails()).toMatchObject([{ state: 'queued' }])
  office.server.refusal = null
  await office.database.query('update outbox set run_at = now()')
  await office.tellAll()
  expect(office.server.received.map(({ to }) => to)).toEqual([['busy@n.example']])
  expect(await office.mails()).toMatchObject([{ state: 'sent', sent_at: expect.any(Date) }])
})

test('an SMTP server that cannot be reached is tried again', async () => {
  await mailOf('director@n.example')
  await office.tellAll(office.openWith({ smtpUrl: 'smtp://127.0.0.1:1' }).deliver)
  const { rows } = await office.database.query('select done_at, last_error from outbox')
  expect(rows).toEqual([{ done_at: null, last_error: expect.stringContaining('ECONNREFUSED') }])
})
