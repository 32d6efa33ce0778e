// One's own sessions, and a new proof of who is there.
import type { BodyOf } from '../../contract/endpoint.ts'
import {
  endOtherSessions,
  endSession,
  listSessions,
  proveAgain,
} from '../../contract/own-sessions.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { found, Refused } from '../../domain/refusal.ts'
import { hasSecondFactor } from '../../domain/second-factor.ts'
import type { Proof } from '../../domain/session.ts'
import type { Db } from '../db.ts'
import { countGuess, forgiveGuess, guessesAtCode } from '../guard.ts'
import { verifyPassword } from '../password-hash.ts'
import { route } from '../route.ts'
import { useCode } from '../second-factors/app-queries.ts'
import { factorsOf } from '../second-factors/factor-queries.ts'
import { passkeyByCredential, type Site, takeAnswer } from '../second-factors/passkey-queries.ts'
import { readUser, type UserRow } from '../users.ts'
import { endSessionOf, endSessionsBut, sessionsOf } from './own-session-queries.ts'
import { ownOf, toSession } from './session.ts'
import { refuseGuess, renewSession } from './session-queries.ts'

export const ownSessionRoutes = (site: Site) => [
  route(listSessions, async ({ db, caller, now }) => {
    const { session, person } = ownOf(caller)
    const rows = await sessionsOf(db, person, session.id, now)
    const items = rows.map((row) => ({
      id: row.id,
      isThisDevice: row.id === session.id,
      signedInDate: row.created_at.toISOString(),
      lastSeenDate: row.last_seen_at.toISOString(),
      ...given({ address: row.address, browser: row.browser }),
      proofs: row.proofs,
      attributes: { objectType: 'OwnSession' },
    }))
    return toCollection({ items })
  }),

  route(endSession, async ({ db, caller, params, trail }) => {
    const { person } = ownOf(caller)
    if (!(await endSessionOf(db, person, params.id))) throw new Refused('not_found')
    trail.resourceId = params.id
  }),

  route(endOtherSessions, async ({ db, caller, trail }) => {
    const { session, person } = ownOf(caller)
    await endSessionsBut(db, person, session.id)
    trail.resourceId = session.id
  }),

  route(
    proveAgain,
    async ({ db, caller, body, now, trail, setCookie }, right: string | null) => {
      const { session, person } = ownOf(caller)
      const row = found(await readUser(db, person.organization_id, person.id))
      const proof = await provenBy(db, site, row, body, right, now)
      trail.resourceId = session.id
      if (proof === 'wrong_credentials' || proof === 'wrong_code')
        return refuseGuess(db, person.organization_id, session.id, proof)
      const { state } = session
      setCookie(
        await renewSession(db, person.organization_id, session.id, { state, isFresh: true }, now),
      )
      return toSession(caller)
    },
    {
      read: ({ db, caller }) => {
        const { person } = ownOf(caller)
        return readUser(db, person.organization_id, person.id)
      },
      work: async (row, { body }) =>
        body.password !== undefined && (await verifyPassword(row?.password_hash, body.password))
          ? (row?.password_hash ?? null)
          : null,
    },
  ),
]

/** `right`: the hash that the password was found to fit. A passkey is enough; else all that the person has is asked for. */
async function provenBy(
  db: Db,
  site: Site,
  row: UserRow,
  { passkey, code }: BodyOf<typeof proveAgain>,
  right: string | null,
  now: Date,
): Promise<Proof | 'wrong_credentials' | 'wrong_code'> {
  if (passkey !== undefined) {
    const known = await passkeyByCredential(db, passkey.credentialId)
    const isOwn = known?.user_id === row.id
    return isOwn && (await takeAnswer(db, site, known, passkey, now)) ? 'passkey' : 'wrong_code'
  }
  if (row.password_hash !== null && right !== row.password_hash) return 'wrong_credentials'
  if (!hasSecondFactor(await factorsOf(db, row)))
    return row.password_hash === null ? 'wrong_credentials' : 'password'
  const guess = guessesAtCode(row.id)
  await countGuess(db, guess)
  const proof = await useCode(db, site.key, row, code ?? '', now)
  if (proof !== null) await forgiveGuess(db, guess)
  return proof ?? 'wrong_code'
}
