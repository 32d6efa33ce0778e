// `/announcements.rss`: what is announced to everybody, for feed readers, which sign in nowhere. RSS 2.0.
import { createHash } from 'node:crypto'
import { announcementTexts } from '../../contract/announcement-texts.ts'
import { format } from '../../contract/text.ts'
import { textIn } from '../../domain/announcement.ts'
import { type Language, languages } from '../../domain/organization.ts'
import { type Database, transact } from '../db.ts'
import { enterNobody } from '../entering.ts'
import { markup } from '../markup.ts'
import type { PlainReply, PlainRequest, PlainRoute } from '../plain.ts'
import { htmlOf } from './html.ts'
import { type AnnouncementRow, listShown } from './queries.ts'

interface Needs {
  readonly database: Database
  readonly publicUrl: string
}

const most = 50

export const feedRoutes = (needs: Needs): readonly PlainRoute[] => [
  { method: 'GET', path: '/announcements.rss', handle: (request) => feed(needs, request) },
]

async function feed({ database, publicUrl }: Needs, request: PlainRequest): Promise<PlainReply> {
  const asked = request.query.get('language')
  const language =
    languages.find((one) => one.toLowerCase() === asked?.toLowerCase()) ?? request.language
  const rows = await transact(database, { readOnly: true }, async (db) => {
    const now = await enterNobody(db)
    return listShown(db, null, now, { after: null, limit: most })
  })
  const body = xmlOf(rows, language, publicUrl)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const changed = rows.map(({ updated_at, shows_at }) =>
    Math.max(updated_at.getTime(), shows_at.getTime()),
  )
  const headers = {
    etag,
    // Another language at the same address is another feed.
    vary: 'x-locale, accept-language',
    'cache-control': 'public, max-age=300',
    ...(changed.length > 0 && { 'last-modified': new Date(Math.max(...changed)).toUTCString() }),
  }
  const contentType = 'application/rss+xml; charset=utf-8'
  return isKnown(request.ifNoneMatch, etag)
    ? { status: 304, headers, body: '', contentType }
    : { status: 200, headers, body, contentType }
}

const isKnown = (sent: string | undefined, etag: string): boolean =>
  sent?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) === true

function xmlOf(rows: readonly AnnouncementRow[], language: Language, publicUrl: string): string {
  const texts = announcementTexts[language].feed
  const self = `${publicUrl}/announcements.rss?language=${language}`
  const element = (name: string, text: string) => `<${name}>${markup(text)}</${name}>`
  const items = rows.map((row) => itemOf(row, language, publicUrl))
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
${element('title', format(language, texts, 'title'))}
${element('link', `${publicUrl}/announcements`)}
${element('description', format(language, texts, 'description'))}
${element('language', language)}
<atom:link href="${markup(self)}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`
}

function itemOf(row: AnnouncementRow, wanted: Language, publicUrl: string): string {
  const { text } = textIn(row.texts, wanted)
  const texts = announcementTexts[wanted]
  const actBy =
    row.act_by === null
      ? ''
      : `<p><strong>${markup(format(wanted, texts.feed, 'actBy', { day: row.act_by }))}</strong></p>`
  const description = `${actBy}<p>${markup(text.summary)}</p>${htmlOf(text.body)}`
  return `<item><title>${markup(text.title)}</title><link>${markup(`${publicUrl}/announcements/${row.id}`)}</link><guid isPermaLink="false">${row.id}</guid><pubDate>${row.shows_at.toUTCString()}</pubDate><category>${markup(format(wanted, texts.categories, row.category))}</category><description>${markup(description)}</description></item>`
}
