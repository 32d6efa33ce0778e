// Announcements for their readers.
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import { listAnnouncements, readAnnouncement } from '../../contract/announcements.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { textIn } from '../../domain/announcement.ts'
import type { Language } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { type AnnouncementRow, listShown, readShown } from './queries.ts'

export const announcementRoutes = [
  route(listAnnouncements, async ({ db, caller, query, page, now }) => {
    const { after, size } = page
    const { category } = query
    const { kind } = caller.organization
    const rows = await listShown(db, kind, now, { category, after, limit: size + 1 })
    const language = query.language ?? caller.actor.language
    return toCollection(seekPage(page, rows, keyOf, (row) => listedIn(row, language)))
  }),

  route(readAnnouncement, async ({ db, caller, params, query, now }) => {
    const row = found(await readShown(db, caller.organization.kind, now, params.id))
    const language = query.language ?? caller.actor.language
    return { ...listedIn(row, language), body: textIn(row.texts, language).text.body }
  }),
]

export const keyOf = ({ shows_at, id }: AnnouncementRow) => [shows_at.toISOString(), id]

function listedIn(row: AnnouncementRow, wanted: Language): WireListedAnnouncement {
  const { language, text } = textIn(row.texts, wanted)
  return {
    id: row.id,
    category: row.category,
    title: text.title,
    summary: text.summary,
    language,
    publishedDate: row.shows_at.toISOString(),
    ...given({ actBy: row.act_by }),
    attributes: { objectType: 'Announcement' },
  }
}
