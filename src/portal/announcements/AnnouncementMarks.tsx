// What is to be known of an announcement at a glance: when, what about, by when to act, and whether it is translated.
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import { useLanguage } from '../language.tsx'
import { Chip } from '../ui/Chip.tsx'
import { When } from '../ui/When.tsx'
import { useAnnouncementsText } from './words.ts'

export function AnnouncementMarks({ of }: { of: WireListedAnnouncement }) {
  const t = useAnnouncementsText('announcements')
  const { language } = useLanguage()
  const { publishedDate, category, actBy } = of
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <p className="announcement-marks">
      <When at={publishedDate} />
      <Chip>{t(category)}</Chip>
      {actBy !== undefined && (
        <Chip tone="warning">
          {t('actBy', { day: day.format(new Date(`${actBy}T00:00:00Z`)) })}
        </Chip>
      )}
      {of.language !== language && <Chip tone="info">{t('inEnglish')}</Chip>}
    </p>
  )
}
