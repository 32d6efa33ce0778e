// Documents of an enrolment: brought and taken back by the applicant, read by both sides.
import {
  addEnrolmentDocument,
  listEnrolmentDocuments,
  listOwnEnrolmentDocuments,
  readEnrolmentDocument,
  readOwnEnrolmentDocument,
  removeEnrolmentDocument,
} from '../../contract/enrolment-documents.ts'
import { toCollection } from '../../contract/wire.ts'
import { refusalToAddDocument, refusalToRemoveDocument } from '../../domain/enrolment-document.ts'
import { found, refuseIf } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { route } from '../route.ts'
import {
  addDocument,
  countDocuments,
  deleteDocument,
  documentFields,
  documentOf,
  documentsOf,
  keptDocument,
  type Sealed,
} from './document-queries.ts'
import { announceObject, type DocumentNeeds, openDocument, sealDocument } from './document-store.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'
import { readSubmitted } from './submitted.ts'

type Row = NonNullable<Awaited<ReturnType<typeof documentOf>>>

const listedOf = async (db: Db, organizationId: string) =>
  toCollection({
    items: (await documentsOf(db, organizationId)).map((row) => ({
      ...documentFields(row),
      attributes: { objectType: 'EnrolmentDocument' },
    })),
  })

const withBytes = (row: Row, bytes: Buffer) => ({
  ...documentFields(row),
  content: bytes.toString('base64'),
  attributes: { objectType: 'EnrolmentFile' },
})

/** Read again in the handler: what was taken back meanwhile is not shown. */
interface Opened {
  readonly bytes: Buffer
}

const addRoute = (needs: DocumentNeeds) =>
  route(
    addEnrolmentDocument,
    async ({ db, caller, now, trail }, sealed: Sealed) => {
      const { id } = caller.organization
      const it = await lockEnrolment(db, id)
      refuseIf(refusalToAddDocument(it.state, await countDocuments(db, id)))
      const row = await addDocument(db, id, sealed, caller.actor.name, now)
      // Whoever decides on the picture without this document is told.
      await saveEnrolment(db, id, {})
      const happened = { kind: 'document_added', actorName: caller.actor.name } as const
      await noteEvent(db, id, { ...happened, detail: row.name }, now)
      const { name, size, sha256 } = row
      Object.assign(trail, { resourceId: row.id, newValue: { name, size, sha256 } })
      return { ...documentFields(row), attributes: { objectType: 'EnrolmentDocument' } }
    },
    {
      writes: 'trace',
      read: async ({ db, caller }) => {
        const { id } = caller.organization
        const state = (await enrolmentOf(db, id))?.state ?? 'draft'
        refuseIf(refusalToAddDocument(state, await countDocuments(db, id)))
        return announceObject(needs, db, id)
      },
      work: (objectKey, { caller, body }) =>
        sealDocument(needs, { organizationId: caller.organization.id, ...body, objectKey }),
    },
  )

const ownRoute = (needs: DocumentNeeds) =>
  route(
    readOwnEnrolmentDocument,
    async ({ db, caller, params }, { bytes }: Opened) =>
      withBytes(found(await documentOf(db, caller.organization.id, params.id)), bytes),
    {
      read: async ({ db, caller, params }) =>
        found(await keptDocument(db, caller.organization.id, params.id)),
      work: async (row) => ({ bytes: await openDocument(needs, row) }),
    },
  )

const operatorRoute = (needs: DocumentNeeds) =>
  route(
    readEnrolmentDocument,
    async ({ db, params, trail }, { bytes }: Opened) => {
      const row = found(await documentOf(db, params.id, params.documentId))
      Object.assign(trail, { resourceId: row.id, newValue: { name: row.name, sha256: row.sha256 } })
      return withBytes(row, bytes)
    },
    {
      read: async ({ db, params }) => found(await keptDocument(db, params.id, params.documentId)),
      work: async (row) => ({ bytes: await openDocument(needs, row) }),
    },
  )

const removeRoute = route(removeEnrolmentDocument, async ({ db, caller, params, trail }) => {
  const { id } = caller.organization
  refuseIf(refusalToRemoveDocument((await lockEnrolment(db, id)).state))
  const { name, sha256, object_key } = found(await deleteDocument(db, id, params.id))
  Object.assign(trail, { resourceId: params.id, oldValue: { name, sha256 } })
  // The object goes after the commit: what is still named can always be read.
  if (object_key !== null)
    await announce(db, id, { topic: 'enrolment_document.removed', objectKey: object_key })
})

export const documentRoutes = (needs: DocumentNeeds) => [
  route(listOwnEnrolmentDocuments, ({ db, caller }) => listedOf(db, caller.organization.id)),
  addRoute(needs),
  ownRoute(needs),
  removeRoute,
  route(listEnrolmentDocuments, async ({ db, params }) => {
    const { organizationId } = await readSubmitted(db, params.id)
    return listedOf(db, organizationId)
  }),
  operatorRoute(needs),
]
