// The New customer wizard: a draft kept between its pages, and the one act that makes it real (rules 52..54).
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { content, customerDraft } from './customer-draft-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, idParam, instant, resource, sentAttributes } from './wire.ts'

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
  whileSuspended: 'refused',
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
  whileSuspended: 'refused',
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
