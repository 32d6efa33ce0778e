// Announcements, as the operator writes them in four languages.
import { type Static, Type } from 'typebox'
import { announcementCategories, announcementStates } from '../domain/announcement.ts'
import { organizationKinds } from '../domain/organization.ts'
import { roles } from '../domain/roles.ts'
import { day } from './announcement-resource.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

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
  /** Kinds of company; none: all. Without kinds and roles it is for everybody: who is not signed in, and the feed, too. */
  audience: Type.Array(oneOf(organizationKinds), { maxItems: 5 }),
  /** Of the people there only those who hold one of these; none: all of them. */
  roles: Type.Array(oneOf(roles), { maxItems: roles.length }),
  /** Not shown before. Absent: of a draft, as soon as it is published; of one that is out, as it was. */
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
