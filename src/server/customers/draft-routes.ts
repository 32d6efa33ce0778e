// The New customer wizard over the API: a draft between its pages, one Submit that makes all of it or nothing (rules 52..54).
import {
  createCustomerDraft,
  type DraftContent,
  deleteCustomerDraft,
  listCustomerDrafts,
  readCustomerDraft,
  submitCustomerDraft,
  toWireDraft,
  updateCustomerDraft,
} from '../../contract/customer-drafts.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { placeOrder } from '../orders/placing.ts'
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
import { type CustomerFacts, type FirstPassword, firstPassword, foundCustomer } from './founding.ts'
import { holdRelationship } from './queries.ts'

export const draftRoutes = [
  route(createCustomerDraft, async ({ db, caller, body, now, trail }) => {
    const draft = await addDraft(db, caller.organization.id, caller.actor.id, body.content, now)
    trail.resourceId = draft.id
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
    trail.resourceId = draft.id
    return shown(db, caller, await saveDraft(db, caller.organization.id, draft.id, body.content))
  }),

  route(deleteCustomerDraft, async ({ db, caller, params, trail }) => {
    const draft = await lockDraft(db, caller.organization.id, params.id)
    await deleteDraft(db, caller.organization.id, draft.id)
    trail.resourceId = draft.id
  }),

  route(
    submitCustomerDraft,
    async ({ db, caller, params, etag, now, trail }, first: FirstPassword) => {
      // Locked, then deleted: a second Submit of the same draft waits, and finds nothing left to submit.
      const draft = await lockDraft(db, caller.organization.id, params.id)
      if (etag !== undefined && etag !== etagOf(draft.id, draft.version))
        throw new Refused('stale_etag')
      const facts = factsOf(draft.content)
      const { customerId, userName, expiresAt, partnership } = await foundCustomer(
        db,
        caller.organization,
        facts,
        first,
        now,
      )
      const lines = linesOf(draft.content, partnership?.resellerMpnId)
      const relationship = await holdRelationship(db, caller.organization.id, customerId)
      const currency = currencyOf(draft.content) ?? billingCurrency(caller.organization.country)
      const order =
        lines.length === 0
          ? null
          : await placeOrder(db, caller, relationship, { currency, lines }, now)
      await deleteDraft(db, caller.organization.id, draft.id)
      const { companyName, domain, resellerId } = facts
      Object.assign(trail, {
        resourceId: customerId,
        customerId,
        newValue: { companyName, domain, resellerId, orderId: order?.id },
      })
      return {
        customerId,
        companyName,
        ...(order === null ? {} : { orderId: order.id }),
        userName,
        password: first.password,
        expirationDate: expiresAt.toISOString(),
        attributes: { objectType: 'CustomerConfirmation' },
      }
    },
    {
      read: async ({ db, caller, params }) =>
        void (await readDraft(db, caller.organization.id, params.id)),
      work: firstPassword,
    },
  ),
]

async function shown(db: Db, caller: Caller, draft: Draft) {
  const { resellerId } = draft.content
  return toWireDraft(
    draft,
    resellerId === undefined ? null : await resellerNameOf(db, caller.organization, resellerId),
  )
}

/** What the wizard's pages let be empty while it is written, and Submit does not. */
function factsOf(content: DraftContent): CustomerFacts {
  const needed = (
    name:
      | 'companyName'
      | 'domain'
      | 'country'
      | 'language'
      | 'firstName'
      | 'lastName'
      | 'email'
      | 'addressLine1'
      | 'city',
  ): string => {
    const value = content[name]?.trim() ?? ''
    if (value === '') throw new Refused('draft_incomplete', name)
    return value
  }
  const optional = (
    name: 'state' | 'addressLine2' | 'postalCode' | 'phoneNumber' | 'registrationNumber',
  ): string | null => {
    const value = content[name]?.trim() ?? ''
    return value === '' ? null : value
  }
  const domain = needed('domain').toLowerCase()
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(domain))
    throw new Refused('draft_incomplete', 'domain')
  const email = needed('email')
  if (!/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/.test(email))
    throw new Refused('draft_incomplete', 'email')
  const country = needed('country').toUpperCase()
  const language = needed('language')
  return {
    companyName: needed('companyName').slice(0, 200),
    domain,
    registrationNumber: optional('registrationNumber'),
    email,
    culture: `${language.slice(0, 2)}-${country}`,
    language,
    address: {
      country,
      city: needed('city'),
      state: optional('state'),
      addressLine1: needed('addressLine1'),
      addressLine2: optional('addressLine2'),
      postalCode: optional('postalCode'),
      firstName: needed('firstName').slice(0, 50),
      lastName: needed('lastName').slice(0, 50),
      phoneNumber: optional('phoneNumber'),
    },
    resellerId: content.resellerId ?? null,
  }
}

/** Undefined: the seller's own. */
function currencyOf(content: DraftContent): string | undefined {
  const currency = content.currency?.trim().toUpperCase() || undefined
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw new Refused('draft_incomplete', 'currency')
  return currency
}

/** The reseller of the new customer earns the incentive of what is ordered with it (rule 50). */
const linesOf = ({ lines = [] }: DraftContent, mpnId: string | undefined) =>
  lines.map(({ offerId, quantity, billingCycle, friendlyName }, number) => ({
    number,
    offerId,
    quantity,
    billingCycle,
    friendlyName,
    parentId: undefined,
    mpnId,
  }))
