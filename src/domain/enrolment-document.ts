// Documents of an enrolment: what a file is by its first bytes, how many and how large, and until when.
import type { EnrolmentState } from './enrolment.ts'
import type { Refusal } from './refusal.ts'

export const documentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type DocumentType = (typeof documentTypes)[number]

/** Bytes of one file. The migration says the same. */
export const documentBytes = 5 * 1024 * 1024
const documentsAtMost = 20

const beginnings: Readonly<Record<DocumentType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
}

/** By its bytes: neither its name nor what the browser calls it counts. Null: none that is taken. */
export const documentTypeOf = (bytes: Uint8Array): DocumentType | null =>
  documentTypes.find((type) => beginnings[type].every((byte, i) => bytes[i] === byte)) ?? null

const extensions: Readonly<Record<DocumentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
}

/** A name that no path and no header can be broken by, with the ending of what the file is. */
export function documentName(name: string, type: DocumentType): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{C}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [ending] = extensions[type]
  const hasEnding = extensions[type].some((one) => plain.toLowerCase().endsWith(`.${one}`))
  const stem = (hasEnding ? plain.slice(0, plain.lastIndexOf('.')) : plain).slice(0, 150).trim()
  return `${stem === '' ? 'document' : stem}.${hasEnding ? plain.slice(plain.lastIndexOf('.') + 1).toLowerCase() : ending}`
}

const open: readonly EnrolmentState[] = [
  'awaiting_email',
  'under_review',
  'action_required',
  'rejected',
]

/** Why no document may be added, or null. */
export function refusalToAddDocument(state: EnrolmentState, count: number): Refusal | null {
  if (!open.includes(state)) return 'enrolment_documents_closed'
  return count >= documentsAtMost ? 'too_many_documents' : null
}

/** Why a document may not be removed, or null: what the operator has before it stays there. */
export const refusalToRemoveDocument = (state: EnrolmentState): Refusal | null =>
  state === 'action_required' || state === 'rejected' || state === 'awaiting_email'
    ? null
    : 'enrolment_documents_closed'
