// A provider's request for a partnership: drafted, read, changed, thrown away (rules 29, 38, 45).
import { Type } from 'typebox'
import { languages } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { id, path, sender } from './partnership-request-paths.ts'
import { partnershipRequest, text } from './partnership-request-resource.ts'
import { collection, emailAddress, oneOf, sentAttributes } from './wire.ts'

export const createPartnershipRequest = endpoint({
  ...sender,
  name: 'createPartnershipRequest',
  whileSuspended: 'refused',
  summary: 'Draft a request to a reseller. Answers with the personal link, once.',
  method: 'POST',
  path,
  body: Type.Object({
    email: emailAddress,
    /** Binds the link to one reseller; without it the address’s domain does. */
    mpnId: Type.Optional(Type.String({ pattern: '^[0-9]{4,12}$' })),
    /** The recipient’s; the provider’s own by default. */
    language: Type.Optional(oneOf(languages)),
  }),
  reply: partnershipRequest,
  status: 201,
  showsOnce: ['link'],
})

export const listPartnershipRequests = endpoint({
  ...sender,
  name: 'listPartnershipRequests',
  summary: 'Requests of one’s own company, newest first.',
  method: 'GET',
  path,
  query: Type.Object({ size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })) }),
  reply: collection(partnershipRequest),
  paging: 'seek',
})

export const readPartnershipRequest = endpoint({
  ...sender,
  name: 'readPartnershipRequest',
  summary: 'One request.',
  method: 'GET',
  path: `${path}/:id`,
  params: id,
  reply: partnershipRequest,
})

export const updatePartnershipRequest = endpoint({
  ...sender,
  name: 'updatePartnershipRequest',
  summary: 'Change a draft’s text. The text keeps `{link}` or the link itself.',
  method: 'PATCH',
  path: `${path}/:id`,
  params: id,
  body: Type.Object({
    subject: Type.Optional(text.subject),
    body: Type.Optional(text.body),
    attributes: sentAttributes,
  }),
  reply: partnershipRequest,
})

export const deletePartnershipRequest = endpoint({
  ...sender,
  name: 'deletePartnershipRequest',
  summary: 'Throw a draft away.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: id,
})
