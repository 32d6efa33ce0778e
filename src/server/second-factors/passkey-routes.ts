// One's own passkeys: made, named, removed.
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../../contract/passkeys.ts'
import { given } from '../../contract/wire.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import {
  type MfaPolicy,
  passkeysAtMost,
  refusalToRemoveFactor,
} from '../../domain/second-factor.ts'
import { route } from '../route.ts'
import { ownOf } from '../sessions/session.ts'
import { lockUser } from '../users.ts'
import { realTime } from './app-queries.ts'
import { algorithms, challengeIn, relyingPartyOf, verifiedNew } from './ceremonies.ts'
import { isChallenge, newChallenge, spendChallenge } from './challenges.ts'
import { becomeFull, codesIfNone, losesLast } from './enrolment.ts'
import { factorsOf, isRequiredOf, tellChange } from './factor-queries.ts'
import { insertPasskey, passkeysOf, type Site } from './passkey-queries.ts'
import { toWirePasskey } from './wire-passkey.ts'

export const passkeyRoutes = ({ key, publicUrl, mfa }: Site & { readonly mfa: MfaPolicy }) => [
  route(beginPasskey, async ({ db, caller, trail }) => {
    const { person } = ownOf(caller)
    trail.resourceId = person.id
    const known = await passkeysOf(db, person)
    return {
      challenge: newChallenge(key, `create ${person.id}`, await realTime(db)),
      relyingParty: relyingPartyOf(publicUrl),
      userHandle: Buffer.from(person.id).toString('base64url'),
      userName: caller.actor.userName ?? caller.actor.name,
      displayName: caller.actor.name,
      algorithms: [...algorithms],
      known: known.map((one) => one.credential_id),
      attributes: { objectType: 'NewPasskeyOptions' },
    }
  }),

  route(addPasskey, async ({ db, caller, body, now, trail, setCookie }) => {
    const { person } = ownOf(caller)
    found(await lockUser(db, person.organization_id, person.id))
    const challenge = challengeIn(body.passkey.clientData)
    const isOurs = isChallenge(key, `create ${person.id}`, challenge, await realTime(db))
    const made = isOurs ? await verifiedNew(publicUrl, body.passkey) : null
    if (made === null || !(await spendChallenge(db, person.organization_id, challenge)))
      throw new Refused('wrong_passkey')
    if ((await factorsOf(db, person)).passkeys >= passkeysAtMost)
      throw new Refused('too_many_passkeys')
    const name = body.name.trim()
    const id = await insertPasskey(db, person, { ...made, name }, now)
    await tellChange(db, person, { change: 'passkeyAdded', name })
    setCookie(await becomeFull(db, caller, 'passkey', now))
    const recoveryCodes = await codesIfNone(db, key, person)
    Object.assign(trail, { resourceId: id, newValue: { name } })
    return { id, name, ...given({ recoveryCodes }), attributes: { objectType: 'PasskeyAdded' } }
  }),

  route(renamePasskey, async ({ db, caller, params, body, trail }) => {
    const { person } = ownOf(caller)
    const name = body.name.trim()
    const row = found((await passkeysOf(db, person)).find(({ id }) => id === params.id))
    await db
      .updateTable('passkey')
      .set({ name })
      .where('organization_id', '=', person.organization_id)
      .where('user_id', '=', person.id)
      .where('id', '=', params.id)
      .execute()
    Object.assign(trail, { resourceId: row.id, oldValue: { name: row.name }, newValue: { name } })
    return { ...toWirePasskey({ ...row, name }), attributes: { objectType: 'Passkey' } }
  }),

  route(removePasskey, async ({ db, caller, params, trail }) => {
    const { person } = ownOf(caller)
    found(await lockUser(db, person.organization_id, person.id))
    const row = found((await passkeysOf(db, person)).find(({ id }) => id === params.id))
    const held = await factorsOf(db, person)
    const left = { ...held, passkeys: held.passkeys - 1 }
    refuseIf(refusalToRemoveFactor(left, isRequiredOf(held, mfa)))
    await db
      .deleteFrom('passkey')
      .where('organization_id', '=', person.organization_id)
      .where('user_id', '=', person.id)
      .where('id', '=', row.id)
      .execute()
    await losesLast(db, person)
    await tellChange(db, person, { change: 'passkeyRemoved', name: row.name })
    Object.assign(trail, { resourceId: row.id, oldValue: { name: row.name } })
  }),
]
