// A browser comes back from the provider: the answer is used once, in the browser that asked, and becomes a session.
import { type Refusal, Refused } from '../../domain/refusal.ts'
import { refusalOfAge } from '../../domain/sign-on.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { identify } from '../identify.ts'
import { cookieName, sessionCredentials } from '../incoming.ts'
import type { PlainReply, PlainRequest } from '../plain.ts'
import { hashSecret, sameText } from '../secrets.ts'
import {
  backToSignIn,
  browserCookie,
  redirectTo,
  redirectUriOf,
  settingsPage,
  signInPageOf,
} from './addresses.ts'
import { arrive } from './arrival.ts'
import { type Attempt, findAttempt, secretsOf, takeAttempt } from './attempt-queries.ts'
import type { Claims } from './claims.ts'
import type { SignOnParts } from './leaving.ts'
import { faultOf } from './provider.ts'
import { connectionOf, noteFailure, readSignOnRow, type SignOnRow } from './queries.ts'
import { endTrial } from './trial.ts'

interface Taken {
  readonly attempt: Attempt
  readonly row: SignOnRow
}

export async function comeBack(parts: SignOnParts, request: PlainRequest): Promise<PlainReply> {
  const { database, key, publicUrl, providers } = parts
  const state = request.query.get('state') ?? ''
  const taken = await take(parts, request, state)
  if (taken === null) return backToSignIn('sign_on_lost')
  const { attempt, row } = taken
  const isTrial = attempt.session_id !== null
  const wanted = ['email', ...(row.role_claim === null ? [] : [row.role_claim])]
  const answer = new URL(
    `${redirectUriOf(publicUrl, row.organization_id)}?${request.query.toString()}`,
  )
  const connection = connectionOf(key, row)
  const secrets = secretsOf(key, attempt, state)
  const said: Claims | { readonly isDeclined: boolean; readonly text: string } = await providers
    .redeem(connection, answer, secrets, wanted)
    .catch(faultOf)
  if (isTrial) {
    const end = await providers.end(connection, signInPageOf(publicUrl)).catch(() => null)
    await endTrial(database, row, said, { endsSessions: end !== null })
    return redirectTo(settingsPage)
  }
  const refuse = async (refusal: Refusal, reason: string): Promise<PlainReply> => {
    await remember(database, row.organization_id, reason)
    return backToSignIn(refusal, attempt.next)
  }
  if ('text' in said)
    return refuse(said.isDeclined ? 'sign_on_declined' : 'sign_on_answer_wrong', said.text)
  const tooOld = secrets.sentAt === undefined ? null : refusalOfAge(secrets.sentAt, said.authTime)
  if (tooOld !== null) return refuse(tooOld, tooOld)
  try {
    const name = cookieName(publicUrl.startsWith('https:'))
    const arrived = await arrive(parts, row, said, request, request.cookies[name])
    if ('refusal' in arrived)
      return await refuse(arrived.refusal, `${arrived.refusal}: ${said.email ?? said.subject}`)
    return redirectTo(attempt.next, [{ name, ...arrived.session }])
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal, error.refusal)
    throw error
  }
}

/** Ends the attempt, whatever becomes of it: null when it is unknown, late, used, another browser's or another organization's. */
async function take(
  { database, publicUrl }: SignOnParts,
  { cookies, params }: PlainRequest,
  state: string,
): Promise<Taken | null> {
  const secure = publicUrl.startsWith('https:')
  return transact(database, {}, async (db) => {
    const caller = await identify(db, sessionCredentials(cookies[cookieName(secure)]))
    const session = caller?.session?.id
    await enterNobody(db)
    const attempt = await findAttempt(db, state)
    if (attempt === undefined || attempt.organization_id !== params['organization']) return null
    const isHere =
      attempt.browser_hash === null
        ? attempt.session_id === session
        : sameText(attempt.browser_hash, hashSecret(cookies[browserCookie(secure)] ?? ''))
    if (!isHere) return null
    const now = await enterOrganization(db, attempt.organization_id)
    if (!(await takeAttempt(db, attempt)) || attempt.expires_at <= now) return null
    const row = await readSignOnRow(db, attempt.organization_id)
    if (row === undefined || row.connection !== attempt.connection) return null
    return row.state === 'off' && attempt.session_id === null ? null : { attempt, row }
  })
}

/** For the admin, who hears of it from nobody else. */
const remember = (database: Database, organizationId: string, reason: string) =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, organizationId)
    await noteFailure(db, organizationId, { at: now.toISOString(), reason })
  })
