// The operator’s desk: kept mails.
import { type Static, Type } from 'typebox'
import { languages } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { page, system } from './operator-desk.ts'
import { collection, guid, idParam, instant, oneOf, resource } from './wire.ts'

const mailStates = ['queued', 'kept', 'sent', 'failed'] as const
const mailFields = {
  id: guid(),
  recipient: Type.String(),
  language: oneOf(languages),
  subject: Type.String(),
  /** `kept`: no mail server is set; read it here. */
  state: oneOf(mailStates),
  createdDate: instant(),
  sentDate: Type.Optional(instant()),
}

const mail = resource('Mail', mailFields)
export type WireMail = Static<typeof mail>

export const listMails = endpoint({
  ...system,
  name: 'listMails',
  summary: 'Mails, newest first.',
  method: 'GET',
  path: '/ext/v1/mails',
  query: Type.Object({ size: page.size }),
  reply: collection(mail),
  paging: 'seek',
  audits: 'mail',
})

export const readMail = endpoint({
  ...system,
  name: 'readMail',
  summary: 'One mail with its text, which may hold a personal link: reading it is recorded.',
  method: 'GET',
  path: '/ext/v1/mails/:id',
  params: idParam(),
  /** No text: a mail server has taken it. */
  reply: resource('Mail', { ...mailFields, text: Type.Optional(Type.String()) }),
  auditsRead: true,
  audits: 'mail',
})

export const retryMail = endpoint({
  ...system,
  name: 'retryMail',
  summary: 'Try a mail again whose recipient the mail server had refused.',
  method: 'POST',
  path: '/ext/v1/mails/:id/retry',
  params: idParam(),
  reply: mail,
  status: 200,
  audits: 'mail',
})
