// What the operator announces, as everybody whom it concerns reads it (domain 4.16).
import { Type } from 'typebox'
import { announcementCategories } from '../domain/announcement.ts'
import { languages, organizationKinds } from '../domain/organization.ts'
import { announcement, announcementSpan, day, listedAnnouncement } from './announcement-resource.ts'
import { endpoint } from './endpoint.ts'
import { collection, idParam, instant, oneOf } from './wire.ts'

const language = Type.Optional(oneOf(languages))

/** Who is not signed in reads what is for everybody. */
const reader = {
  method: 'GET',
  allow: 'anyone',
  greets: true,
  kinds: organizationKinds,
  audits: 'announcement',
} as const
const path = '/ext/v1/announcements'

export const listAnnouncements = endpoint({
  ...reader,
  name: 'listAnnouncements',
  summary: 'Announcements for one’s kind of company and roles, newest first.',
  path,
  query: Type.Object({
    category: Type.Optional(oneOf(announcementCategories)),
    /** Of the texts; the caller’s own when absent. */
    language,
    /** Published at this instant or later, and before the other. */
    from: Type.Optional(instant()),
    before: Type.Optional(instant()),
    /** Only what requires action, by this day or a later one. */
    actFrom: Type.Optional(day),
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
  }),
  reply: collection(listedAnnouncement),
  paging: 'seek',
})

export const readAnnouncement = endpoint({
  ...reader,
  name: 'readAnnouncement',
  summary: 'One announcement with its text, which is Markdown.',
  path: `${path}/:id`,
  params: idParam(),
  query: Type.Object({ language }),
  reply: announcement,
})

export const readAnnouncementSpan = endpoint({
  ...reader,
  name: 'readAnnouncementSpan',
  summary: 'From when to when there are announcements for the caller.',
  path: '/ext/v1/announcementspan',
  reply: announcementSpan,
})
