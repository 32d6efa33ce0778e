// The worker finds out whom an unproven act concerns: a failed sign-in is recorded, a forgotten password gets its link.
import { sql } from 'kysely'
import { requestPasswordLink } from '../../contract/passwords.ts'
import { signIn } from '../../contract/sessions.ts'
import type { Role } from '../../domain/roles.ts'
import { refusalOfPassword } from '../../domain/sign-on.ts'
import { forgottenLinkHours } from '../../domain/user.ts'
import { asWorker } from '../as-worker.ts'
import { record } from '../audit.ts'
import type { Database, Db } from '../db.ts'
import { noticeMails } from '../notice-mails.ts'
import { forgottenNotice } from '../password-notices.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { stateOfSignOn } from '../sign-on/queries.ts'
import { addPasswordLink, endPasswordLinks } from '../users/password-links.ts'
import type { UserRow } from '../users.ts'
import { actorOf } from './session.ts'

interface Due {
  readonly id: string
  readonly kind: 'sign_in_failed' | 'password_forgotten'
  readonly name_hash: string
  readonly at: Date
  readonly correlation_id: string
  readonly request_id: string
  readonly address: string
  readonly source: 'portal' | 'api'
}

/** Acts in one turn, so that a flood of them does not keep the worker from all else. */
const most = 200
const attempts = 8

/** Follows up what is due; answers how many. Not at once after each act: what a person has to wait for must not tell who exists. */
export async function followUp(
  database: Database,
  { key, publicUrl }: { readonly key: Buffer; readonly publicUrl: string },
): Promise<number> {
  for (let count = 0; count < most; count++) {
    const taken: { id?: string } = {}
    try {
      const act = await asWorker(database, async (db) => {
        const due = await take(db)
        if (due === undefined) return undefined
        taken.id = due.id
        const person = await personOf(db, due.name_hash)
        if (person !== undefined) await concern(db, due, person, key, publicUrl)
        return due
      })
      if (act === undefined) return count
    } catch (error) {
      if (taken.id !== undefined) await postpone(database, taken.id)
      throw error
    }
  }
  return most
}

/** Gone with the commit of what it leads to, so it happens once. */
async function take(db: Db): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    with due as materialized (
      select id from unproven_act where run_at <= now() and attempts < ${attempts}
      order by run_at limit 1 for update skip locked)
    delete from unproven_act a using due where a.id = due.id
    returning a.id, a.kind, a.name_hash, a.at, a.correlation_id, a.request_id, a.address, a.source`.execute(
    db,
  )
  return rows[0]
}

const postpone = (database: Database, id: string): Promise<void> =>
  asWorker(database, async (db) => {
    await sql`update unproven_act set attempts = attempts + 1,
      run_at = now() + make_interval(secs => power(4, attempts + 1)::int) where id = ${id}`.execute(
      db,
    )
  })

async function personOf(db: Db, nameHash: string): Promise<UserRow | undefined> {
  return db
    .selectFrom('user_account')
    .selectAll()
    .where(sql<string>`name_hash(user_name)`, '=', nameHash)
    .executeTakeFirst()
}

async function concern(db: Db, due: Due, person: UserRow, key: Buffer, publicUrl: string) {
  const clock = await sql<{ at: Date; now: Date }>`
    select ${due.at}::timestamptz + clock_offset as at, now() + clock_offset as now
    from organization where id = ${person.organization_id}`.execute(db)
  const { at, now } = clock.rows[0] ?? { at: due.at, now: due.at }
  const circumstances = {
    requestId: due.request_id,
    correlationId: due.correlation_id,
    address: due.address,
    source: due.source,
  }
  const trail = { resourceId: person.id }
  if (due.kind === 'sign_in_failed')
    return record(db, signIn, actorOf(person), trail, circumstances, at, 'wrong_credentials')
  // Somebody who may not sign in is told nothing, and nobody is told that.
  if (person.state !== 'active') return
  const signOn = await stateOfSignOn(db, person.organization_id)
  if (refusalOfPassword(signOn, person.roles as Role[]) !== null) return
  await sendLink(db, person, now, key, publicUrl, due.id)
  await record(db, requestPasswordLink, actorOf(person), trail, circumstances, at)
}

/** The newest link is the only one that works. */
async function sendLink(
  db: Db,
  person: UserRow,
  now: Date,
  key: Buffer,
  publicUrl: string,
  cause: string,
): Promise<void> {
  await endPasswordLinks(db, person.organization_id, person.id, now)
  const secret = newSecret()
  const until = new Date(now.getTime() + forgottenLinkHours * 3_600_000)
  const { organization_id: organizationId } = person
  const id = await addPasswordLink(db, organizationId, person.id, hashSecret(secret), now, until)
  const link = `${publicUrl}/set-password/${id}#${secret}`
  const { email, language, full_name: fullName, user_name: userName } = person
  await noticeMails(key, publicUrl).tellContact(
    db,
    { organizationId, id: cause },
    { email, language, fullName },
    (inLanguage) => forgottenNotice(inLanguage, { userName, link, until }),
  )
}
