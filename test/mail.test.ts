// Mails through a real SMTP server: once each, in the reader's language, and nobody else's.
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Language } from '../src/domain/organization.ts'
import type { Role } from '../src/domain/roles.ts'
import { type Database, type Db, transact } from '../src/server/db.ts'
import { type Mailer, openMailer, queueMail, readMailText } from '../src/server/mail.ts'
import { noticesOf } from '../src/server/notices.ts'
import { announce, type Event } from '../src/server/outbox.ts'
import { seal } from '../src/server/seal.ts'
import { tellWhatIsDue } from '../src/server/worker.ts'
import { openTestDatabase } from './database.ts'

const key = randomBytes(32)
const sealedBySomeone = seal(key, 'mail', 'x')
const publicUrl = 'https://partners.example'
const from = 'Tierline <no-reply@partners.example>'
const [provider, reseller] = [randomUUID(), randomUUID()]
const author = randomUUID()

let database: Database
let server: SMTPServer
let smtpUrl: string
let received: { to: readonly string[]; raw: string; mail: Email }[]
/** What the SMTP server says of a recipient; it takes everybody by default. */
let refuse: (address: string) => number | null
let mailer: Mailer

beforeAll(async () => {
  database = await openTestDatabase()
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const code = refuse(address)
      if (code === null) return callback()
      callback(Object.assign(new Error('No such mailbox'), { responseCode: code }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const to = session.envelope.rcptTo.map(({ address }) => address)
        void PostalMime.parse(raw).then((mail) => {
          received.push({ to, raw: raw.toString(), mail })
          callback()
        })
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  await company(provider, 'indirect_provider', 'Contour Distribution', 'en')
  await company(reseller, 'indirect_reseller', 'Северное сияние', 'ru')
  await person(provider, author, 'author@contour.example', 'pt-BR', ['sales_agent'])
  await person(provider, randomUUID(), 'boss@contour.example', 'en', [
    'global_admin',
    'admin_agent',
  ])
  await person(provider, randomUUID(), 'agente@contour.example', 'es', ['admin_agent'])
  await person(provider, randomUUID(), 'help@contour.example', 'en', ['helpdesk_agent'])
  await person(provider, randomUUID(), 'gone@contour.example', 'en', ['global_admin'], 'blocked')
  await person(reseller, randomUUID(), 'director@nord.example', 'ru', ['global_admin'])
  await person(reseller, randomUUID(), 'sales@nord.example', 'ru', ['sales_agent'])
})
afterAll(async () => {
  await database.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(async () => {
  received = []
  refuse = () => null
  await database.query('delete from outbox')
  await database.query('delete from mail')
  mailer = openMailer({ smtpUrl, from, key, publicUrl })
})
afterEach(() => mailer.close())

const company = (id: string, kind: string, name: string, language: Language) =>
  database.query(
    `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
     values ($1, $2, $3, $1::uuid::text || '.example', abs(hashtext($1::uuid::text))::text || '0000', 'US', 'united-states', $4, now())`,
    [id, kind, name, language],
  )

const person = (
  organizationId: string,
  id: string,
  email: string,
  language: Language,
  roles: readonly Role[],
  state = 'active',
) =>
  database.query(
    `insert into user_account (organization_id, id, user_name, full_name, email, language, roles, state, password_state, created_at)
     values ($1, $2, $3, 'Name of ' || $3, $3, $4, $5, $6, 'none', now())`,
    [organizationId, id, email, language, roles, state],
  )

/** As a request does it: as the app's role, in the name of the organization. */
const asApp = <R>(organizationId: string, work: (db: Db) => Promise<R>): Promise<R> =>
  transact(database, {}, async (db) => {
    await sql`select enter_as('tierline_app', ''), set_config('app.organization', ${organizationId}, true)`.execute(
      db,
    )
    return work(db)
  })

const happens = (organizationId: string, event: Event) =>
  asApp(organizationId, (db) => announce(db, organizationId, event))

const errors: string[] = []
const tellAll = (deliver = mailer.deliver) =>
  tellWhatIsDue(database, {
    handlers: { ...noticesOf(key, publicUrl), 'mail.deliver': deliver },
    log: { error: (fields) => errors.push(String((fields as { err: unknown }).err)) },
  })

const mailOf = (recipient: string, over: { subject?: string; text?: string; id?: string } = {}) =>
  asApp(provider, (db) =>
    queueMail(db, key, {
      organizationId: provider,
      id: over.id ?? randomUUID(),
      recipient,
      language: 'ru',
      subject: over.subject ?? 'Запрос на сотрудничество',
      text: over.text ?? 'Здравствуйте!\n\nhttps://partners.example/accept/x#secret-of-the-link',
    }),
  )

const mails = async () => (await database.query('select * from mail order by recipient')).rows
const arrived = () => Object.fromEntries(received.map(({ to, mail }) => [to.join(), mail]))

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
  await happens(reseller, accepted)
  await tellAll()
  const by = arrived()
  expect(received).toHaveLength(3)
  expect(Object.keys(by).toSorted()).toEqual([
    'author@contour.example',
    'boss@contour.example',
    'director@nord.example',
  ])
  const boss = by['boss@contour.example']
  expect(boss?.subject).toBe('Северное сияние has accepted your partnership request')
  expect(boss?.text).toContain('Hello Name of boss@contour.example,')
  expect(boss?.text).toContain('until May 19, 2027')
  expect(by['author@contour.example']?.subject).toBe(
    'Северное сияние aceitou a sua solicitação de parceria',
  )
  const director = by['director@nord.example']
  expect(director?.subject).toBe('Ваша организация авторизовала поставщика Contour Distribution')
  expect(director?.text).toContain('до 19 мая 2027 года')
  expect(director?.text).toContain('в организации Северное сияние')
  expect(await mails()).toEqual(
    Array(3).fill(expect.objectContaining({ state: 'sent', sealed_body: null })),
  )
})

test('without the second tick nobody is told of administrator access', async () => {
  const { tenantAdminUntil: _, ...without } = accepted
  await happens(reseller, without as Event)
  await tellAll()
  const by = arrived()
  expect(by['boss@contour.example']?.text).not.toContain('administrator access')
  expect(by['director@nord.example']?.text).toContain('нет административного доступа')
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
    ['author@contour.example'],
  ],
  [
    {
      topic: 'partnership.ended',
      providerId: provider,
      resellerId: reseller,
      ...names,
      endedBy: provider,
    },
    ['agente@contour.example', 'boss@contour.example', 'director@nord.example'],
  ],
  [
    { topic: 'tenant_admin.removed', providerId: provider, resellerId: reseller, ...names },
    ['agente@contour.example', 'boss@contour.example'],
  ],
  [
    {
      topic: 'tenant_admin.used',
      resellerId: reseller,
      providerName: names.providerName,
      userFullName: 'Мария',
      act: 'password_reset',
    },
    ['director@nord.example'],
  ],
])('$topic reaches those whom it concerns', async (event, recipients) => {
  await happens(event.topic === 'partnership.ended' ? provider : reseller, event)
  await tellAll()
  expect(received.map(({ to }) => to.join()).toSorted()).toEqual(recipients)
  for (const { mail } of received) {
    expect(mail.subject).toMatch(/Северное сияние|Contour Distribution/)
    expect(mail.text).not.toMatch(/[{}]|undefined|null/)
    expect(mail.text).toContain(publicUrl)
  }
})

test('an event that is told twice sends nothing twice', async () => {
  await happens(reseller, accepted)
  await tellAll()
  await database.query('update outbox set done_at = null')
  await tellAll()
  expect(received).toHaveLength(3)
  expect(await mails()).toHaveLength(3)
})

test('a worker that stops between two mails goes on with the other one', async () => {
  await happens(reseller, accepted)
  let left = 1
  await tellAll(async (job, read) => {
    if (left-- > 0) return mailer.deliver(job, read)
    throw new Error('stopped')
  })
  expect(received).toHaveLength(1)
  await database.query('update outbox set run_at = now()')
  await tellAll()
  expect(Object.keys(arrived())).toHaveLength(3)
  expect(received).toHaveLength(3)
})

test('one id is queued once, for a person’s double click as well', async () => {
  const id = randomUUID()
  expect(await mailOf('director@nord.example', { id })).toBe(true)
  expect(await mailOf('director@nord.example', { id, text: 'another' })).toBe(false)
  await tellAll()
  expect(received).toHaveLength(1)
})

test('an act that is rolled back sends nothing', async () => {
  const undone = asApp(provider, async (db) => {
    await announce(db, provider, { topic: 'mail.deliver', mailId: randomUUID() })
    throw new Error('refused')
  })
  await expect(undone).rejects.toThrow('refused')
  await tellAll()
  expect(received).toEqual([])
})

test('plain text and HTML say the same; names are text, links are links, nothing is loaded', async () => {
  const text = 'Мы — <b>"Юг & Co"</b>\n- строка\n\nСсылка: https://partners.example/a?b=1&c=2#s-_x.'
  const id = randomUUID()
  await mailOf('director@nord.example', { text, id })
  await tellAll()
  const [{ raw = '', mail } = { mail: undefined }] = received
  expect(mail?.subject).toBe('Запрос на сотрудничество')
  expect(mail?.text?.trim()).toBe(text)
  expect(mail?.html).toContain('<html lang="ru">')
  expect(mail?.html).toContain('Мы — &lt;b&gt;&quot;Юг &amp; Co&quot;&lt;/b&gt;<br>')
  const url = 'https://partners.example/a?b=1&amp;c=2#s-_x'
  expect(mail?.html).toContain(`Ссылка: <a href="${url}">${url}</a>.`)
  expect(mail?.html).not.toMatch(/<(img|link|script|style)|src=/)
  expect(mail?.messageId).toBe(`<${id}@partners.example>`)
  expect(mail?.from).toMatchObject({ name: 'Tierline', address: 'no-reply@partners.example' })
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
  await database.query(
    `insert into mail (organization_id, id, recipient, language, subject, sealed_body, state, created_at)
     values ($1, $1, $2, 'en', 'x', $3, 'queued', now())`,
    [provider, recipient.replace('\0', '\u0001'), sealedBySomeone],
  )
  await asApp(provider, (db) => announce(db, provider, { topic: 'mail.deliver', mailId: provider }))
  await tellAll()
  expect(received).toEqual([])
})

test.each(breaks)('a subject with %j is refused, and one in a name becomes a space', async (at) => {
  const subject = `Hello${at}Bcc: c@d.example`
  await expect(mailOf('a@b.example', { subject })).rejects.toMatchObject({ refusal: 'bad_input' })
  await happens(reseller, {
    topic: 'partnership.declined',
    providerId: provider,
    // JSON in the database holds no NUL.
    resellerName: `Nord${at.replace('\0', '\u0001')}Bcc: c@d.example`,
    requestId: randomUUID(),
    createdBy: author,
  })
  await tellAll()
  expect(received.map(({ to }) => to)).toEqual([['author@contour.example']])
  expect(received[0]?.mail.bcc ?? []).toEqual([])
  expect(received[0]?.mail.subject).toMatch(/^Nord Bcc: c@d\.example recusou/)
})

test('without an SMTP server a mail is kept, to be read by its key alone', async () => {
  mailer = openMailer({ from, key, publicUrl })
  await mailOf('director@nord.example', { text: 'Ссылка: #secret-of-the-link' })
  await tellAll()
  const [mail] = await mails()
  expect(mail).toMatchObject({ state: 'kept', sent_at: null })
  const sealed = mail?.['sealed_body'] as Buffer
  expect(sealed.includes('secret-of-the-link')).toBe(false)
  expect(JSON.stringify((await database.query('select * from outbox')).rows)).not.toContain(
    'secret',
  )
  expect(readMailText(key, sealed)).toBe('Ссылка: #secret-of-the-link')
  expect(() => readMailText(randomBytes(32), sealed)).toThrow()
})

test('a recipient whom the server refuses for good fails at once; the text is kept', async () => {
  refuse = () => 550
  await mailOf('nobody@nord.example')
  await tellAll()
  expect(await mails()).toMatchObject([{ state: 'failed', sealed_body: expect.any(Buffer) }])
  const { rows } = await database.query('select attempts, done_at from outbox')
  expect(rows).toEqual([{ attempts: 1, done_at: expect.any(Date) }])
})

test('a recipient whom the server refuses for now gets the mail later', async () => {
  refuse = () => 450
  await mailOf('busy@nord.example')
  await tellAll()
  expect(await mails()).toMatchObject([{ state: 'queued' }])
  refuse = () => null
  await database.query('update outbox set run_at = now()')
  await tellAll()
  expect(received.map(({ to }) => to)).toEqual([['busy@nord.example']])
  expect(await mails()).toMatchObject([{ state: 'sent', sent_at: expect.any(Date) }])
})

test('an SMTP server that cannot be reached is tried again', async () => {
  mailer.close()
  mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from, key, publicUrl })
  await mailOf('director@nord.example')
  await tellAll()
  const { rows } = await database.query('select attempts, done_at, last_error from outbox')
  expect(rows).toEqual([
    { attempts: 1, done_at: null, last_error: expect.stringContaining('ECONNREFUSED') },
  ])
})
