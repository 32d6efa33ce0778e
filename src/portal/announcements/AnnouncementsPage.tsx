// Announcements for one's kind of company, newest first, by month.
import { Select } from '@fluentui/react-components'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import { listAnnouncements } from '../../contract/announcements.ts'
import { announcementCategories } from '../../domain/announcement.ts'
import { can } from '../../domain/roles.ts'
import { useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { mayUse, type Needed, useSession } from '../session.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Paging } from '../ui/Paging.tsx'
import { AnnouncementMarks } from './AnnouncementMarks.tsx'
import './announcements.css'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcements')
const writers: Needed = { allow: can.manage_announcements, kinds: ['operator'] }

function Filter() {
  const t = useAnnouncementsText('announcements')
  const { category } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <Select
      aria-label={t('category')}
      value={category ?? ''}
      onChange={(_, { value }) =>
        void navigate({ search: value === '' ? {} : { category: value } })
      }
    >
      <option value="">{t('anyCategory')}</option>
      {announcementCategories.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </Select>
  )
}

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
  const { category: typed, after } = route.useSearch()
  const category = announcementCategories.find((one) => one === typed)
  const kept = category === undefined ? {} : { category }
  const { items, continuationToken } = useRead(listAnnouncements, {
    query: { ...kept, language, size: 50 },
    ...(after === undefined ? {} : { continuationToken: after }),
  })
  if (items.length === 0) return <EmptyState title={t('empty')} />
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const byMonth = new Map<string, WireListedAnnouncement[]>()
  for (const one of items) {
    const name = month.format(new Date(one.publishedDate))
    byMonth.set(name, [...(byMonth.get(name) ?? []), one])
  }
  return (
    <>
      {[...byMonth].map(([name, ones]) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul className="announcement-list">
            {ones.map((one) => (
              <Item key={one.id} of={one} />
            ))}
          </ul>
        </section>
      ))}
      <Paging
        shown={items.length}
        isFirst={after === undefined}
        first={kept}
        next={continuationToken === undefined ? undefined : { ...kept, after: continuationToken }}
      />
    </>
  )
}

export function AnnouncementsPage() {
  const t = useAnnouncementsText('announcements')
  const session = useSession()
  const { language } = useLanguage()
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <a href={`/announcements.rss?language=${language}`}>{t('feed')}</a>
          {mayUse(writers, session) && (
            <LinkButton to="/announcement-desk">{t('write')}</LinkButton>
          )}
        </>
      }
      toolbar={
        <div className="toolbar">
          <Filter />
        </div>
      }
    >
      <Announcements />
    </Page>
  )
}
