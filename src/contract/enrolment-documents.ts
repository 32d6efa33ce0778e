// Documents of an enrolment: the applicant brings them, the operator reads them.
// Their bytes travel inside of JSON: no address of ours ever answers with a file that somebody else has made.
import { type Static, Type } from 'typebox'
import { documentBytes, documentTypes } from '../domain/enrolment-document.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const fields = {
  id: guid(),
  name: Type.String(),
  mediaType: oneOf(documentTypes),
  /** Bytes. */
  size: Type.Integer(),
  sha256: Type.String(),
  addedByName: Type.String(),
  createdDate: instant(),
}
export const enrolmentDocument = resource('EnrolmentDocument', fields)
export type EnrolmentDocument = Static<typeof enrolmentDocument>

const enrolmentFile = resource('EnrolmentFile', {
  ...fields,
  /** The bytes, in base64. */
  content: Type.String(),
})

/** Characters of base64. */
const longest = Math.ceil(documentBytes / 3) * 4

/** A company that enrols, or, in the program, changes its legal identity. */
const own = {
  kinds: ['customer', 'indirect_provider', 'indirect_reseller', 'direct_partner'],
  allow: can.enrol,
} as const
const review = { kinds: ['operator'], allow: can.review_enrolments } as const
const audits = 'enrolment_document'
const path = '/ext/v1/enrolment/documents'

export const listOwnEnrolmentDocuments = endpoint({
  ...own,
  name: 'listOwnEnrolmentDocuments',
  summary: 'The documents of the company’s own enrolment, the earliest first.',
  method: 'GET',
  path,
  reply: collection(enrolmentDocument),
  audits,
})

export const addEnrolmentDocument = endpoint({
  ...own,
  name: 'addEnrolmentDocument',
  summary: 'Add a document: PDF, PNG or JPEG by its bytes, 5 MiB at most, 20 of them at most.',
  method: 'POST',
  path,
  body: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 300 }),
    /** The bytes, in base64. */
    content: Type.String({
      minLength: 1,
      maxLength: longest,
      pattern: '^[A-Za-z0-9+/]*={0,2}$',
    }),
  }),
  reply: enrolmentDocument,
  status: 201,
  audits,
  bodyLimit: longest + 10_000,
})

export const readOwnEnrolmentDocument = endpoint({
  ...own,
  name: 'readOwnEnrolmentDocument',
  summary: 'One document of the company’s own enrolment, with its bytes.',
  method: 'GET',
  path: `${path}/:id`,
  params: idParam(),
  reply: enrolmentFile,
  audits,
})

export const removeEnrolmentDocument = endpoint({
  ...own,
  name: 'removeEnrolmentDocument',
  summary: 'Take a document back, while nobody reviews it.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: idParam(),
  audits,
})

export const listEnrolmentDocuments = endpoint({
  ...review,
  name: 'listEnrolmentDocuments',
  summary: 'The documents of an enrolment, the earliest first.',
  method: 'GET',
  path: '/ext/v1/enrolments/:id/documents',
  params: idParam<OrganizationId>(),
  reply: collection(enrolmentDocument),
  audits,
})

export const readEnrolmentDocument = endpoint({
  ...review,
  name: 'readEnrolmentDocument',
  summary: 'One document of an enrolment, with its bytes. That it was read stays on record.',
  method: 'GET',
  path: '/ext/v1/enrolments/:id/documents/:documentId',
  params: Type.Object({ id: guid<OrganizationId>(), documentId: guid() }),
  reply: enrolmentFile,
  audits,
  auditsRead: true,
})
