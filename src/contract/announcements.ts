// What the operator announces: read by everybody whom it concerns, written at the operator's desk (domain 4.16).
import { Type } from 'typebox'
import { announcementCategories } from '../domain/announcement.ts'
import { languages, organizationKinds } from '../domain/organization.ts'
import { can } from '../domain/roles.ts'
import {
  announcement,
  draftFields,
  listedAnnouncement,
  wholeAnnouncement,
} from './announcement-resource.ts'
import { endpoint } from './endpoint.ts'
import { page } from './operator-desk.ts'
import { collection, idParam, oneOf, sentAttributes } from './wire.ts'

const language = Type.Optional(oneOf(languages))

const reader = {
  method: 'GET',
  allow: 'signed_in',
  kinds: organizationKinds,
  audits: 'announcement',
} as const

export const listAnnouncements = endpoint({
  ...reader,
  name: 'listAnnouncements',
  summary: 'Announcements for one’s kind of company, newest first.',
  path: '/ext/v1/announcements',
  query: Type.Object({
    category: Type.Optional(oneOf(announcementCategories)),
    /** Of the texts; the caller’s own when absent. */
    language,
    size: page.size,
  }),
  reply: collection(listedAnnouncement),
  paging: 'seek',
})

export const readAnnouncement = endpoint({
  ...reader,
  name: 'readAnnouncement',
  summary: 'One announcement with its text, which is Markdown.',
  path: '/ext/v1/announcements/:id',
  params: idParam(),
  query: Type.Object({ language }),
  reply: announcement,
})

const desk = {
  kinds: ['operator'],
  allow: can.manage_announcements,
  audits: 'announcement',
} as const
const path = '/ext/v1/announcementdrafts'
const one = { params: idParam(), reply: wholeAnnouncement, status: 200 } as const

export const listAnnouncementDrafts = endpoint({
  ...desk,
  name: 'listAnnouncementDrafts',
  summary:
    'All announcements as they are written: drafts, those to come, those out, those withdrawn.',
  method: 'GET',
  path,
  query: Type.Object({ size: page.size }),
  reply: collection(wholeAnnouncement),
  paging: 'seek',
})

export const readAnnouncementDraft = endpoint({
  ...desk,
  ...one,
  name: 'readAnnouncementDraft',
  summary: 'One announcement in all its languages, and who did what to it.',
  method: 'GET',
  path: `${path}/:id`,
})

export const createAnnouncement = endpoint({
  ...desk,
  name: 'createAnnouncement',
  summary: 'Begin an announcement. It is a draft until it is published.',
  method: 'POST',
  path,
  body: Type.Object(draftFields),
  reply: wholeAnnouncement,
  status: 201,
})

export const changeAnnouncement = endpoint({
  ...desk,
  ...one,
  name: 'changeAnnouncement',
  summary: 'Change an announcement; of one that is out, readers see the change at once.',
  method: 'PUT',
  path: `${path}/:id`,
  body: Type.Object({ ...draftFields, attributes: sentAttributes }),
})

export const publishAnnouncement = endpoint({
  ...desk,
  ...one,
  name: 'publishAnnouncement',
  summary: 'Let it out, now or at its date.',
  method: 'POST',
  path: `${path}/:id/publish`,
})

export const withdrawAnnouncement = endpoint({
  ...desk,
  ...one,
  name: 'withdrawAnnouncement',
  summary: 'Take it back: nobody sees it any more.',
  method: 'POST',
  path: `${path}/:id/withdraw`,
})

export const deleteAnnouncement = endpoint({
  ...desk,
  name: 'deleteAnnouncement',
  summary: 'Delete a draft.',
  method: 'DELETE',
  path: `${path}/:id`,
  params: idParam(),
})
