// The sender's drafts of partnership requests: list, one, text, thrown away (rules 29, 38).
import { toWireRequest } from '../../contract/partnership-request-resource.ts'
import {
  deletePartnershipRequest,
  listPartnershipRequests,
  readPartnershipRequest,
  updatePartnershipRequest,
} from '../../contract/partnership-requests.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import { refusalToEdit } from '../../domain/partnership-request.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { changeRequest, deleteRequest } from './request-change-queries.ts'
import { lockRequest, readRequest, requestPage } from './request-queries.ts'
import { withoutLink } from './request-text.ts'

export const requestRoutes = [
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
]
