// A notice, and the values that its texts share.
import { longDay } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import type { Event, Topic } from './events.ts'

export interface Notice {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

export type Of<T extends Topic> = Extract<Event, { topic: T }>

/** A name may hold a line break or worse; a subject must not. */
export const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** To the minute, in UTC. */
export const momentOf = (language: Language, instant: string): string =>
  `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(instant))} UTC`

export const dayOf = (language: Language, instant: string | undefined): string | null =>
  instant === undefined ? null : longDay(language, new Date(instant))
