// The New customer wizard’s one Submit, which makes all of it or nothing (rules 52..54).
import { submitCustomerDraft } from '../../contract/customer-drafts.ts'
import { etagOf } from '../../contract/wire.ts'
import { billingCurrency } from '../../domain/currency.ts'
import { Refused } from '../../domain/refusal.ts'
import { placeOrder } from '../orders/placing.ts'
import { route } from '../route.ts'
import { makeTemporaryPassword, type TemporaryPassword } from '../temporary-password.ts'
import { currencyOf, factsOf, linesOf } from './draft-content.ts'
import { deleteDraft, lockDraft, readDraft } from './draft-queries.ts'
import { foundCustomer } from './founding.ts'
import { holdRelationship } from './queries.ts'

export const submitRoutes = [
  route(
    submitCustomerDraft,
    async ({ db, caller, params, etag, now, trail }, first: TemporaryPassword) => {
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
      work: makeTemporaryPassword,
    },
  ),
]
