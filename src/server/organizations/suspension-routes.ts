// The operator's desk: partners are suspended and reinstated; the company reads why (domain 4.1).

import type { Selectable } from 'kysely'
import { toWireOrganization } from '../../contract/organization-resource.ts'
import {
  readSuspension,
  reinstateOrganization,
  suspendOrganization,
} from '../../contract/suspensions.ts'
import { given } from '../../contract/wire.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { refusalToReinstate, refusalToSuspend } from '../../domain/suspension.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'
import type { SuspensionTable } from '../schema.ts'
import {
  beginSuspension,
  endSuspension,
  lockForDecision,
  suspensionsOf,
} from './suspension-queries.ts'

export const suspensionRoutes = [
  route(suspendOrganization, async ({ db, caller, params, body, now, trail }) => {
    const before = await lockForDecision(db, params.id)
    refuseIf(refusalToSuspend(before))
    const { reason } = body
    const text = body.text.trim()
    await beginSuspension(db, params.id, { reason, text, by: caller.actor.name }, now)
    Object.assign(trail, {
      resourceId: params.id,
      oldValue: { state: before.state },
      newValue: { state: 'suspended', reason, text },
    })
    await announce(db, caller.organization.id, {
      topic: 'organization.suspended',
      companyId: params.id,
      companyName: before.name,
      reason,
      text,
    })
    return toWireOrganization({ ...before, state: 'suspended' })
  }),

  route(reinstateOrganization, async ({ db, caller, params, now, trail }) => {
    const before = await lockForDecision(db, params.id)
    refuseIf(refusalToReinstate(before))
    await endSuspension(db, params.id, caller.actor.name, now)
    Object.assign(trail, {
      resourceId: params.id,
      oldValue: { state: before.state },
      newValue: { state: 'active' },
    })
    await announce(db, caller.organization.id, {
      topic: 'organization.reinstated',
      companyId: params.id,
      companyName: before.name,
    })
    return toWireOrganization({ ...before, state: 'active' })
  }),

  route(readSuspension, async ({ db, caller }) => {
    const [newest] = await suspensionsOf(db, caller.organization.id)
    const suspension = newest?.reinstated_at === null ? toWireSuspension(newest) : undefined
    return { ...given({ suspension }), attributes: { objectType: 'Standing' } }
  }),
]

const toWireSuspension = ({ reason, text, suspended_at }: Selectable<SuspensionTable>) => ({
  reason,
  text,
  suspendedDate: suspended_at.toISOString(),
})
