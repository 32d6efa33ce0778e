// What has happened before a test of the provider directory begins: an entry, a request to change it.
import { askDirectoryChange, saveDirectoryEntry } from '../src/contract/directory-entries.ts'
import type { WireEntryContent } from '../src/contract/provider-directory-resource.ts'
import { mailMessages } from '../src/server/provider-directory/messages.ts'
import { serverKey } from '../src/server/seal.ts'
import { operator, provider } from './stories.ts'
import type { Client, World } from './world.ts'

export const contentOfEntry = (more: Partial<WireEntryContent> = {}): WireEntryContent => ({
  name: 'Northlight Distribution',
  descriptions: { en: 'Cloud services for resellers.', ru: 'Облачные услуги для посредников.' },
  countries: ['US', 'CA'],
  languages: ['en', 'es'],
  services: ['technical_training', 'financing'],
  website: 'https://northlight.example/partners',
  contactEmail: 'partners@northlight.example',
  supportHours: 'Monday to Friday, 8:00-18:00',
  ...more,
})

/** The entry of `of`, written by the operator. */
export async function listedEntry(
  world: World,
  of: Pick<Client['organization'], 'id'>,
  more: Partial<WireEntryContent> = {},
) {
  const { body, status, text } = await (await operator(world)).call(saveDirectoryEntry, {
    params: { id: of.id },
    body: { ...contentOfEntry(more), state: 'listed' },
  })
  if (status !== 200) throw new Error(`Not listed: ${text}`)
  return body
}

/** A provider with an entry that has asked for another name. */
export async function changeAsked(world: World) {
  const from = await provider(world)
  await listedEntry(world, from.organization)
  const { body, status, text } = await from.call(askDirectoryChange, {
    body: { wanted: { name: 'Northlight Cloud' }, note: 'We have a new name.' },
  })
  if (status !== 201) throw new Error(`Not asked: ${text}`)
  return { from, change: body }
}

export const messageOf = (more: object = {}) => ({
  name: 'Ana Pereira',
  company: 'Harbour Systems',
  email: 'ana@harbour.example',
  message: 'Do you serve Canada?',
  language: 'en' as const,
  ...more,
})

/** What the worker does every second with messages from the public page. */
export const mailTheMessages = (world: World) =>
  mailMessages(world.database, { key: serverKey(world.config) })
