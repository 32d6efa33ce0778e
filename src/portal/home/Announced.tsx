// The newest announcements for the reader. None, or none to be had: nothing is shown.
import { Link } from '@tanstack/react-router'
import { listAnnouncements } from '../../contract/announcements.ts'
import { AnnouncementMarks } from '../announcements/AnnouncementMarks.tsx'
import { useAnnouncementsText } from '../announcements/words.ts'
import { usePeek } from '../api.ts'
import { useLanguage, useText } from '../language.tsx'

/** Home names the latest; the page has them all. */
const shown = 3

export function Announced() {
  const t = useAnnouncementsText('announcements')
  const home = useText('home')
  const { language } = useLanguage()
  const { items } = usePeek(listAnnouncements, { query: { language, size: shown } }) ?? {
    items: [],
  }
  if (items.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className="announced">
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/announcements/$id" params={{ id: one.id }} lang={one.language}>
              {one.title}
            </Link>
            <AnnouncementMarks of={one} />
          </li>
        ))}
      </ul>
      <Link to="/announcements">{home('seeAll')}</Link>
    </section>
  )
}
