// One announcement with its text.
import { getRouteApi } from '@tanstack/react-router'
import { readAnnouncement } from '../../contract/announcements.ts'
import { usePeek, useRead } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { Markdown } from '../ui/Markdown.tsx'
import { AnnouncementMarks } from './AnnouncementMarks.tsx'
import './announcements.css'
import { ReadersPage } from './ReadersPage.tsx'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcements/$id')

function useInput() {
  const { id } = route.useParams()
  const { language } = useLanguage()
  return { params: { id }, query: { language } }
}

function Announcement() {
  const one = useRead(readAnnouncement, useInput())
  return (
    <article lang={one.language}>
      <AnnouncementMarks of={one} />
      {one.summary !== '' && <p className="lead">{one.summary}</p>}
      <Markdown text={one.body} top={2} />
    </article>
  )
}

export function AnnouncementPage() {
  const t = useAnnouncementsText('announcements')
  const title = usePeek(readAnnouncement, useInput())?.title ?? t('one')
  return (
    <ReadersPage title={title} parents={[{ to: '/announcements', label: t('title') }]} narrow>
      <Announcement />
    </ReadersPage>
  )
}
