// A document's bytes: sealed before they are kept, checked when they are read. All of it is slow work, in no transaction.
import { createHash, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { documentBytes, documentName, documentTypeOf } from '../../domain/enrolment-document.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { announce, type Handler } from '../outbox.ts'
import type { EnrolmentDocumentTable } from '../schema.ts'
import { seal, unseal } from '../seal.ts'
import { isNamed, type Sealed } from './document-queries.ts'
import type { ObjectStore } from './object-store.ts'

export interface DocumentNeeds {
  readonly key: Buffer
  /** Null: they are kept in the database. */
  readonly objects: ObjectStore | null
}

const purpose = 'enrolment document'
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Seconds after which no request that stores an object is still under way. */
const requestSeconds = 600

/** The key of an object that will be stored, with its end should no row come to name it. Null: there is no store. */
export async function announceObject(
  { objects }: Pick<DocumentNeeds, 'objects'>,
  db: Db,
  organizationId: string,
): Promise<string | null> {
  if (objects === null) return null
  const objectKey = randomUUID()
  const event = { topic: 'enrolment_document.stored', objectKey } as const
  await announce(db, organizationId, event, { inSeconds: requestSeconds })
  return objectKey
}

interface Sent {
  readonly organizationId: string
  readonly name: string
  readonly content: string
  /** Null: kept in the database. */
  readonly objectKey: string | null
}

/** A file as it was sent; what it is, its bytes say. */
export async function sealDocument(
  { key, objects }: DocumentNeeds,
  { organizationId, name, content, objectKey }: Sent,
): Promise<Sealed> {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length > documentBytes) throw new Refused('document_too_large')
  const type = documentTypeOf(bytes)
  if (type === null) throw new Refused('document_type_wrong')
  const sealed = seal(key, purpose, bytes, organizationId)
  const kept = objectKey === null ? { sealed } : { objectKey }
  if (objectKey !== null) await objects?.put(objectKey, sealed)
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

/** An object whose request was refused, or broke off, between the store and the row. */
export const orphanHandler =
  (objects: ObjectStore | null): Handler<'enrolment_document.stored'> =>
  async ({ event: { objectKey } }, read) => {
    if (!(await read((db) => isNamed(db, objectKey)))) await objects?.remove(objectKey)
    return async () => {}
  }

/** The object of a document that was taken back. A store that is no longer set keeps what nobody names. */
export const removalHandler =
  (objects: ObjectStore | null): Handler<'enrolment_document.removed'> =>
  async (job) => {
    await objects?.remove(job.event.objectKey)
    return async () => {}
  }
