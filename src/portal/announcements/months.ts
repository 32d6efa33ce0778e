// Announcements under the reader's own months, as the dates beside are the reader's own days.
import type { WireListedAnnouncement } from '../../contract/announcement-resource.ts'
import type { Language } from '../../domain/organization.ts'

/** An instant's month with its year; Russian's full stop is left out. */
export function monthIn(language: Language): (instant: string) => string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  return (instant) => format.format(new Date(instant)).replace(/\s?г\.$/, '')
}

/** In the order in which they come. */
export function byMonth(
  items: readonly WireListedAnnouncement[],
  monthOf: (instant: string) => string,
): readonly (readonly [month: string, of: readonly WireListedAnnouncement[]])[] {
  const groups = new Map<string, WireListedAnnouncement[]>()
  for (const one of items) {
    const month = monthOf(one.publishedDate)
    groups.set(month, [...(groups.get(month) ?? []), one])
  }
  return [...groups]
}
