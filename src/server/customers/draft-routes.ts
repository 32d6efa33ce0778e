// The New customer wizard over the API: a draft between its pages (rules 52..54).
import { toWireDraft } from '../../contract/customer-draft-resource.ts'
import {
  createCustomerDraft,
  deleteCustomerDraft,
  listCustomerDrafts,
  readCustomerDraft,
  updateCustomerDraft,
} from '../../contract/customer-drafts.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { resellerNameOf } from '../partnerships/queries.ts'
import { route } from '../route.ts'
import {
  addDraft,
  type Draft,
  deleteDraft,
  draftsOf,
  lockDraft,
  readDraft,
  saveDraft,
} from './draft-queries.ts'

export const draftRoutes = [
  route(createCustomerDraft, async ({ db, caller, body, now, trail }) => {
    const draft = await addDraft(db, caller.organization.id, caller.actor.id, body.content, now)
    Object.assign(trail, { resourceId: draft.id, newValue: named(body.content) })
    return shown(db, caller, draft)
  }),

  route(listCustomerDrafts, async ({ db, caller }) => {
    const drafts = await draftsOf(db, caller.organization.id)
    const items = []
    for (const draft of drafts) items.push(await shown(db, caller, draft))
    return toCollection({ items })
  }),

  route(readCustomerDraft, async ({ db, caller, params }) =>
    shown(db, caller, await readDraft(db, caller.organization.id, params.id)),
  ),

  route(updateCustomerDraft, async ({ db, caller, params, body, etag, trail }) => {
    const draft = await lockDraft(db, caller.organization.id, params.id)
    if (etag !== undefined && etag !== etagOf(draft.id, draft.version))
      throw new Refused('stale_etag')
    Object.assign(trail, {
      resourceId: draft.id,
      oldValue: named(draft.content),
      newValue: named(body.content),
    })
    return shown(db, caller, await saveDraft(db, caller.organization.id, draft.id, body.content))
  }),

  route(deleteCustomerDraft, async ({ db, caller, params, trail }) => {
    const draft = await lockDraft(db, caller.organization.id, params.id)
    await deleteDraft(db, caller.organization.id, draft.id)
    Object.assign(trail, { resourceId: draft.id, oldValue: named(draft.content) })
  }),
]

/** Of a draft the log keeps whom it is about: the rest is in the customer that it becomes, or in nothing. */
const named = ({ companyName, domain, resellerId }: Draft['content']) => ({
  companyName,
  domain,
  resellerId,
})

async function shown(db: Db, caller: Caller, draft: Draft) {
  const { resellerId } = draft.content
  return toWireDraft(
    draft,
    resellerId === undefined ? null : await resellerNameOf(db, caller.organization, resellerId),
  )
}
