// Announcements, as their readers get them in one language and as the operator writes them in four.
import { type Static, Type } from 'typebox'
import { announcementCategories, announcementStates } from '../domain/announcement.ts'
import { languages, organizationKinds } from '../domain/organization.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const listed = {
  id: guid(),
  category: oneOf(announcementCategories),
  title: Type.String(),
  summary: Type.String(),
  /** Of title and text: English where the language asked for is missing. */
  language: oneOf(languages),
  publishedDate: instant(),
  /** The day by which something has to be done. */
  actBy: Type.Optional(day),
}

export const listedAnnouncement = resource('Announcement', listed)
export type WireListedAnnouncement = Static<typeof listedAnnouncement>

/** `body` is Markdown. */
export const announcement = resource('Announcement', { ...listed, body: Type.String() })

const text = Type.Object({
  title: Type.String({ maxLength: 200 }),
  summary: Type.String({ maxLength: 500 }),
  body: Type.String({ maxLength: 20_000 }),
})
const texts = Type.Object({
  en: Type.Optional(text),
  'pt-BR': Type.Optional(text),
  es: Type.Optional(text),
  ru: Type.Optional(text),
})

export const draftFields = {
  category: oneOf(announcementCategories),
  /** Kinds of company; none: everybody, also who is not signed in, and the feed. */
  audience: Type.Array(oneOf(organizationKinds), { maxItems: 5 }),
  /** Not shown before. */
  showsDate: Type.Optional(instant()),
  actBy: Type.Optional(day),
  texts,
}

export const wholeAnnouncement = resource('AnnouncementDraft', {
  ...draftFields,
  id: guid(),
  showsDate: instant(),
  state: oneOf(announcementStates),
  updatedDate: instant(),
  changes: Type.Optional(
    Type.Array(
      Type.Object({
        date: instant(),
        by: Type.String(),
        kind: oneOf(['created', 'edited', 'published', 'withdrawn']),
      }),
    ),
  ),
})
export type WireWholeAnnouncement = Static<typeof wholeAnnouncement>
