// One's own second factors: read; an authenticator app set up and given up; recovery codes; a reset stopped.
import {
  beginAuthenticatorApp,
  confirmAuthenticatorApp,
  readSecondFactors,
  removeAuthenticatorApp,
  renewRecoveryCodes,
  stopSecondFactorReset,
} from '../../contract/second-factors.ts'
import { given } from '../../contract/wire.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { type MfaPolicy, refusalToRemoveFactor } from '../../domain/second-factor.ts'
import { route } from '../route.ts'
import { ownOf } from '../sessions/session.ts'
import { refuseGuess } from '../sessions/session-queries.ts'
import { wayAgain } from '../sign-on/ways.ts'
import { lockUser } from '../users.ts'
import { confirmPending, keepPending, removeApp } from './app-queries.ts'
import { becomeFull, codesIfNone, losesLast } from './enrolment.ts'
import { factorsOf, isRequiredOf, tellChange } from './factor-queries.ts'
import { appAddress, newAppSecret } from './one-time-codes.ts'
import { passkeysOf } from './passkey-queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { endReset, toWireReset, waitingReset } from './reset-queries.ts'
import { toWirePasskey } from './wire-passkey.ts'

export const factorRoutes = ({ key, mfa }: { readonly key: Buffer; readonly mfa: MfaPolicy }) => [
  route(readSecondFactors, async ({ db, caller }) => {
    const { person } = ownOf(caller)
    const held = await factorsOf(db, person)
    const passkeys = await passkeysOf(db, person)
    const reset = await waitingReset(db, person)
    const { actor } = caller
    const named = { id: person.id, userName: actor.userName ?? '' }
    const signOnPath = await wayAgain(db, person.organization_id, named)
    return {
      isRequired: isRequiredOf(held, mfa),
      hasPassword: held.hasPassword,
      ...given({ authenticatorAppDate: held.appSince?.toISOString() }),
      passkeys: passkeys.map(toWirePasskey),
      recoveryCodesLeft: held.recoveryCodesLeft,
      ...given({ reset: reset && toWireReset(reset), signOnPath }),
      attributes: { objectType: 'SecondFactors' },
    }
  }),

  route(beginAuthenticatorApp, async ({ db, caller, trail }) => {
    const { person } = ownOf(caller)
    const secret = newAppSecret()
    await keepPending(db, key, person, secret)
    trail.resourceId = person.id
    const address = appAddress(secret, caller.actor.userName ?? caller.actor.name)
    return { secret, address, attributes: { objectType: 'AuthenticatorAppSecret' } }
  }),

  route(confirmAuthenticatorApp, async ({ db, caller, body, now, trail, setCookie }) => {
    const { person, session } = ownOf(caller)
    await lockUser(db, person.organization_id, person.id)
    const outcome = await confirmPending(db, key, person, body.code, now)
    trail.resourceId = person.id
    if (outcome === 'none') throw new Refused('no_new_app')
    if (outcome === 'wrong')
      return refuseGuess(db, person.organization_id, session.id, 'wrong_code')
    await tellChange(db, person, { change: 'appAdded' })
    setCookie(await becomeFull(db, caller, 'code', now))
    const recoveryCodes = await codesIfNone(db, key, person)
    return { ...given({ recoveryCodes }), attributes: { objectType: 'SecondFactorAdded' } }
  }),

  route(removeAuthenticatorApp, async ({ db, caller, trail }) => {
    const { person } = ownOf(caller)
    found(await lockUser(db, person.organization_id, person.id))
    const held = await factorsOf(db, person)
    if (!held.hasApp) throw new Refused('not_found')
    refuseIf(refusalToRemoveFactor({ ...held, hasApp: false }, isRequiredOf(held, mfa)))
    await removeApp(db, person)
    await losesLast(db, person)
    await tellChange(db, person, { change: 'appRemoved' })
    trail.resourceId = person.id
  }),

  route(stopSecondFactorReset, async ({ db, caller, now, trail }) => {
    const { person } = ownOf(caller)
    await lockUser(db, person.organization_id, person.id)
    const row = found(await endReset(db, person, 'stopped', caller.actor, now), 'no_reset_waiting')
    const { reason, asked_by_name: askedBy } = row
    Object.assign(trail, { resourceId: person.id, newValue: { reason, askedBy } })
  }),

  route(renewRecoveryCodes, async ({ db, caller, trail }) => {
    const { person } = ownOf(caller)
    await lockUser(db, person.organization_id, person.id)
    const recoveryCodes = await newRecoveryCodes(db, key, person)
    await tellChange(db, person, { change: 'codesRenewed' })
    trail.resourceId = person.id
    return { recoveryCodes, attributes: { objectType: 'RecoveryCodes' } }
  }),
]
