// A provider, a reseller and their people, with mails that really go through a mail server.
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Language } from '../src/domain/organization.ts'
import type { Role } from '../src/domain/roles.ts'
import { type Database, type Db, transact } from '../src/server/db.ts'
import type { Event } from '../src/server/events.ts'
import { type Mailer, openMailer } from '../src/server/mail.ts'
import { noticesOf } from '../src/server/notices.ts'
import { announce } from '../src/server/outbox.ts'
import { tellWhatIsDue } from '../src/server/worker.ts'
import { openTestDatabase } from './database.ts'
import { openSmtpServer } from './smtp.ts'

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>

export const publicUrl = 'https://partners.example'
/** The request's author is a person of the provider. */
export const [provider, reseller, author] = [randomUUID(), randomUUID(), randomUUID()]
const from = 'Tierline <no-reply@partners.example>'

export async function openPostOffice() {
  const database = await openTestDatabase()
  const server = await openSmtpServer()
  const key = randomBytes(32)
  await addCompany(database, provider, 'indirect_provider', 'Contour Distribution', 'en')
  await addCompany(database, reseller, 'indirect_reseller', 'Северное сияние', 'ru')
  const add = (company: string, person: Person) => addPerson(database, company, person)
  await add(provider, { id: author, email: 'author@c.example', language: 'pt-BR', roles: [] })
  await add(provider, {
    email: 'boss@c.example',
    language: 'en',
    roles: ['global_admin', 'admin_agent'],
  })
  await add(provider, { email: 'agente@c.example', language: 'es', roles: ['admin_agent'] })
  await add(provider, { email: 'help@c.example', language: 'en', roles: ['helpdesk_agent'] })
  const blocked = { email: 'gone@c.example', roles: ['global_admin'], state: 'blocked' } as const
  await add(provider, { ...blocked, language: 'en' })
  await add(reseller, { email: 'director@n.example', language: 'ru', roles: ['global_admin'] })
  await add(reseller, { email: 'sales@n.example', language: 'ru', roles: ['sales_agent'] })

  /** As a request does it: as the app's role, in the name of the organization. */
  const asApp = <R>(organizationId: string, work: (db: Db) => Promise<R>): Promise<R> =>
    transact(database, {}, async (db) => {
      await sql`select enter_as('tierline_app', ''), set_config('app.organization', ${organizationId}, true)`.execute(
        db,
      )
      return work(db)
    })
  const mailers: Mailer[] = []
  const openWith = (smtp: { smtpUrl?: string }): Mailer => {
    const mailer = openMailer({ ...smtp, from, key, publicUrl })
    mailers.push(mailer)
    return mailer
  }
  const mailer = openWith({ smtpUrl: server.url })
  return {
    database,
    server,
    key,
    mailer,
    openWith,
    asApp,
    happens: (organizationId: string, event: Event) =>
      asApp(organizationId, (db) => announce(db, organizationId, event)),
    tellAll: (deliver = mailer.deliver) =>
      tellWhatIsDue(database, {
        handlers: { ...noticesOf(key, publicUrl), 'mail.deliver': deliver },
        log: { error: () => {} },
      }),
    mails: async () => (await database.query('select * from mail order by recipient')).rows,
    /** Nothing was announced, queued or received. */
    async reset() {
      server.reset()
      await database.query('delete from outbox; delete from mail')
    },
    async close() {
      for (const one of mailers) one.close()
      await database.close()
      await server.close()
    },
  }
}

let companies = 0
const addCompany = (db: Database, id: string, kind: string, name: string, language: Language) =>
  db.query(
    `insert into organization (id, kind, name, domain, mpn_id, country, region, language, created_at)
     values ($1, $2, $3, $4, $5, 'US', 'united-states', $6, now())`,
    [id, kind, name, `company${++companies}.example`, `${1_000_000 + companies}`, language],
  )

interface Person {
  readonly id?: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly Role[]
  readonly state?: 'active' | 'blocked'
}

const addPerson = (db: Database, company: string, person: Person) =>
  db.query(
    `insert into user_account (organization_id, id, user_name, full_name, email, language, roles, state, password_state, created_at)
     values ($1, $2, $3, 'Name of ' || $3, $3, $4, $5, $6, 'none', now())`,
    [
      company,
      person.id ?? randomUUID(),
      person.email,
      person.language,
      person.roles,
      person.state ?? 'active',
    ],
  )
