// Documents of enrolments as rows: sealed bytes here, or the key of an object in the store.
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { EnrolmentDocument } from '../../contract/enrolment-documents.ts'
import type { DocumentType } from '../../domain/enrolment-document.ts'
import type { Db } from '../db.ts'
import type { EnrolmentDocumentTable } from '../schema.ts'

type Row = Selectable<EnrolmentDocumentTable>
type Listed = Omit<Row, 'sealed' | 'object_key'>

const listed = [
  'organization_id',
  'id',
  'name',
  'media_type',
  'size',
  'sha256',
  'added_by_name',
  'at',
] as const

/** Without their bytes, the earliest first. */
export const documentsOf = (db: Db, organizationId: string): Promise<Listed[]> =>
  db
    .selectFrom('enrolment_document')
    .select(listed)
    .where('organization_id', '=', organizationId)
    .orderBy('at')
    .orderBy('id')
    .execute()

export async function countDocuments(db: Db, organizationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('enrolment_document')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow()
  return count
}

/** With its bytes, or where they are. */
export const keptDocument = (
  db: Db,
  organizationId: string,
  id: string,
): Promise<Row | undefined> =>
  db
    .selectFrom('enrolment_document')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether a document is kept under this key in the store. */
export async function isNamed(db: Db, objectKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrolment_document')
    .select('object_key')
    .where('object_key', '=', objectKey)
    .executeTakeFirst()
  return row !== undefined
}

export const documentOf = (
  db: Db,
  organizationId: string,
  id: string,
): Promise<Listed | undefined> =>
  db
    .selectFrom('enrolment_document')
    .select(listed)
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()

export interface Sealed {
  readonly name: string
  readonly type: DocumentType
  readonly size: number
  readonly sha256: string
  readonly kept: { readonly sealed: Buffer } | { readonly objectKey: string }
}

export const addDocument = (
  db: Db,
  organizationId: string,
  { name, type, size, sha256, kept }: Sealed,
  addedByName: string,
  now: Date,
): Promise<Listed> =>
  db
    .insertInto('enrolment_document')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      name,
      media_type: type,
      size,
      sha256,
      added_by_name: addedByName,
      at: now,
      ...('sealed' in kept ? { sealed: kept.sealed } : { object_key: kept.objectKey }),
    })
    .returning(listed)
    .executeTakeFirstOrThrow()

export const deleteDocument = (db: Db, organizationId: string, id: string) =>
  db
    .deleteFrom('enrolment_document')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returning(['name', 'sha256', 'object_key'])
    .executeTakeFirst()

export const documentFields = (row: Listed): Omit<EnrolmentDocument, 'attributes' | 'links'> => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  addedByName: row.added_by_name,
  createdDate: row.at.toISOString(),
})
