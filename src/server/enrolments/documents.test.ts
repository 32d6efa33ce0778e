// What the applicant brings: documents, sealed and outside of any transaction, and the proof of its contact's domain.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailsOf } from '../../../test/company-mails.ts'
import { openObjectStore, type TestStore } from '../../../test/object-store.ts'
import { enrolled } from '../../../test/review-stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import {
  addEnrolmentDocument,
  listEnrolmentDocuments,
  listOwnEnrolmentDocuments,
  readEnrolmentDocument,
  readOwnEnrolmentDocument,
  removeEnrolmentDocument,
} from '../../contract/enrolment-documents.ts'
import {
  nameEnrolmentDomain,
  proveEnrolmentDomain,
  readEnrolmentDomain,
} from '../../contract/enrolment-domain.ts'
import { listEnrolmentEvents, readEnrolmentReview } from '../../contract/enrolment-reviews.ts'
import { documentBytes } from '../../domain/enrolment-document.ts'
import { noticesOf } from '../notices.ts'
import { tellWhatIsDue } from '../worker.ts'
import { removalHandler, sealDocument } from './document-store.ts'
import { objectStore } from './object-store.ts'

let store: TestStore
let world: World
let desk: Client
beforeAll(async () => {
  store = await openObjectStore()
  world = await openWorld({ TIERLINE_DOCUMENTS_S3: store.setting })
  desk = await world.as(await world.operator(), 'program_manager')
})
afterAll(async () => {
  await world.close()
  await store.close()
})
beforeEach(() => {
  store.objects.clear()
  store.broken = false
})

const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')
const pdf = '%PDF-1.7 Register of companies, page 1'
const bring = ({ applicant }: { readonly applicant: Client }, name = 'register.pdf', text = pdf) =>
  applicant.call(addEnrolmentDocument, { body: { name, content: base64(text) } })
/** What the worker does with all that is due. */
async function told() {
  const objects = objectStore(world.config.documentsBucket ?? ({} as never))
  const handlers = {
    ...noticesOf(Buffer.alloc(32), '', null, objects),
    'mail.deliver': async () => async () => {},
  }
  await tellWhatIsDue(world.database, { handlers, log: { error: () => {} } })
  return objects
}
const countOf = async (id: string) =>
  (await world.query('select from enrolment_document where organization_id = $1', [id])).rows.length

test('a document comes back as it was, and nobody but the two sides can read it, the store included', async () => {
  const story = await enrolled(world)
  const before = (await desk.call(readEnrolmentReview, story)).body.attributes.etag
  const { body, status } = await bring(story)
  expect([status, body.mediaType, body.size]).toEqual([201, 'application/pdf', pdf.length])
  const [kept] = [...store.objects.values()]
  expect(kept?.includes('Register')).toBe(false)
  expect(await world.everything()).not.toContain('Register of companies')

  const own = await story.applicant.call(readOwnEnrolmentDocument, { params: { id: body.id } })
  expect(own.body.content).toBe(base64(pdf))
  const params = { ...story.params, documentId: body.id }
  const read = await desk.call(readEnrolmentDocument, { params })
  expect(read.body).toMatchObject({ name: 'register.pdf', content: base64(pdf) })
  const { rows } = await world.query('select operation from audit_record where request_id = $1', [
    read.requestId,
  ])
  expect(rows).toEqual([{ operation: 'readEnrolmentDocument' }])
  const { body: events } = await desk.call(listEnrolmentEvents, story)
  expect(events.items).toMatchObject([{ kind: 'document_added', detail: 'register.pdf' }])
  // Whoever decides on the picture without it is told.
  expect((await desk.call(readEnrolmentReview, story)).body.attributes.etag).not.toBe(before)
})

test.for([
  ['register.png', '<html><script>alert(1)</script>', 990410],
  ['register.pdf', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 990410],
  ['register.pdf', 'MZ\u0090\u0000', 990410],
] as const)('%s is what its bytes say', async ([name, text, code]) => {
  const story = await enrolled(world)
  expect((await bring(story, name, text)).body).toMatchObject({ code })
  expect(store.objects.size).toBe(0)
})

test('a page hidden in a picture can do nothing: it comes as text in JSON, to be saved', async () => {
  const story = await enrolled(world)
  const text = '\u0089PNG\r\n\u001a\n<html><script>alert(document.domain)</script></html>'
  const { body } = await bring(story, '../../a"b\r\n<x>.html', text)
  expect(body.name).toBe('a b x .html.png')
  const params = { ...story.params, documentId: body.id }
  const reply = await desk.call(readEnrolmentDocument, { params })
  expect(reply.text).not.toContain('<script')
  expect(reply.headers['content-type']).toContain('application/json')
  expect(reply.headers['x-content-type-options']).toBe('nosniff')
  expect(String(reply.headers['content-security-policy'])).toContain("default-src 'none'")
})

test('5 MB and no more', async () => {
  const needs = { key: Buffer.alloc(32), objects: null }
  const of = (size: number) => {
    const bytes = Buffer.alloc(size, ' ')
    bytes.write('%PDF-')
    const content = bytes.toString('base64')
    return sealDocument(needs, {
      organizationId: randomUUID(),
      name: 'a.pdf',
      content,
      objectKey: null,
    })
  }
  expect((await of(documentBytes)).size).toBe(documentBytes)
  await expect(of(documentBytes + 1)).rejects.toMatchObject({ refusal: 'document_too_large' })
})

test('20 documents and no more', async () => {
  const story = await enrolled(world)
  await world.query(
    `insert into enrolment_document (organization_id, id, name, media_type, size, sha256, sealed, added_by_name, at)
     select $1, gen_random_uuid(), 'a.pdf', 'application/pdf', 1, '', 'x', 'A', now() from generate_series(1, 20)`,
    [story.company.id],
  )
  expect((await bring(story)).body).toMatchObject({ code: 990409 })
  expect((await story.applicant.call(listOwnEnrolmentDocuments)).body.totalCount).toBe(20)
})

test('taken back while nobody reviews it: the row at once, the object after the commit', async () => {
  const story = await enrolled(world)
  const { body } = await bring(story)
  const params = { id: body.id }
  const remove = () => story.applicant.call(removeEnrolmentDocument, { params })
  expect((await remove()).body).toMatchObject({ code: 990408 })
  await world.query(`update enrolment set state = 'action_required' where organization_id = $1`, [
    story.company.id,
  ])
  expect((await remove()).status).toBe(204)
  expect([await countOf(story.company.id), store.objects.size]).toEqual([0, 1])
  const objects = await told()
  expect(store.objects.size).toBe(0)
  // Told again after a crash: there is nothing to do.
  const event = { topic: 'enrolment_document.removed', objectKey: 'gone' } as const
  await removalHandler(objects)({ organizationId: '', id: '', event }, async () => null as never)
})

test('an object whose upload was refused in the end, or broke off, does not stay in the store', async () => {
  const story = await enrolled(world)
  await bring(story, 'kept.pdf')
  // Between the store and the row: a fault, and a decision.
  await world.query(
    `create function refuse_document() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
  )
  await world.query(
    'create trigger refuse_document before insert on enrolment_document for each row execute function refuse_document()',
  )
  await expect(bring(story, 'broken.pdf')).rejects.toThrow('answered 500')
  await world.query('drop trigger refuse_document on enrolment_document')
  store.onPut = () =>
    world.query(
      `update enrolment set state = 'authorized', finalized = content, authorized_at = now() where organization_id = $1`,
      [story.company.id],
    )
  expect((await bring(story, 'late.pdf')).status).toBe(409)
  store.onPut = undefined
  const before = store.objects.size
  expect(before).toBeGreaterThan(await countOf(story.company.id))
  await told()
  expect(store.objects.size).toBe(before)
  await world.query(`update outbox set run_at = now() where topic = 'enrolment_document.stored'`)
  await told()
  const { rows } = await world.query(
    'select object_key from enrolment_document where organization_id = $1',
    [story.company.id],
  )
  expect([...store.objects.keys()].toSorted()).toEqual(
    rows.map((row) => String(row['object_key'])).toSorted(),
  )
})

test('a store that does not answer, or does not know us, leaves nothing behind here', async () => {
  const story = await enrolled(world)
  store.broken = true
  expect(await bring(story)).toMatchObject({ status: 503, body: { code: 990412 } })
  expect(await countOf(story.company.id)).toBe(0)
  store.broken = false
  const { body } = await bring(story)
  store.objects.clear()
  const lost = await story.applicant.call(readOwnEnrolmentDocument, { params: { id: body.id } })
  expect(lost.body).toMatchObject({ code: 990412 })

  const bucket = { ...world.config.documentsBucket, secretAccessKey: 'another' } as never
  await expect(objectStore(bucket).put('a', Buffer.from('b'))).rejects.toMatchObject({
    refusal: 'document_store_failed',
  })
  expect(store.objects.size).toBe(0)
})

test('a draft has no documents, and its applicant’s are nobody else’s', async () => {
  const draft = await enrolled(world, { state: 'draft' })
  expect((await bring(draft)).body).toMatchObject({ code: 990408 })
  expect((await desk.call(listEnrolmentDocuments, draft)).status).toBe(404)
  const [one, other] = [await enrolled(world), await enrolled(world)]
  const { body } = await bring(one)
  const params = { id: body.id }
  expect((await other.applicant.call(readOwnEnrolmentDocument, { params })).status).toBe(404)
  const mixed = { params: { ...other.params, documentId: body.id } }
  expect((await desk.call(readEnrolmentDocument, mixed)).status).toBe(404)
})

test('the employment check is done when the contact’s domain is proved by its TXT record', async () => {
  const { applicant, company, params } = await enrolled(world)
  const prove = () => applicant.call(proveEnrolmentDomain)
  expect((await applicant.call(readEnrolmentDomain)).body).toMatchObject({
    domain: company.domain,
    state: 'none',
  })
  expect((await prove()).body).toMatchObject({ code: 990337 })
  const { body } = await applicant.call(nameEnrolmentDomain)
  expect(body.state).toBe('pending')
  world.names.texts.set(company.domain, ['something else'])
  expect((await prove()).body).toMatchObject({ code: 990337 })
  world.names.texts.set(company.domain, ['something else', body.record ?? ''])
  expect((await prove()).body).toMatchObject({ checks: { employment: 'verified' } })
  expect((await applicant.call(readEnrolmentDomain)).body.state).toBe('proved')
  const { body: events } = await desk.call(listEnrolmentEvents, { params })
  expect(events.items).toMatchObject([{ kind: 'domain_proved', detail: company.domain }])
  const told = await mailsOf(world, company.id)
  expect(told.map(({ subject }) => subject.includes('has passed'))).toEqual([true, true])
})

test('a proved domain counts for addresses below it, and for no other', async () => {
  const story = await enrolled(world)
  const { applicant, company } = story
  const contactAt = (domain: string) =>
    world.query(
      `update enrolment set employment_check = 'pending',
         submitted = submitted || jsonb_build_object('email', $2::text) where organization_id = $1`,
      [company.id, `paula@${domain}`],
    )
  await world.query(
    `insert into sign_on_domain (organization_id, id, domain, challenge, created_at, proved_at)
     values ($1, gen_random_uuid(), $2, 'c', now(), now())`,
    [company.id, company.domain],
  )
  await contactAt(`not${company.domain}`)
  expect((await applicant.call(proveEnrolmentDomain)).body).toMatchObject({ code: 990337 })
  await contactAt(`sales.${company.domain}`)
  expect((await applicant.call(proveEnrolmentDomain)).body).toMatchObject({
    checks: { employment: 'verified' },
  })
  await contactAt('gmail.com')
  expect((await applicant.call(nameEnrolmentDomain)).body).toMatchObject({ code: 990335 })
})
