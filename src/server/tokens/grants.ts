// What each grant type of the token endpoints gives. A refusal is answered, not thrown: what it wrote down stays.
import { asksFor } from '../../domain/authorization.ts'
import type { Db } from '../db.ts'
import { tokenLifetime } from './access-token.ts'
import * as queries from './authorization-queries.ts'
import { noteUse, type ProvenClient, proveClient } from './client-queries.ts'
import type { TokenPerson, Version } from './person-token.ts'
import { passRight } from './throttle.ts'
import { type Fault, wrongClient, wrongCode, wrongRefreshToken } from './token-faults.ts'

export interface Asked {
  readonly form: URLSearchParams
  readonly tenant: string
  readonly version: Version
  readonly proof: { readonly id: string; readonly secret: string }
  readonly address: string
}

export interface ForPerson {
  readonly person: TokenPerson
  readonly authorization: queries.AuthorizationRow
  readonly clientId: string
  /** Null: the application did not ask to go on without the person. */
  readonly refreshToken: string | null
  /** Of the code's exchange alone. */
  readonly nonce: string | null
}

export type Granted =
  | {
      readonly kind: 'fault'
      readonly fault: Fault
      /** Nothing that was sent is known here. What was good once is none: whoever still has it is to be told so, and not to wait. */
      readonly isGuess: boolean
    }
  | { readonly kind: 'application'; readonly proven: ProvenClient; readonly secretId: string }
  | ({ readonly kind: 'person' } & ForPerson)

type Grant = (db: Db, asked: Asked, proven: ProvenClient) => Promise<Granted>

const refused = (fault: Fault): Granted => ({ kind: 'fault', fault, isGuess: false })
const guessed = (fault: Fault): Granted => ({ kind: 'fault', fault, isGuess: true })

const forItself: Grant = async (_db, _asked, proven) =>
  proven.secretId === null
    ? guessed(wrongClient)
    : { kind: 'application', proven, secretId: proven.secretId }

const byCode: Grant = async (db, { form, version }, { client, now }) => {
  const row = await queries.lockByCode(db, client.organization_id, form.get('code') ?? '')
  if (row === undefined) return guessed(wrongCode)
  if (row.code_used_at !== null) {
    await queries.endAuthorization(db, row, now)
    return refused(wrongCode)
  }
  const isRight =
    row.client_id === client.id &&
    row.redirect_uri === form.get('redirect_uri') &&
    queries.isRightVerifier(row.code_challenge, form.get('code_verifier'))
  if (!isRight) return guessed(wrongCode)
  const isLive = row.ended_at === null && row.code_expires_at > now
  const person = isLive ? await queries.personBehind(db, row) : null
  if (person === null) return refused(wrongCode)
  const goesOn = version === 1 || asksFor(row.scope, 'offline_access')
  const expires_at = new Date(now.getTime() + tokenLifetime * 1000)
  await queries.noteUse(db, row, { code_used_at: now, last_used_at: now, expires_at })
  const refreshToken = goesOn ? await queries.addRefreshToken(db, row, now) : null
  const { nonce } = row
  return { kind: 'person', person, authorization: row, clientId: client.id, refreshToken, nonce }
}

const byRefreshToken: Grant = async (db, { form }, { client, now }) => {
  const sent = form.get('refresh_token') ?? ''
  const held = await queries.lockByRefreshToken(db, client.organization_id, sent)
  if (held === null || held.authorization.client_id !== client.id) return guessed(wrongRefreshToken)
  const { refresh, authorization } = held
  if (refresh.used_at !== null) {
    await queries.endAuthorization(db, authorization, now)
    return refused(wrongRefreshToken)
  }
  const isLive = authorization.ended_at === null && refresh.expires_at > now
  const person = isLive ? await queries.personBehind(db, authorization) : null
  if (person === null) return refused(wrongRefreshToken)
  await queries.useRefreshToken(db, client.organization_id, refresh.id, now)
  const refreshToken = await queries.addRefreshToken(db, authorization, now)
  return { kind: 'person', person, authorization, clientId: client.id, refreshToken, nonce: null }
}

const grants: Readonly<Record<string, Grant>> = {
  client_credentials: forItself,
  authorization_code: byCode,
  refresh_token: byRefreshToken,
}
export const isGrant = (type: string | null): boolean => Object.hasOwn(grants, type ?? '')

/** In one transaction that commits whatever the answer is, unless it is to wait. */
export async function give(db: Db, asked: Asked): Promise<Granted> {
  const proven = await proveClient(db, asked.proof, asked.tenant)
  const grant = grants[asked.form.get('grant_type') ?? '']
  if (proven === null || grant === undefined) return guessed(wrongClient)
  const granted = await grant(db, asked, proven)
  if (granted.kind === 'fault') return granted
  await noteUse(db, proven)
  await passRight(db, proven, asked.address)
  return granted
}
