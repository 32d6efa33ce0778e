// The provider directory, as anyone reads it and writes to a provider (rules 28, 29).
import { Type } from 'typebox'
import { clouds, languages, organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { provider } from './provider-directory-resource.ts'
import { collection, emailAddress, guid, idParam, oneOf, resource } from './wire.ts'

const path = '/ext/v1/providerdirectory'

const wanted = {
  /** The caller’s own, unless given; the public one for who is not signed in. */
  cloud: Type.Optional(oneOf(clouds)),
  /** A country, or a region of the program. */
  place: Type.Optional(Type.String({ pattern: '^([A-Za-z]{2}|[a-z-]{5,40})$' })),
  language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
  /** What the provider shall help with: all of them, separated by commas. */
  services: Type.Optional(Type.String({ maxLength: 100 })),
}

const open = {
  method: 'GET',
  allow: 'anyone',
  greets: true,
  kinds: organizationKinds,
  audits: 'directory_entry',
} as const

export const searchProviders = endpoint({
  ...open,
  name: 'searchProviders',
  summary: 'Official providers of the program, by name.',
  path,
  query: Type.Object({
    ...wanted,
    /** The beginning of a word of the name. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  }),
  reply: collection(provider),
  paging: 'seek',
})

const counts = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))

export const countProviders = endpoint({
  ...open,
  name: 'countProviders',
  summary:
    'How many providers there are for each place, language and service, given the two others that were chosen.',
  path: '/ext/v1/providercounts',
  query: Type.Object(wanted),
  reply: resource('ProviderCounts', {
    total: Type.Integer(),
    /** The one that is counted. */
    cloud: oneOf(clouds),
    /** All that have a provider. */
    clouds: counts,
    places: counts,
    languages: counts,
    services: counts,
  }),
})

export const readProvider = endpoint({
  ...open,
  name: 'readProvider',
  summary: 'One provider.',
  path: `${path}/:id`,
  params: idParam(),
  reply: provider,
})

const oneLine = (maxLength: number) =>
  Type.String({
    minLength: 1,
    maxLength,
    pattern: '^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$',
  })

export const contactProvider = endpoint({
  ...open,
  name: 'contactProvider',
  summary:
    'Write to a provider. It gets a mail; nothing else comes of it: the provider starts a partnership, if it likes.',
  method: 'POST',
  path: `${path}/:id/messages`,
  params: idParam(),
  body: Type.Object({
    name: oneLine(100),
    company: oneLine(200),
    email: emailAddress,
    message: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
    language: oneOf(languages),
    /** A field that people do not see. Whoever fills it in is told the same and writes to nobody. */
    nickname: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  reply: resource('Sent', { id: guid() }),
  status: 202,
  throttled: true,
})
