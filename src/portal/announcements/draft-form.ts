// An announcement as its form holds it, and back. Times are the writer's own.

import type { createAnnouncement } from '../../contract/announcement-desk.ts'
import type { WireWholeAnnouncement } from '../../contract/announcement-draft-resource.ts'
import type { BodyOf } from '../../contract/endpoint.ts'
import { type AnnouncementCategory, announcementCategories } from '../../domain/announcement.ts'
import { type Language, languages, type OrganizationKind } from '../../domain/organization.ts'
import type { Role } from '../../domain/roles.ts'

export interface WrittenText {
  readonly title: string
  readonly summary: string
  readonly body: string
}

export interface DraftValues extends Readonly<Record<Language, WrittenText>> {
  readonly category: string
  readonly audience: readonly OrganizationKind[]
  readonly roles: readonly Role[]
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
  roles: one?.roles ?? [],
  showsDate: one === null ? '' : shownFrom(one),
  actBy: one?.actBy ?? '',
  en: one?.texts.en ?? nothing,
  'pt-BR': one?.texts['pt-BR'] ?? nothing,
  es: one?.texts.es ?? nothing,
  ru: one?.texts.ru ?? nothing,
})

export const isAhead = (instant: string): boolean => Date.parse(instant) > Date.now()

/** A draft without a date of its own goes out when it is published. */
const shownFrom = ({ state, showsDate }: WireWholeAnnouncement): string =>
  state === 'draft' && !isAhead(showsDate) ? '' : localTime(showsDate)

export const isWritten = ({ title, summary, body }: WrittenText) =>
  `${title}${summary}${body}`.trim() !== ''

/** The field knows no seconds: the date of one that is out is left as it is, unless it was changed. */
const isKept = ({ showsDate }: DraftValues, before: WireWholeAnnouncement | null): boolean =>
  showsDate === '' || (before?.state === 'published' && showsDate === localTime(before.showsDate))

export const draftOf = (
  values: DraftValues,
  before: WireWholeAnnouncement | null,
): BodyOf<typeof createAnnouncement> => ({
  category: values.category as AnnouncementCategory,
  audience: [...values.audience],
  roles: [...values.roles],
  ...(isKept(values, before) ? {} : { showsDate: new Date(values.showsDate).toISOString() }),
  ...(values.actBy === '' ? {} : { actBy: values.actBy }),
  texts: Object.fromEntries(
    languages
      .filter((language) => isWritten(values[language]))
      .map((language) => [language, values[language]]),
  ),
})
