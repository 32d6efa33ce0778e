// What is to be known of an announcement at a glance: when, what about, by when to act, and whether it is translated.
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import { isDayOver } from '../../domain/announcement.ts'
import { useLanguage } from '../language.tsx'
import { Chip } from '../ui/Chip.tsx'
import { localToday, useDay } from '../ui/day.ts'
import { When } from '../ui/When.tsx'
import './marks.css'
import { useAnnouncementsText } from './words.ts'

/** A warning as long as something can still be done. */
function ActBy({ day }: { day: string }) {
  const t = useAnnouncementsText('announcements')
  const inWords = useDay()
  // Noon of the reader's own day: a day has no time zone.
  const named = { day: inWords(`${day}T12:00:00`) }
  return isDayOver(day, localToday()) ? (
    <Chip>{t('actedBy', named)}</Chip>
  ) : (
    <Chip tone="warning">{t('actBy', named)}</Chip>
  )
}

export function AnnouncementMarks({ of }: { of: WireListedAnnouncement }) {
  const t = useAnnouncementsText('announcements')
  const { language } = useLanguage()
  const { publishedDate, category, actBy } = of
  return (
    <p className="announcement-marks">
      <When at={publishedDate} />
      <Chip>{t(category)}</Chip>
      {actBy !== undefined && <ActBy day={actBy} />}
      {of.language !== language && <Chip tone="info">{t('inEnglish')}</Chip>}
    </p>
  )
}
