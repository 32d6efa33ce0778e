// A document's bytes: sealed before they are kept, checked when they are read. All of it is slow work, in no transaction.
import { createHash, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { documentBytes, documentName, documentTypeOf } from '../../domain/enrolment-document.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Handler } from '../outbox.ts'
import type { EnrolmentDocumentTable } from '../schema.ts'
import { seal, unseal } from '../seal.ts'
import type { Sealed } from './document-queries.ts'
import type { ObjectStore } from './object-store.ts'

export interface DocumentNeeds {
  readonly key: Buffer
  /** Null: they are kept in the database. */
  readonly objects: ObjectStore | null
}

const purpose = 'enrolment document'
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A file as it was sent; what it is, its bytes say. An object that no row will name is never found, and cannot be read. */
export async function sealDocument(
  { key, objects }: DocumentNeeds,
  { organizationId, name, content }: { organizationId: string; name: string; content: string },
): Promise<Sealed> {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > documentBytes) throw new Refused('document_too_large')
  const type = documentTypeOf(bytes)
  if (type === null) throw new Refused('document_type_wrong')
  const sealed = seal(key, purpose, bytes, organizationId)
  const kept = objects === null ? { sealed } : { objectKey: randomUUID() }
  if (objects !== null && 'objectKey' in kept) await objects.put(kept.objectKey, sealed)
  const fields = { name: documentName(name, type), type, size: bytes.length }
  return { ...fields, sha256: sha256(bytes), kept }
}

type Row = Selectable<EnrolmentDocumentTable>

export async function openDocument(
  { key, objects }: DocumentNeeds,
  { organization_id, sealed, object_key, sha256: expected }: Row,
): Promise<Buffer> {
  const stored = sealed ?? (await fetched(objects, object_key ?? ''))
  const bytes = unseal(key, purpose, stored, organization_id)
  if (sha256(bytes) !== expected) throw new Refused('document_store_failed')
  return bytes
}

/** A store that the setting no longer names cannot be asked. */
async function fetched(objects: ObjectStore | null, objectKey: string): Promise<Buffer> {
  if (objects === null) throw new Refused('document_store_failed')
  return objects.get(objectKey)
}

/** The object of a document that was taken back. A store that is no longer set keeps what nobody names. */
export const removalHandler =
  (objects: ObjectStore | null): Handler<'enrolment_document.removed'> =>
  async (job) => {
    await objects?.remove(job.event.objectKey)
    return async () => {}
  }
