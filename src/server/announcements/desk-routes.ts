// The operator writes announcements, lets them out and takes them back.

import * as contract from '../../contract/announcement-desk.ts'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import type { BodyOf } from '../../contract/endpoint.ts'
import { etagOf, given, toCollection } from '../../contract/wire.ts'
import {
  type AnnouncementTexts,
  type Audience,
  refusalToDelete,
  refusalToEdit,
  refusalToPublish,
  refusalToWithdraw,
  rolesAmong,
} from '../../domain/announcement.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { type Change, changesOf, noteChange } from './change-log.ts'
import { realDay } from './days.ts'
import {
  type AnnouncementRow,
  addAnnouncement,
  type Content,
  changeWritten,
  deleteDraft,
  listWritten,
  lockWritten,
  readWritten,
} from './queries.ts'
import { keyOf } from './routes.ts'

export const announcementDeskRoutes = [
  route(contract.listAnnouncementDrafts, async ({ db, caller, page }) => {
    const { after, size } = page
    const rows = await listWritten(db, caller.organization.id, { after, limit: size + 1 })
    return toCollection(seekPage(page, rows, keyOf, (row) => toWire(row)))
  }),

  route(contract.readAnnouncementDraft, ({ db, caller, params }) => whole(db, caller, params.id)),

  route(contract.createAnnouncement, async ({ db, caller, body, now, trail }) => {
    const content = contentOf(body, now)
    const id = await addAnnouncement(db, caller.organization.id, content, now)
    await note(db, caller, id, 'created', now)
    Object.assign(trail, { resourceId: id, newValue: content })
    return whole(db, caller, id)
  }),

  route(contract.changeAnnouncement, async ({ db, caller, params, body, etag, now, trail }) => {
    const before = await lockWritten(db, caller.organization.id, params.id)
    refuseIfStale(before, etag)
    const content = contentOf(body, before.state === 'draft' ? now : before.shows_at)
    refuseIf(refusalToEdit(before.state, content.texts))
    await changeWritten(db, caller.organization.id, before.id, { content }, now)
    await note(db, caller, before.id, 'edited', now)
    Object.assign(trail, { resourceId: before.id, oldValue: before.texts, newValue: content })
    return whole(db, caller, before.id)
  }),

  route(contract.publishAnnouncement, async ({ db, caller, params, etag, now, trail }) => {
    const before = await lockWritten(db, caller.organization.id, params.id)
    refuseIfStale(before, etag)
    refuseIf(refusalToPublish(before))
    // A date that has passed meanwhile is now: else it would stand below what is older.
    const showsAt = before.shows_at > now ? before.shows_at : now
    await changeWritten(db, caller.organization.id, before.id, { state: 'published', showsAt }, now)
    await note(db, caller, before.id, 'published', now)
    Object.assign(trail, { resourceId: before.id, newValue: { state: 'published', showsAt } })
    return whole(db, caller, before.id)
  }),

  route(contract.withdrawAnnouncement, async ({ db, caller, params, now, trail }) => {
    const before = await lockWritten(db, caller.organization.id, params.id)
    refuseIf(refusalToWithdraw(before.state))
    await changeWritten(db, caller.organization.id, before.id, { state: 'withdrawn' }, now)
    await note(db, caller, before.id, 'withdrawn', now)
    Object.assign(trail, { resourceId: before.id, newValue: { state: 'withdrawn' } })
    return whole(db, caller, before.id)
  }),

  route(contract.deleteAnnouncement, async ({ db, caller, params, trail }) => {
    const before = await lockWritten(db, caller.organization.id, params.id)
    refuseIf(refusalToDelete(before.state))
    await deleteDraft(db, caller.organization.id, before.id)
    Object.assign(trail, { resourceId: before.id, oldValue: before.texts })
  }),
]

function refuseIfStale({ id, version }: AnnouncementRow, etag: string | undefined): void {
  if (etag !== undefined && etag !== etagOf(id, version)) throw new Refused('stale_etag')
}

const note = (db: Db, caller: Caller, id: string, kind: Change['kind'], at: Date) =>
  noteChange(db, caller.organization.id, id, { at, actor_name: caller.actor.name, kind })

type Draft = BodyOf<typeof contract.createAnnouncement>

function contentOf(body: Draft, otherwise: Date): Content {
  return {
    category: body.category,
    audience: audienceOf(body),
    showsAt: body.showsDate === undefined ? otherwise : new Date(body.showsDate),
    actBy: realDay(body.actBy, 'body.actBy'),
    texts: withoutEmpty(body.texts),
  }
}

function audienceOf({ audience: kinds, roles }: Pick<Draft, 'audience' | 'roles'>): Audience {
  const held = rolesAmong(kinds)
  if (roles.some((role) => !held.includes(role))) throw new Refused('bad_input', 'body.roles')
  return { kinds, roles }
}

/** A language in which nothing stands is missing. */
const withoutEmpty = (texts: AnnouncementTexts): AnnouncementTexts =>
  Object.fromEntries(
    Object.entries(texts).filter(
      ([, { title, summary, body }]) => `${title}${summary}${body}`.trim() !== '',
    ),
  )

async function whole(db: Db, caller: Caller, id: string): Promise<WireWholeAnnouncement> {
  const operatorId = caller.organization.id
  const changes = await changesOf(db, operatorId, id)
  return toWire(await readWritten(db, operatorId, id), changes)
}

const toWire = (row: AnnouncementRow, changes?: readonly Change[]): WireWholeAnnouncement => ({
  id: row.id,
  category: row.category,
  audience: [...row.audience],
  roles: [...row.roles],
  showsDate: row.shows_at.toISOString(),
  ...given({ actBy: row.act_by }),
  texts: row.texts,
  state: row.state,
  updatedDate: row.updated_at.toISOString(),
  ...(changes && {
    changes: changes.map(({ at, actor_name, kind }) => ({
      date: at.toISOString(),
      by: actor_name,
      kind,
    })),
  }),
  attributes: { objectType: 'AnnouncementDraft', etag: etagOf(row.id, row.version) },
})
