// Messages from the public page: sealed until the worker has put them into a mail, and then gone.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { directoryMails } from '../../contract/directory-mails.ts'
import { format } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { asWorker } from '../as-worker.ts'
import type { Database, Db } from '../db.ts'
import { queueMail } from '../mail-queue.ts'
import { oneLine } from '../notice.ts'
import { seal, unseal } from '../seal.ts'

/** Mails in one turn, so that a flood does not keep the worker from all else. */
const most = 50
const purpose = 'directory message'

interface Content {
  readonly name: string
  readonly company: string
  readonly email: string
  readonly message: string
}

export async function addMessage(
  db: Db,
  key: Buffer,
  message: {
    readonly organizationId: string
    readonly language: Language
    readonly content: Content
  },
): Promise<void> {
  await db
    .insertInto('directory_message')
    .values({
      organization_id: message.organizationId,
      id: randomUUID(),
      language: message.language,
      sealed_content: seal(key, purpose, JSON.stringify(message.content)),
    })
    .execute()
}

interface Needs {
  readonly key: Buffer
  /** One could not be made a mail of. */
  readonly onUnreadable: (error: unknown) => void
}

/** Answers how many were mailed. */
export async function mailMessages(database: Database, needs: Needs): Promise<number> {
  let count = 0
  for (let turn = 0; turn < most; turn++) {
    const outcome = await asWorker(database, (db) => mailNext(db, needs))
    if (outcome === 'none') break
    if (outcome === 'mailed') count++
  }
  return count
}

interface Due {
  readonly organization_id: string
  readonly id: string
  readonly sealed_content: Buffer
  readonly email: string | null
  /** The provider's: its people read the mail, whatever the page was written in. */
  readonly language: Language
  readonly name: string
}

/** Those that were set aside come after a day: until then the key under which they were sealed may be back. One index has this order. */
async function mailNext(
  db: Db,
  { key, onUnreadable }: Needs,
): Promise<'none' | 'mailed' | 'set aside'> {
  const { rows } = await sql<Due>`
    select m.organization_id, m.id, m.sealed_content, c.email, o.language, o.name
    from directory_message m
    join organization o on o.id = m.organization_id
    left join directory_contact c on c.organization_id = m.organization_id
    where coalesce(m.set_aside_at, '-infinity') < now() - interval '1 day'
    order by coalesce(m.set_aside_at, '-infinity'), m.created_at, m.id limit 1 for update of m skip locked`.execute(
    db,
  )
  const due = rows[0]
  if (due === undefined) return 'none'
  const mail = mailOf(due, key, onUnreadable)
  if (mail === null) {
    await sql`update directory_message set set_aside_at = now()
      where organization_id = ${due.organization_id} and id = ${due.id}`.execute(db)
    return 'set aside'
  }
  if (due.email !== null)
    await queueMail(db, key, {
      organizationId: due.organization_id,
      id: due.id,
      recipient: due.email,
      language: due.language,
      ...mail,
    })
  await db
    .deleteFrom('directory_message')
    .where('organization_id', '=', due.organization_id)
    .where('id', '=', due.id)
    .execute()
  return 'mailed'
}

/** Null: it cannot be read. Errors of the database are not this message's fault: they end the turn, and it is tried again. */
function mailOf(due: Due, key: Buffer, onUnreadable: Needs['onUnreadable']) {
  try {
    const content = JSON.parse(unseal(key, purpose, due.sealed_content).toString()) as Content
    return contactMail(due, content)
  } catch (error) {
    onUnreadable(error)
    return null
  }
}

/** The subject holds nothing that was typed; the text says whose words they are, each line of them marked. */
function contactMail(
  { language, name: provider }: Due,
  { name, company, email, message }: Content,
) {
  const texts = directoryMails[language].contact
  const quoted = message
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${line.replace(/\p{Cc}/gu, ' ')}`.trimEnd())
    .join('\n')
  const paragraphs = [
    format(language, texts, 'text', { provider: oneLine(provider) }),
    format(language, texts, 'from', { name: oneLine(name), company: oneLine(company), email }),
    quoted,
    format(language, texts, 'unproven'),
    format(language, texts, 'next'),
  ]
  return { subject: format(language, texts, 'subject'), text: paragraphs.join('\n\n') }
}
