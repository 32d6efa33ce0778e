// A draft of a new customer, kept between the pages of the wizard.
import { type Static, Type } from 'typebox'
import { billingCycles } from '../domain/offer.ts'
import { etagOf, guid, instant, linkTo, oneOf, resource } from './wire.ts'

const short = Type.Optional(Type.String({ maxLength: 320 }))

/** Everything may be missing while it is being written: Submit says what is. */
export const content = Type.Object({
  resellerId: Type.Optional(guid()),
  companyName: short,
  domain: short,
  registrationNumber: short,
  country: short,
  language: short,
  currency: short,
  firstName: short,
  lastName: short,
  email: short,
  phoneNumber: short,
  addressLine1: short,
  addressLine2: short,
  city: short,
  state: short,
  postalCode: short,
  lines: Type.Optional(
    Type.Array(
      Type.Object({
        offerId: Type.String({ maxLength: 100 }),
        quantity: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
        billingCycle: oneOf(billingCycles, 'unknown'),
        friendlyName: Type.Optional(Type.String({ maxLength: 200 })),
      }),
      { maxItems: 50 },
    ),
  ),
})
export type DraftContent = Static<typeof content>

export const customerDraft = resource('CustomerDraft', {
  id: guid(),
  content,
  /** Of the reseller chosen, while one is partners with it. */
  resellerName: Type.Optional(Type.String()),
  createdDate: instant(),
})
export type CustomerDraft = Static<typeof customerDraft>

export const toWireDraft = (
  draft: { id: string; content: DraftContent; createdAt: Date; version: number },
  resellerName: string | null,
): CustomerDraft => ({
  id: draft.id,
  content: draft.content,
  ...(resellerName === null ? {} : { resellerName }),
  createdDate: draft.createdAt.toISOString(),
  links: { self: linkTo(`/ext/v1/customerdrafts/${draft.id}`) },
  attributes: { objectType: 'CustomerDraft', etag: etagOf(draft.id, draft.version) },
})
