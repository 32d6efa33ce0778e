// A partnership request's personal link: made with the draft, made anew (rules 29, 38).
import { randomUUID } from 'node:crypto'
import { toWireRequest } from '../../contract/partnership-request-resource.ts'
import { renewPartnershipRequest } from '../../contract/partnership-request-sending.ts'
import { createPartnershipRequest } from '../../contract/partnership-requests.ts'
import { daysAfter } from '../../domain/days.ts'
import type { PartnershipRequestId } from '../../domain/ids.ts'
import { refusalToRevoke, requestDays } from '../../domain/partnership-request.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { addRequest, changeRequest } from './request-change-queries.ts'
import { lockRequest, readRequest } from './request-queries.ts'
import { draftText } from './request-text.ts'

export interface LinkNeeds {
  readonly publicUrl: string
}

const linkOf = (publicUrl: string, id: string, secret: string) =>
  `${publicUrl}/accept/partnership/${id}#${secret}`

export const linkRoutes = ({ publicUrl }: LinkNeeds) => [
  route(createPartnershipRequest, async ({ db, caller, body, now, trail }) => {
    const id = randomUUID() as PartnershipRequestId
    const secret = newSecret()
    const language = body.language ?? caller.organization.language
    const expiresAt = daysAfter(now, requestDays)
    const text = draftText(language, caller.organization, expiresAt)
    const request = {
      id,
      email: body.email,
      mpnId: body.mpnId ?? null,
      language,
      ...text,
      secretHash: hashSecret(secret),
      expiresAt,
    }
    await addRequest(
      db,
      { ...request, provider: caller.organization, createdBy: caller.actor.id },
      now,
    )
    Object.assign(trail, { resourceId: id, newValue: { email: body.email, mpnId: body.mpnId } })
    return toWireRequest(
      await readRequest(db, caller.organization.id, id),
      now,
      linkOf(publicUrl, id, secret),
    )
  }),

  route(renewPartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToRevoke(request))
    const secret = newSecret()
    const change = {
      secretHash: hashSecret(secret),
      expiresAt: daysAfter(now, requestDays),
      openedAt: null,
    }
    Object.assign(trail, {
      resourceId: request.id,
      oldValue: { expiresAt: request.expiresAt },
      newValue: { expiresAt: change.expiresAt, email: request.email },
    })
    const renewed = await changeRequest(db, caller.organization.id, request.id, change)
    return toWireRequest(renewed, now, linkOf(publicUrl, request.id, secret))
  }),
]
