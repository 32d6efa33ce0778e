// One announcement with its text.
import { getRouteApi } from '@tanstack/react-router'
import { readAnnouncement } from '../../contract/announcements.ts'
import { useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { Page } from '../ui/Page.tsx'
import { AnnouncementMarks } from './AnnouncementMarks.tsx'
import './announcements.css'
import { Markdown } from './Markdown.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcements/$id')

function Announcement() {
  const { id } = route.useParams()
  const { language } = useLanguage()
  const one = useRead(readAnnouncement, { params: { id }, query: { language } })
  return (
    <article lang={one.language}>
      <h2>{one.title}</h2>
      <AnnouncementMarks of={one} />
      {one.summary !== '' && <p className="lead">{one.summary}</p>}
      <Markdown text={one.body} />
    </article>
  )
}

export function AnnouncementPage() {
  const t = useAnnouncementsText('announcements')
  const desk = useAnnouncementsText('announcementDesk')
  return (
    <Page title={desk('edit')} parents={[{ to: '/announcements', label: t('title') }]} narrow>
      <Announcement />
    </Page>
  )
}
