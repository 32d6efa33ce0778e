// The New customer wizard: a draft kept between its pages, and the one act that makes it real (rules 52..54).
import { type Static, Type } from 'typebox'
import { billingCycles } from '../domain/offer.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import {
  collection,
  etagOf,
  guid,
  idParam,
  instant,
  linkTo,
  oneOf,
  resource,
  sentAttributes,
} from './wire.ts'

const short = Type.Optional(Type.String({ maxLength: 320 }))

/** Everything may be missing while it is being written: Submit says what is. */
const content = Type.Object({
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

const customerDraft = resource('CustomerDraft', {
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

const path = '/ext/v1/customerdrafts'
const id = idParam()
const seller = {
  allow: can.add_customer,
  kinds: ['indirect_provider', 'direct_partner'],
  audits: 'customer',
} as const

export const createCustomerDraft = endpoint({
  ...seller,
  name: 'createCustomerDraft',
  summary: 'Begin a new customer.',
  method: 'POST',
  path,
  body: Type.Object({ content }),
  reply: customerDraft,
  status: 201,
})

export const listCustomerDrafts = endpoint({
  ...seller,
  name: 'listCustomerDrafts',
  summary: 'New customers begun and not submitted, newest first.',
  method: 'GET',
  path,
  reply: collection(customerDraft),
})

export const readCustomerDraft = endpoint({
  ...seller,
  name: 'readCustomerDraft',
  summary: 'One draft.',
  method: 'GET',
  path: `${path}/:id`,
  params: id,
  reply: customerDraft,
})

export const updateCustomerDraft = endpoint({
  ...seller,
  name: 'updateCustomerDraft',
  summary: 'Keep what a page of the wizard holds. A second tab’s stale etag is refused.',
  method: 'PUT',
  path: `${path}/:id`,
  params: id,
  body: Type.Object({ content, attributes: sentAttributes }),
  reply: customerDraft,
})

export const deleteCustomerDraft = endpoint({
  ...seller,
  name: 'deleteCustomerDraft',
  summary: 'Cancel: the whole of it is dropped.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: id,
})

export const submitCustomerDraft = endpoint({
  ...seller,
  name: 'submitCustomerDraft',
  summary:
    'Make it real: customer, first admin, relationships, order and subscriptions, or nothing of it.',
  method: 'POST',
  path: `${path}/:id/submit`,
  params: id,
  body: Type.Object({ attributes: sentAttributes }),
  reply: resource('CustomerConfirmation', {
    customerId: guid(),
    companyName: Type.String(),
    /** Absent without subscriptions. */
    orderId: Type.Optional(Type.String()),
    userName: Type.String(),
    /** Shown once. */
    password: Type.Optional(Type.String()),
    expirationDate: instant(),
  }),
  status: 201,
  showsOnce: ['password'],
})
