// The reseller's answer to a partnership request, by the link alone (rules 26, 30, 31, 32, 33).
import { randomUUID } from 'node:crypto'
import {
  acceptPartnershipRequest,
  declinePartnershipRequest,
} from '../../contract/partnership-offers.ts'
import { given } from '../../contract/wire.ts'
import { daysAfter } from '../../domain/days.ts'
import type { PartnershipId } from '../../domain/ids.ts'
import { tenantAdminDays } from '../../domain/partnership.ts'
import { refusalToAccept, refusalToAnswer } from '../../domain/partnership-answer.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'
import { answerRequest, lockRequestByLink, underNameOfNow } from './answer-queries.ts'
import { addPartnership } from './change-queries.ts'
import { addGrant, removeGrant } from './grant-queries.ts'
import { limitedUntil } from './new-partner.ts'
import { refusalOfProvider } from './standing.ts'

export const answerRoutes = [
  route(acceptPartnershipRequest, async ({ db, caller, params, body, now, trail }) => {
    const asked = await lockRequestByLink(db, params.id, body.secret)
    refuseIf(refusalToAccept(asked, caller.organization, now))
    refuseIf(await refusalOfProvider(db, caller.organization, asked))
    const request = await underNameOfNow(db, asked, body.secret)
    const limited = await limitedUntil(db, caller.organization, now, { holds: true })
    if (limited !== null)
      throw new Refused('new_reseller_limit', limited.toISOString().slice(0, 10))
    if (!body.acknowledged) throw new Refused('acknowledge_first')
    if (!(await answerRequest(db, request, 'accepted', caller.organization, now)))
      throw new Refused('already_answered')

    const partnershipId = randomUUID() as PartnershipId
    await addPartnership(db, partnershipId, request, caller.organization, now)
    const until = body.tenantAdmin === true ? daysAfter(now, tenantAdminDays) : null
    if (until !== null) await grantAdmin(db, caller, request, partnershipId, until, now)

    Object.assign(trail, {
      resourceId: partnershipId,
      newValue: { providerId: request.providerId, tenantAdminUntil: until },
    })
    await announce(db, caller.organization.id, {
      topic: 'partnership.accepted',
      providerId: request.providerId,
      resellerId: caller.organization.id,
      providerName: request.providerName,
      resellerName: caller.organization.name,
      requestId: request.id,
      createdBy: request.createdBy,
      ...given({ tenantAdminUntil: until?.toISOString() }),
    })
    return {
      id: request.id,
      partnershipId,
      providerName: request.providerName,
      ...given({ tenantAdminUntil: until?.toISOString() }),
      attributes: { objectType: 'PartnershipAcceptance' },
    }
  }),

  route(declinePartnershipRequest, async ({ db, caller, params, body, now, trail }) => {
    const request = await lockRequestByLink(db, params.id, body.secret)
    refuseIf(refusalToAnswer(request, caller.organization, now))
    if (!(await answerRequest(db, request, 'declined', caller.organization, now)))
      throw new Refused('already_answered')
    Object.assign(trail, {
      resourceId: request.id,
      oldValue: { state: request.state },
      newValue: { state: 'declined', providerId: request.providerId },
    })
    await announce(db, caller.organization.id, {
      topic: 'partnership.declined',
      providerId: request.providerId,
      resellerName: caller.organization.name,
      requestId: request.id,
      createdBy: request.createdBy,
    })
  }),
]

async function grantAdmin(
  db: Db,
  caller: Caller,
  request: PartnershipRequest,
  partnershipId: PartnershipId,
  endsAt: Date,
  now: Date,
) {
  const reseller = caller.organization
  // An expired one may still stand in the place of the one live grant of a pair.
  await removeGrant(db, { resellerId: reseller.id as never, providerId: request.providerId }, now)
  await addGrant(
    db,
    { id: randomUUID(), reseller, request, partnershipId, grantedBy: caller.actor.id, endsAt },
    now,
  )
}
