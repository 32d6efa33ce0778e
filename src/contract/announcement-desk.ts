// Announcements at the operator's desk: written, let out, taken back.
import { Type } from 'typebox'
import { can } from '../domain/roles.ts'
import { draftFields, wholeAnnouncement } from './announcement-draft-resource.ts'
import { endpoint } from './endpoint.ts'
import { page } from './operator-desk.ts'
import { collection, idParam, sentAttributes } from './wire.ts'

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
  summary: 'Let it out, now or at its date. With the etag of what was read, nothing else goes out.',
  method: 'POST',
  path: `${path}/:id/publish`,
  body: Type.Object({ attributes: sentAttributes }),
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
