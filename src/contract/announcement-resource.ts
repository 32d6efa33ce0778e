// Announcements, as their readers get them in one language.
import { type Static, Type } from 'typebox'
import { announcementCategories } from '../domain/announcement.ts'
import { languages } from '../domain/organization.ts'
import { guid, instant, oneOf, resource } from './wire.ts'

/** Such as 2027-01-31; of no time zone. */
export const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

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

/** Of all that the reader may see: when the first and the last were published; neither when there are none. */
export const announcementSpan = resource('AnnouncementSpan', {
  oldestDate: Type.Optional(instant()),
  newestDate: Type.Optional(instant()),
})
