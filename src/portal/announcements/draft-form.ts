// An announcement as its form holds it, and back. Times are the writer's own.
import type { WireWholeAnnouncement } from '../../contract/announcement-resource.ts'
import type { createAnnouncement } from '../../contract/announcements.ts'
import type { BodyOf } from '../../contract/endpoint.ts'
import { type AnnouncementCategory, announcementCategories } from '../../domain/announcement.ts'
import { type Language, languages, type OrganizationKind } from '../../domain/organization.ts'

export interface WrittenText {
  readonly title: string
  readonly summary: string
  readonly body: string
}

export interface DraftValues extends Readonly<Record<Language, WrittenText>> {
  readonly category: string
  readonly audience: readonly OrganizationKind[]
  readonly showsDate: string
  readonly actBy: string
}

const nothing = { title: '', summary: '', body: '' }

/** As a field of day and time takes it: no zone, no seconds. */
function localTime(instant: string): string {
  const date = new Date(instant)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

export const draftValues = (one: WireWholeAnnouncement | null): DraftValues => ({
  category: one?.category ?? announcementCategories[0],
  audience: one?.audience ?? [],
  showsDate: one === null ? '' : localTime(one.showsDate),
  actBy: one?.actBy ?? '',
  en: one?.texts.en ?? nothing,
  'pt-BR': one?.texts['pt-BR'] ?? nothing,
  es: one?.texts.es ?? nothing,
  ru: one?.texts.ru ?? nothing,
})

const isWritten = ({ title, summary, body }: WrittenText) =>
  `${title}${summary}${body}`.trim() !== ''

export const draftOf = (values: DraftValues): BodyOf<typeof createAnnouncement> => ({
  category: values.category as AnnouncementCategory,
  audience: [...values.audience],
  ...(values.showsDate === '' ? {} : { showsDate: new Date(values.showsDate).toISOString() }),
  ...(values.actBy === '' ? {} : { actBy: values.actBy }),
  texts: Object.fromEntries(
    languages
      .filter((language) => isWritten(values[language]))
      .map((language) => [language, values[language]]),
  ),
})
