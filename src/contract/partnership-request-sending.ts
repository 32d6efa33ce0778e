// A partnership request on its way: sent, sent by a person, renewed, taken back (rules 29, 38, 45).
import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { id, path, sender } from './partnership-request-paths.ts'
import { partnershipRequest, text } from './partnership-request-resource.ts'

export const sendPartnershipRequest = endpoint({
  ...sender,
  name: 'sendPartnershipRequest',
  whileSuspended: 'refused',
  summary: 'Send the text, with the link in it, from Tierline.',
  method: 'POST',
  path: `${path}/:id/send`,
  params: id,
  body: Type.Object(text),
  reply: partnershipRequest,
  status: 200,
})

export const finishPartnershipRequest = endpoint({
  ...sender,
  name: 'finishPartnershipRequest',
  whileSuspended: 'refused',
  summary: 'Say that a person has sent the draft (Done).',
  method: 'POST',
  path: `${path}/:id/done`,
  params: id,
  reply: partnershipRequest,
  status: 200,
})

export const renewPartnershipRequest = endpoint({
  ...sender,
  name: 'renewPartnershipRequest',
  whileSuspended: 'refused',
  summary: 'Make a new link and a new term for an unanswered request. The old link dies.',
  method: 'POST',
  path: `${path}/:id/renew`,
  params: id,
  reply: partnershipRequest,
  status: 200,
  showsOnce: ['link'],
})

export const revokePartnershipRequest = endpoint({
  ...sender,
  name: 'revokePartnershipRequest',
  summary: 'Take an unanswered request back. Its link dies.',
  method: 'POST',
  path: `${path}/:id/revoke`,
  params: id,
  reply: partnershipRequest,
  status: 200,
})
