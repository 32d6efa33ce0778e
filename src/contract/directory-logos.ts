// Logos of the provider directory: a picture is brought first; an entry, or a request to change one, then names it by its hash.
import { Type } from 'typebox'
import { logoBytes } from '../domain/logo.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { directoryLogo } from './provider-directory-resource.ts'
import { guid, idParam } from './wire.ts'

/** Characters of base64. */
const longest = Math.ceil(logoBytes / 3) * 4
const hash = Type.String({ maxLength: 100 })

const brought = {
  method: 'POST',
  body: Type.Object({
    /** The bytes, in base64. */
    content: Type.String({ minLength: 1, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  }),
  reply: directoryLogo,
  status: 201,
  bodyLimit: 10 * longest, // one that is somewhat too large is told so
} as const
const audits = 'directory_logo'

const own = { kinds: ['indirect_provider'], allow: can.ask_directory_change, audits } as const
const ownPath = '/ext/v1/directoryentry/logos'

export const addOwnDirectoryLogo = endpoint({
  ...own,
  ...brought,
  name: 'addOwnDirectoryLogo',
  summary:
    'Bring a picture to ask for: PNG, JPEG or WebP by its bytes, 64 kB and 300 × 300 pixels at most. Nothing shows it yet.',
  path: ownPath,
})

export const readOwnDirectoryLogo = endpoint({
  ...own,
  name: 'readOwnDirectoryLogo',
  summary: 'A picture of one’s own that is shown, asked for, or was brought lately.',
  method: 'GET',
  path: `${ownPath}/:hash`,
  params: Type.Object({ hash }),
  reply: directoryLogo,
})

const desk = { kinds: ['operator'], allow: can.manage_directory, audits } as const
const deskPath = '/ext/v1/directoryentries/:id/logos'

export const addDirectoryLogo = endpoint({
  ...desk,
  ...brought,
  name: 'addDirectoryLogo',
  summary:
    'Bring a picture for the entry of a provider: PNG, JPEG or WebP by its bytes, 64 kB and 300 × 300 pixels at most.',
  path: deskPath,
  params: idParam(),
})

export const readDirectoryLogo = endpoint({
  ...desk,
  name: 'readDirectoryLogo',
  summary: 'A picture that a provider shows, asks for, or that was brought lately.',
  method: 'GET',
  path: `${deskPath}/:hash`,
  params: Type.Object({ id: guid(), hash }),
  reply: directoryLogo,
})
