// What has happened before a test of the provider directory begins: an entry, a request to change it.
import { deflateSync } from 'node:zlib'
import { askDirectoryChange, saveDirectoryEntry } from '../src/contract/directory-entries.ts'
import { addDirectoryLogo } from '../src/contract/directory-logos.ts'
import type { WireEntryContent } from '../src/contract/provider-directory-resource.ts'
import { mailMessages } from '../src/server/provider-directory/messages.ts'
import { serverKey } from '../src/server/seal.ts'
import { operator, provider } from './stories.ts'
import type { Client, World } from './world.ts'

export const contentOfEntry = (more: Partial<WireEntryContent> = {}): WireEntryContent => ({
  name: 'Northlight Distribution',
  descriptions: { en: 'Cloud services for resellers.', ru: 'Облачные услуги для посредников.' },
  countries: ['US', 'PR'],
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

const chunk = (name: string, data = Buffer.alloc(0)) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}

/** A picture of one colour; its check sums are left out, because nobody looks at them here. */
export function pngOf(width: number, height = width, colour = 0): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size[8] = 8
  const rows = deflateSync(Buffer.alloc((width + 1) * height, colour))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND')])
}

/** The hash of a picture that the operator has brought for `of`. */
export async function logoBrought(
  world: World,
  of: Pick<Client['organization'], 'id'>,
  picture: Buffer = pngOf(64),
): Promise<string> {
  const { body, status, text } = await (await operator(world)).call(addDirectoryLogo, {
    params: { id: of.id },
    body: { content: picture.toString('base64') },
  })
  if (status !== 201) throw new Error(`Not brought: ${text}`)
  return body.hash
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
export const mailTheMessages = (world: World, onUnreadable: (error: unknown) => void = () => {}) =>
  mailMessages(world.database, { key: serverKey(world.config), onUnreadable })
