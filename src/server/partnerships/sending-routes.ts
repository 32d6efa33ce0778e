// A partnership request on its way: sent by Tierline or by a person, taken back (rules 29, 38, 45).
import { randomUUID } from 'node:crypto'
import { toWireRequest } from '../../contract/partnership-request-resource.ts'
import {
  finishPartnershipRequest,
  revokePartnershipRequest,
  sendPartnershipRequest,
} from '../../contract/partnership-request-sending.ts'
import type { Language } from '../../domain/organization.ts'
import type { PartnershipRequest } from '../../domain/partnership-request.ts'
import { refusalToRevoke, refusalToSend } from '../../domain/partnership-request.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { route, type Trail } from '../route.ts'
import { changeRequest } from './request-change-queries.ts'
import { lockRequest } from './request-queries.ts'
import { withoutLink } from './request-text.ts'

export interface SendingNeeds {
  /** Puts a mail into the outbox of this transaction. */
  readonly queueMail: (
    db: Db,
    mail: {
      organizationId: string
      id: string
      recipient: string
      language: Language
      subject: string
      text: string
    },
  ) => Promise<unknown>
}

export const sendingRoutes = ({ queueMail }: SendingNeeds) => [
  route(sendPartnershipRequest, async ({ db, caller, params, body, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToSend(request, now))
    const { text, complete } = withoutLink(body.body, request)
    // A text that merely says {link} would be sent without one: nobody but the sender still has the secret.
    if (!complete) throw new Refused('link_missing_in_text')
    const { email, language } = request
    await queueMail(db, {
      organizationId: caller.organization.id,
      id: randomUUID(),
      recipient: email,
      language,
      subject: body.subject,
      text: body.body,
    })
    Object.assign(trail, told(request, { state: 'sent', email, sentAt: now }))
    const change = { subject: body.subject, body: text, state: 'sent', sentAt: now } as const
    return toWireRequest(await changeRequest(db, caller.organization.id, request.id, change), now)
  }),

  route(finishPartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToSend(request, now))
    Object.assign(trail, told(request, { state: 'sent', email: request.email }))
    if (request.state === 'sent') return toWireRequest(request, now)
    return toWireRequest(
      await changeRequest(db, caller.organization.id, request.id, { state: 'sent', sentAt: now }),
      now,
    )
  }),

  route(revokePartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToRevoke(request))
    Object.assign(trail, told(request, { state: 'revoked', email: request.email }))
    return toWireRequest(
      await changeRequest(db, caller.organization.id, request.id, { state: 'revoked' }),
      now,
    )
  }),
]

/** What the log says of a request that changes its state. */
const told = (before: PartnershipRequest, newValue: object): Trail => ({
  resourceId: before.id,
  oldValue: { state: before.state, sentAt: before.sentAt },
  newValue,
})
