// The sender's side of a partnership request: draft, text, link, sending, taking back (rules 29, 38, 45).
import { randomUUID } from 'node:crypto'
import { catalogues } from '../../contract/messages.ts'
import {
  createPartnershipRequest,
  deletePartnershipRequest,
  finishPartnershipRequest,
  listPartnershipRequests,
  readPartnershipRequest,
  renewPartnershipRequest,
  revokePartnershipRequest,
  sendPartnershipRequest,
  toWireRequest,
  updatePartnershipRequest,
} from '../../contract/partnership-requests.ts'
import { format, longDay } from '../../contract/text.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import type { PartnershipRequestId } from '../../domain/ids.ts'
import type { Language, Organization } from '../../domain/organization.ts'
import {
  daysAfter,
  refusalToEdit,
  refusalToRevoke,
  refusalToSend,
  requestDays,
} from '../../domain/partnership.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { seekPage } from '../paging.ts'
import { route } from '../route.ts'
import { hashSecret, newSecret, sameText } from '../seal.ts'
import {
  addRequest,
  changeRequest,
  deleteRequest,
  lockRequest,
  readRequest,
  requestPage,
} from './request-queries.ts'

export interface RequestNeeds {
  readonly publicUrl: string
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

const linkOf = (publicUrl: string, id: string, secret: string) =>
  `${publicUrl}/accept/partnership/${id}#${secret}`

export const requestRoutes = ({ publicUrl, queueMail }: RequestNeeds) => [
  route(createPartnershipRequest, async ({ db, caller, body, now, trail }) => {
    refuseIf(refusalToInvite(caller.organization))
    const id = randomUUID() as PartnershipRequestId
    const secret = newSecret()
    const language = body.language ?? caller.organization.language
    const expiresAt = daysAfter(now, requestDays)
    const text = draft(language, caller.organization, expiresAt)
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

  route(listPartnershipRequests, async ({ db, caller, page, now }) => {
    const rows = await requestPage(db, caller.organization.id, page.after, page.size + 1)
    return toCollection(
      seekPage(
        page,
        rows,
        (row) => [row.createdAt.toISOString(), row.id],
        (row) => toWireRequest(row, now),
      ),
    )
  }),

  route(readPartnershipRequest, async ({ db, caller, params, now }) =>
    toWireRequest(await readRequest(db, caller.organization.id, params.id), now),
  ),

  route(updatePartnershipRequest, async ({ db, caller, params, body, etag, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    if (etag !== undefined && etag !== etagOf(request.id, request.version))
      throw new Refused('stale_etag')
    refuseIf(refusalToEdit(request))
    const change = {
      ...(body.subject === undefined ? {} : { subject: body.subject }),
      ...(body.body === undefined ? {} : { body: withoutLink(body.body, request).text }),
    }
    Object.assign(trail, {
      resourceId: request.id,
      oldValue: { subject: request.subject },
      newValue: { subject: body.subject },
    })
    return toWireRequest(await changeRequest(db, caller.organization.id, request.id, change), now)
  }),

  route(deletePartnershipRequest, async ({ db, caller, params, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToEdit(request))
    await deleteRequest(db, caller.organization.id, request.id)
    Object.assign(trail, { resourceId: request.id, oldValue: { email: request.email } })
  }),

  route(sendPartnershipRequest, async ({ db, caller, params, body, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToSend(request, now))
    refuseIf(refusalToInvite(caller.organization))
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
    trail.resourceId = request.id
    const change = { subject: body.subject, body: text, state: 'sent', sentAt: now } as const
    return toWireRequest(await changeRequest(db, caller.organization.id, request.id, change), now)
  }),

  route(finishPartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToSend(request, now))
    trail.resourceId = request.id
    if (request.state === 'sent') return toWireRequest(request, now)
    return toWireRequest(
      await changeRequest(db, caller.organization.id, request.id, { state: 'sent', sentAt: now }),
      now,
    )
  }),

  route(renewPartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToRevoke(request))
    refuseIf(refusalToInvite(caller.organization))
    const secret = newSecret()
    const change = {
      secretHash: hashSecret(secret),
      expiresAt: daysAfter(now, requestDays),
      openedAt: null,
    }
    trail.resourceId = request.id
    const renewed = await changeRequest(db, caller.organization.id, request.id, change)
    return toWireRequest(renewed, now, linkOf(publicUrl, request.id, secret))
  }),

  route(revokePartnershipRequest, async ({ db, caller, params, now, trail }) => {
    const request = await lockRequest(db, caller.organization.id, params.id)
    refuseIf(refusalToRevoke(request))
    trail.resourceId = request.id
    return toWireRequest(
      await changeRequest(db, caller.organization.id, request.id, { state: 'revoked' }),
      now,
    )
  }),
]

/** Why a suspended provider may not ask for partnerships, or null (domain 4.1). */
const refusalToInvite = (provider: Organization) =>
  provider.state === 'suspended' ? 'organization_suspended' : null

function draft(
  language: Language,
  provider: Organization,
  expiresAt: Date,
): { subject: string; body: string } {
  const texts = catalogues[language].drafts.partnershipRequest
  const values = {
    provider: provider.name,
    mpnId: provider.mpnId ?? '',
    link: '{link}',
    expires: longDay(language, expiresAt),
  }
  return {
    subject: format(language, texts, 'subject', { provider: provider.name }),
    body: format(language, texts, 'body', values),
  }
}

/**
 * The text as it is kept: `{link}` where the personal link stood, so that the secret is never stored. `complete`: the link
 * itself, with the right secret, was there. Refuses a text that has lost its link: without it nobody can accept.
 */
function withoutLink(
  text: string,
  request: { id: string; secretHash: string },
): { text: string; complete: boolean } {
  let complete = false
  const link = new RegExp(`https?://\\S*/accept/partnership/${request.id}#([A-Za-z0-9_-]+)`, 'gi')
  const kept = text.replace(link, (whole, secret: string) => {
    if (!sameText(hashSecret(secret), request.secretHash)) return whole
    complete = true
    return '{link}'
  })
  if (!kept.includes('{link}')) throw new Refused('link_missing_in_text')
  return { text: kept, complete }
}
