// Which announcements are shown: by category and year, and only those that still require action. The address keeps it.
import { Checkbox, Select } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { readAnnouncementSpan } from '../../contract/announcements.ts'
import { announcementCategories } from '../../domain/announcement.ts'
import { usePeek } from '../api.ts'
import { type Kept, keptIn, yearsOf } from './filters.ts'
import { useAnnouncementsText } from './words.ts'

const route = getRouteApi('/signed-in/announcements')

/** A year that was chosen is still the choice when nothing is of it. */
function useYears(chosen: string | undefined): readonly string[] {
  const { oldestDate, newestDate } = usePeek(readAnnouncementSpan, {}) ?? {}
  const known =
    oldestDate === undefined || newestDate === undefined ? [] : yearsOf(oldestDate, newestDate)
  return chosen === undefined || known.includes(chosen) ? known : [...known, chosen]
}

export function AnnouncementFilters() {
  const t = useAnnouncementsText('announcements')
  const navigate = route.useNavigate()
  const { category = '', year = '', action = '' } = keptIn(route.useSearch())
  const years = useYears(year === '' ? undefined : year)
  const choose = (change: Kept) =>
    void navigate({ search: keptIn({ category, year, action, ...change }) })
  return (
    <div className="toolbar announcement-filters">
      <Select
        aria-label={t('category')}
        value={category}
        onChange={(_, { value }) => choose({ category: value })}
      >
        <option value="">{t('anyCategory')}</option>
        {announcementCategories.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('year')}
        value={year}
        onChange={(_, { value }) => choose({ year: value })}
      >
        <option value="">{t('anyYear')}</option>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <Checkbox
        label={t('requiresAction')}
        checked={action !== ''}
        onChange={(_, { checked }) => choose({ action: checked === true ? 'required' : '' })}
      />
    </div>
  )
}
