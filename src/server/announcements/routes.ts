// Announcements for their readers, who need not be signed in.
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import {
  listAnnouncements,
  readAnnouncement,
  readAnnouncementSpan,
} from '../../contract/announcements.ts'
import type { QueryOf } from '../../contract/endpoint.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { textIn } from '../../domain/announcement.ts'
import type { Language } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import type { Caller } from '../caller.ts'
import { seekPage } from '../pages.ts'
import { greetingRoute } from '../route.ts'
import { realDay } from './days.ts'
import { type AnnouncementRow, listShown, readShown, spanShown, type Wanted } from './queries.ts'

export const announcementRoutes = [
  greetingRoute(listAnnouncements, async ({ db, caller, query, page, now }) => {
    const { after, size } = page
    const wanted = wantedIn(query)
    const rows = await listShown(db, caller, now, { ...wanted, after, limit: size + 1 })
    const language = languageFor(caller, query)
    return toCollection(seekPage(page, rows, keyOf, (row) => listedIn(row, language)))
  }),

  greetingRoute(readAnnouncement, async ({ db, caller, params, query, now }) => {
    const row = found(await readShown(db, caller, now, params.id))
    const language = languageFor(caller, query)
    return { ...listedIn(row, language), body: textIn(row.texts, language).text.body }
  }),

  greetingRoute(readAnnouncementSpan, async ({ db, caller, now }) => {
    const { oldest, newest } = await spanShown(db, caller, now)
    return {
      ...given({ oldestDate: oldest?.toISOString(), newestDate: newest?.toISOString() }),
      attributes: { objectType: 'AnnouncementSpan' },
    }
  }),
]

const languageFor = (caller: Caller | null, query: { readonly language?: Language }): Language =>
  query.language ?? caller?.actor.language ?? 'en'

const wantedIn = ({
  category,
  from,
  before,
  actFrom,
}: QueryOf<typeof listAnnouncements>): Wanted => ({
  category,
  from: from === undefined ? undefined : new Date(from),
  before: before === undefined ? undefined : new Date(before),
  actFrom: realDay(actFrom, 'actFrom') ?? undefined,
})

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
