// The worker mails the link of a sign-up: nobody asked who could be told of it, and a flood of requests waits here.
import { sql } from 'kysely'
import { catalogues } from '../../contract/messages.ts'
import { format, longMoment } from '../../contract/text.ts'
import type { Language } from '../../domain/organization.ts'
import { signUpHours } from '../../domain/sign-up.ts'
import { asWorker } from '../as-worker.ts'
import type { Database, Db } from '../db.ts'
import { isOneAddress } from '../mail-address.ts'
import { queueMail } from '../mail-queue.ts'
import { hashSecret, newSecret } from '../secrets.ts'

/** Mails in one turn, so that a flood of sign-ups does not keep the worker from all else. */
const most = 50

interface Due {
  readonly id: string
  readonly email: string
  readonly domain: string
  readonly language: Language
  readonly now: Date
  /** Whose mails they are: the operator's, as long as there is no company yet. */
  readonly operatorId: string | null
}

interface Needs {
  readonly key: Buffer
  readonly publicUrl: string
}

/** Answers how many were looked at. */
export async function mailSignUps(database: Database, needs: Needs): Promise<number> {
  for (let count = 0; count < most; count++)
    if (!(await asWorker(database, (db) => mailNext(db, needs)))) return count
  return most
}

async function mailNext(db: Db, { key, publicUrl }: Needs): Promise<boolean> {
  // Of several with one address the newest counts, so that a double click sends one mail.
  const { rows } = await sql<Due>`
    select id, email, domain, language, now() as now,
      (select id from organization where kind = 'operator') as "operatorId"
    from sign_up s
    where secret_hash is null and not exists (
      select from sign_up newer where newer.email = s.email and newer.secret_hash is null
        and (newer.created_at, newer.id) > (s.created_at, s.id))
    order by created_at limit 1 for update skip locked`.execute(db)
  const due = rows[0]
  // Before there is an operator nobody joins: the row goes as others do.
  if (due === undefined || due.operatorId === null) return false
  // One link an address: those before it are dead.
  await db
    .deleteFrom('sign_up')
    .where('email', '=', due.email)
    .where('id', '!=', due.id)
    .where('used_at', 'is', null)
    .execute()
  const secret = newSecret()
  const until = new Date(due.now.getTime() + signUpHours * 3_600_000)
  await db
    .updateTable('sign_up')
    .set({ secret_hash: hashSecret(secret), expires_at: until })
    .where('id', '=', due.id)
    .execute()
  if (!isOneAddress(due.email)) return true
  await queueMail(db, key, {
    organizationId: due.operatorId,
    id: due.id,
    recipient: due.email,
    ...signUpMail(due, `${publicUrl}/enroll/account/${due.id}#${secret}`, until),
  })
  return true
}

/** Holds nothing that was typed but the address: whoever asks must not write to strangers in our name. */
function signUpMail({ language, email, domain }: Due, link: string, until: Date) {
  const texts = catalogues[language].mails.signUp
  const ends = { until: longMoment(language, until) }
  const paragraphs = [
    format(language, texts, 'text', { email, domain }),
    `${format(language, texts, 'link', ends)}\n${link}`,
    format(language, texts, 'ignore'),
    format(language, texts, 'footer'),
  ]
  return { language, subject: format(language, texts, 'subject'), text: paragraphs.join('\n\n') }
}
