// Signing in beyond the password: the second step, and a passkey alone.
import { enterPasskey, readPasskeyChallenge, signInByPasskey } from '../../contract/passkeys.ts'
import { enterCode } from '../../contract/second-factors.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Proof } from '../../domain/session.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { enterOrganization, openByKey } from '../entering.ts'
import { countGuess, forgiveGuess, guessesAtCode } from '../guard.ts'
import { publicRoute, route, type SessionCookie } from '../route.ts'
import { rememberDevice } from '../sessions/known-devices.ts'
import { actorOf, ownOf, sessionOf, toSession } from '../sessions/session.ts'
import { openSession, refuseGuess, renewSession } from '../sessions/session-queries.ts'
import { refuseOtherWays } from '../sign-on/other-ways.ts'
import { noteSignIn, readUser } from '../users.ts'
import { useCode } from './app-queries.ts'
import { relyingPartyOf } from './ceremonies.ts'
import { newChallenge } from './challenges.ts'
import { passkeyByCredential, type Site, takeAnswer } from './passkey-queries.ts'

export const secondStepRoutes = (site: Site) => [
  route(enterCode, async (call) => {
    const { db, caller, body, now, trail, setCookie } = call
    const { session, person } = ownOf(caller)
    trail.resourceId = session.id
    // By person too: whoever knows the password can open one session after the other.
    const guess = guessesAtCode(person.id)
    await countGuess(db, guess)
    const proof = await useCode(db, site.key, person, body.code, now)
    if (proof === null) return refuseGuess(db, person.organization_id, session.id, 'wrong_code')
    await forgiveGuess(db, guess)
    setCookie(await stepOn(db, caller, proof, now))
    await rememberDevice(call, found(await readUser(db, person.organization_id, person.id)))
    return toSession({ ...caller, session: { state: 'full' } })
  }),

  route(enterPasskey, async (call) => {
    const { db, caller, body, now, trail, setCookie } = call
    const { session, person } = ownOf(caller)
    trail.resourceId = session.id
    const row = await passkeyByCredential(db, body.credentialId)
    if (row?.user_id !== person.id || !(await takeAnswer(db, site, row, body, now)))
      return refuseGuess(db, person.organization_id, session.id, 'wrong_passkey')
    setCookie(await stepOn(db, caller, 'passkey', now))
    await rememberDevice(call, found(await readUser(db, person.organization_id, person.id)))
    return toSession({ ...caller, session: { state: 'full' } })
  }),

  publicRoute(readPasskeyChallenge, async ({ now }) => ({
    // Nobody has signed in: `now` is the database's own.
    challenge: newChallenge(site.key, 'sign-in', now),
    relyingParty: relyingPartyOf(site.publicUrl),
    attributes: { objectType: 'PasskeyChallenge' },
  })),

  publicRoute(signInByPasskey, async (call) => {
    const { db, body, address, userAgent, trail, setCookie } = call
    await openByKey(db, body.credentialId)
    const row = await passkeyByCredential(db, body.credentialId)
    if (row === undefined) throw new Refused('wrong_passkey')
    const now = await enterOrganization(db, row.organization_id)
    const user = await readUser(db, row.organization_id, row.user_id)
    if (user === undefined) throw new Refused('wrong_passkey')
    trail.actor = actorOf(user)
    if (user.state !== 'active' || !(await takeAnswer(db, site, row, body, now)))
      throw new Refused('wrong_passkey')
    await refuseOtherWays(db, user, 'everyone')
    // Its user was verified by the device, so it is both factors; the password, temporary or not, was not asked for.
    const arrival = { proofs: ['passkey'], address, userAgent } as const
    const session = await openSession(db, user, 'full', now, arrival)
    await noteSignIn(db, user, now)
    trail.resourceId = session.id
    setCookie(session)
    await rememberDevice({ ...call, now }, user)
    return sessionOf(db, user, 'full', now)
  }),
]

/** The session is whole. Who repeats the step in a whole session gains nothing by it. */
function stepOn(db: Db, caller: Caller, proof: Proof, now: Date): Promise<SessionCookie> {
  const { session, person } = ownOf(caller)
  const isFull = session.state === 'full'
  const step = { state: 'full', isFresh: !isFull, ...(isFull ? {} : { proof }) } as const
  return renewSession(db, person.organization_id, session.id, step, now)
}
