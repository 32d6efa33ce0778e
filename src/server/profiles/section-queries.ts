// Sections of a partner's profile as rows; one that nobody has changed follows from the legal identity.

import { etagOf } from '../../contract/wire.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import type { Organization } from '../../domain/organization.ts'
import {
  firstSections,
  type ProfileSection,
  type ProfileSections,
} from '../../domain/partner-profile.ts'
import { Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { enrolmentOf } from '../enrolments/queries.ts'

export interface Held<S extends ProfileSection> {
  readonly content: ProfileSections[S]
  readonly etag: string
}

const rowOf = (db: Db, organizationId: string, section: ProfileSection) =>
  db
    .selectFrom('partner_profile')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('section', '=', section)

/** The identity that holds: what was authorized last, whatever is being verified. */
async function legalContent(db: Db, organizationId: string): Promise<EnrolmentContent> {
  const enrolment = await enrolmentOf(db, organizationId)
  return enrolment?.finalized ?? enrolment?.content ?? {}
}

const etagFor = (organizationId: string, section: ProfileSection, version: number) =>
  etagOf(`${organizationId}/${section}`, version)

export async function readSection<S extends ProfileSection>(
  db: Db,
  organization: Organization,
  section: S,
): Promise<Held<S>> {
  const row = await rowOf(db, organization.id, section).executeTakeFirst()
  return held(db, organization, section, row)
}

async function held<S extends ProfileSection>(
  db: Db,
  organization: Organization,
  section: S,
  row: { readonly content: unknown; readonly version: number } | undefined,
): Promise<Held<S>> {
  const content =
    row === undefined
      ? firstSections(organization, await legalContent(db, organization.id))[section]
      : (row.content as ProfileSections[S])
  return { content, etag: etagFor(organization.id, section, row?.version ?? 0) }
}

/** As `readSection`, the row locked; the etag that the client holds must be this one. */
export async function lockSection<S extends ProfileSection>(
  db: Db,
  organization: Organization,
  section: S,
  etag: string | undefined,
): Promise<Held<S> & { readonly isNew: boolean }> {
  const row = await rowOf(db, organization.id, section).forUpdate().executeTakeFirst()
  const before = await held(db, organization, section, row)
  if (etag !== undefined && etag !== before.etag) throw new Refused('stale_etag')
  return { ...before, isNew: row === undefined }
}

/** Of two that write a section for the first time at once the second is told that it was changed. */
export async function saveSection<S extends ProfileSection>(
  db: Db,
  organization: Organization,
  section: S,
  content: ProfileSections[S],
  { isNew }: { readonly isNew: boolean },
): Promise<Held<S>> {
  const key = { organization_id: organization.id, section }
  const text = JSON.stringify(content)
  const row = isNew
    ? await db
        .insertInto('partner_profile')
        .values({ ...key, content: text })
        .onConflict((clash) => clash.doNothing())
        .returningAll()
        .executeTakeFirst()
    : await db
        .updateTable('partner_profile')
        .set((eb) => ({ content: text, version: eb('version', '+', 1) }))
        .where('organization_id', '=', organization.id)
        .where('section', '=', section)
        .returningAll()
        .executeTakeFirst()
  if (row === undefined) throw new Refused('stale_etag')
  return held(db, organization, section, row)
}
