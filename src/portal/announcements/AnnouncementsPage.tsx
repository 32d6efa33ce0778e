// Announcements for whoever reads them, newest first, by month.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import { listAnnouncements } from '../../contract/announcements.ts'
import { can } from '../../domain/roles.ts'
import { useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { mayUse, type Needed, useMaybeSession } from '../session.ts'
import { localToday } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Paging } from '../ui/Paging.tsx'
import { AnnouncementFilters } from './AnnouncementFilters.tsx'
import { AnnouncementMarks } from './AnnouncementMarks.tsx'
import './announcements.css'
import { keptIn, queryOf } from './filters.ts'
import { byMonth, monthIn } from './months.ts'
import { ReadersPage } from './ReadersPage.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcements')
const writers: Needed = { allow: can.manage_announcements, kinds: ['operator'] }

function Item({ of }: { of: WireListedAnnouncement }) {
  const { id, title, summary, language } = of
  return (
    <li>
      <h3>
        <Link to="/announcements/$id" params={{ id }} lang={language}>
          {title}
        </Link>
      </h3>
      <AnnouncementMarks of={of} />
      {summary !== '' && <p lang={language}>{summary}</p>}
    </li>
  )
}

function Announcements() {
  const t = useAnnouncementsText('announcements')
  const { language } = useLanguage()
  const search = route.useSearch()
  const kept = keptIn(search)
  const { items, continuationToken } = useRead(listAnnouncements, {
    query: { ...queryOf(kept, localToday()), language, size: 50 },
    ...(search.after === undefined ? {} : { continuationToken: search.after }),
  })
  if (items.length === 0)
    return Object.keys(kept).length === 0 ? (
      <EmptyState title={t('empty')} />
    ) : (
      <EmptyState title={t('unfound')}>
        <Link to="/announcements">{t('showAll')}</Link>
      </EmptyState>
    )
  return (
    <>
      {byMonth(items, monthIn(language)).map(([month, ones]) => (
        <section key={month} aria-label={month}>
          <h2 className="announcement-month">{month}</h2>
          <ul className="announcement-list">
            {ones.map((one) => (
              <Item key={one.id} of={one} />
            ))}
          </ul>
        </section>
      ))}
      <Paging
        shown={items.length}
        isFirst={search.after === undefined}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
    </>
  )
}

export function AnnouncementsPage() {
  const t = useAnnouncementsText('announcements')
  const session = useMaybeSession()
  const { language } = useLanguage()
  return (
    <ReadersPage
      title={t('title')}
      actions={
        <>
          <a href={`/announcements.rss?language=${language}`}>{t('feed')}</a>
          {session !== null && mayUse(writers, session) && (
            <LinkButton to="/announcement-desk">{t('write')}</LinkButton>
          )}
        </>
      }
      toolbar={<AnnouncementFilters />}
    >
      <Announcements />
    </ReadersPage>
  )
}
