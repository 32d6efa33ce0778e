// What of the announcements is asked for: in the address, and as the server is asked, by the reader's own days and years.
import type { listAnnouncements } from '../../contract/announcements.ts'
import type { QueryOf } from '../../contract/endpoint.ts'
import { announcementCategories } from '../../domain/announcement.ts'

export interface Kept {
  readonly category?: string
  readonly year?: string
  readonly action?: string
}

/** The filters in an address that mean something. */
export function keptIn({ category, year, action }: Kept): Kept {
  return {
    ...(announcementCategories.some((one) => one === category) && { category }),
    ...(year !== undefined && /^(19|20)\d\d$/.test(year) && { year }),
    ...(action === 'required' && { action }),
  } as Kept
}

/** `today`: where the reader is. */
export function queryOf(kept: Kept, today: string): QueryOf<typeof listAnnouncements> {
  const category = announcementCategories.find((one) => one === kept.category)
  const year = Number(kept.year)
  return {
    ...(category && { category }),
    ...(kept.year !== undefined && {
      from: new Date(year, 0, 1).toISOString(),
      before: new Date(year + 1, 0, 1).toISOString(),
    }),
    ...(kept.action !== undefined && { actFrom: today }),
  }
}

/** Newest first: the reader's years of these two instants and all between. */
export function yearsOf(oldest: string, newest: string): readonly string[] {
  const [first, last] = [new Date(oldest).getFullYear(), new Date(newest).getFullYear()]
  return Array.from({ length: last - first + 1 }, (_, at) => String(last - at))
}
