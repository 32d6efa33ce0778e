// Opens the session of somebody whom a provider has named, with the audit row that says how.
import type { Organization } from '../../domain/organization.ts'
import { found, type Refusal } from '../../domain/refusal.ts'
import type { Role } from '../../domain/roles.ts'
import { hasSecondFactor, type MfaPolicy } from '../../domain/second-factor.ts'
import type { SessionState } from '../../domain/session.ts'
import { stateAfterSignOn } from '../../domain/sign-on.ts'
import { losesRole } from '../../domain/user-acts.ts'
import { record } from '../audit.ts'
import { machineSeconds } from '../clock.ts'
import { type Db, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { readOrganization } from '../organizations/queries.ts'
import { announce } from '../outbox.ts'
import type { PlainRequest } from '../plain.ts'
import type { SessionCookie } from '../route.ts'
import { factorsOf, isRequiredOf } from '../second-factors/factor-queries.ts'
import { actorOf } from '../sessions/session.ts'
import { endSessionBy, openSession } from '../sessions/session-queries.ts'
import { noteSignIn, type UserRow } from '../users.ts'
import { type Claims, isProvedTwice } from './claims.ts'
import type { SignOnParts } from './leaving.ts'
import { findPerson, type Met } from './person.ts'
import type { SignOnRow } from './queries.ts'

type Arrived = { readonly session: SessionCookie } | { readonly refusal: Refusal }

/** What the audit calls it. */
const act = { name: 'signInAtProvider', audits: 'session' } as const

export const arrive = (
  { database, mfa }: SignOnParts,
  row: SignOnRow,
  claims: Claims,
  { requestId, correlationId, address, userAgent }: PlainRequest,
  /** Of the session that the browser holds already. */
  token: string | undefined,
): Promise<Arrived> =>
  transact(database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, row.organization_id)
    const from = { requestId, correlationId, address, source: 'portal' } as const
    const home = found(await readOrganization(db, row.organization_id))
    const met = await findPerson(db, row, claims, home, now)
    if ('refusal' in met) {
      if (met.person !== null)
        await record(db, act, actorOf(met.person), {}, from, now, met.refusal)
      return { refusal: met.refusal }
    }
    const { person, how, before } = met
    await tellRoles(db, met, claims, home, now)
    const isWhole = isProvedTwice(claims, rulesOf(row))
    const state = isWhole ? 'full' : await stateByFactors(db, person, mfa)
    const arrival = { proofs: ['single_sign_on'], address, userAgent } as const
    const session = await openSession(db, person, state, now, arrival)
    await noteAge(db, person, { id: session.id, state }, claims, now)
    if (token !== undefined) await endSessionBy(db, person, token)
    await noteSignIn(db, person, now)
    const trail = {
      resourceId: session.id,
      oldValue: { roles: before },
      newValue: {
        by: 'single_sign_on',
        issuer: claims.issuer,
        person: how,
        secondFactor: isWhole,
        roles: person.roles,
      },
    }
    await record(db, act, actorOf(person), trail, from, now)
    return { session: { token: session.token, expiresAt: session.expiresAt } }
  })

/** As of an admin's act: the person hears of other roles, and all Global admins of a new one. */
async function tellRoles(
  db: Db,
  { person, how, before }: Met,
  { issuer }: Claims,
  { id: companyId, name: companyName }: Organization,
  now: Date,
): Promise<void> {
  const isNew = how === 'created'
  const roles = person.roles as Role[]
  const isSame = before.length === roles.length && !losesRole(before, roles)
  if (!isNew && isSame) return
  await announce(db, companyId, {
    topic: 'user.roles_changed',
    before: isNew ? [] : [...before],
    roles,
    isNew,
    userId: person.id,
    userName: person.user_name,
    userFullName: person.full_name,
    companyId,
    companyName,
    byName: new URL(issuer).host,
    at: now.toISOString(),
  })
}

const rulesOf = (row: SignOnRow) => ({
  provesTwice: row.proves_twice,
  strongAcr: row.strong_acr,
})

/** Where the provider has not asked for a second factor, ours is owed. */
async function stateByFactors(db: Db, person: UserRow, mfa: MfaPolicy) {
  const held = await factorsOf(db, person)
  return stateAfterSignOn({ hasFactor: hasSecondFactor(held), isRequired: isRequiredOf(held, mfa) })
}

/** Seconds: no proof at all. */
const unknownAge = 86_400

/**
 * A provider that remembers its browser has proved nothing today: the proof is as old as it says, and one that says nothing
 * has proved nothing. Whoever still owes a second factor proves with that one; without any, the first has to be set up.
 */
async function noteAge(
  db: Db,
  { organization_id }: UserRow,
  { id, state }: { readonly id: string; readonly state: SessionState },
  { authTime }: Claims,
  now: Date,
) {
  const silent = state === 'full' ? unknownAge : 0
  const age = authTime === null ? silent : machineSeconds() - authTime
  if (age <= 0) return
  await db
    .updateTable('session')
    .set({ proved_at: new Date(now.getTime() - age * 1000) })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute()
}
