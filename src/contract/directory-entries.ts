// The directory's entries: the operator writes them; a provider reads its own and asks for changes (rule 44).
import { Type } from 'typebox'
import { clouds } from '../domain/organization.ts'
import { changeStates, entryStates } from '../domain/provider-directory.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { page } from './operator-desk.ts'
import {
  directoryChange,
  directoryEntry,
  entryContent,
  wantedFields,
} from './provider-directory-resource.ts'
import { collection, idParam, oneOf, resource, sentAttributes } from './wire.ts'

/** Of the provider: its entry names countries of its own region alone. */
const home = { country: Type.String(), cloud: oneOf(clouds) }

const own = { kinds: ['indirect_provider'], audits: 'directory_change' } as const

export const readOwnDirectoryEntry = endpoint({
  ...own,
  name: 'readOwnDirectoryEntry',
  summary: 'One’s own entry in the provider directory. Only the operator changes it.',
  allow: can.ask_directory_change,
  method: 'GET',
  path: '/ext/v1/directoryentry',
  /** No entry: the operator has not listed the company yet. */
  reply: resource('OwnDirectoryEntry', { ...home, entry: Type.Optional(directoryEntry) }),
})

export const listOwnDirectoryChanges = endpoint({
  ...own,
  name: 'listOwnDirectoryChanges',
  summary: 'What one has asked the operator to change, newest first.',
  allow: can.ask_directory_change,
  method: 'GET',
  path: '/ext/v1/directoryentry/changes',
  reply: collection(directoryChange),
})

export const askDirectoryChange = endpoint({
  ...own,
  name: 'askDirectoryChange',
  summary:
    'Ask the operator to change one’s entry. The entry stays as it is until the operator decides.',
  allow: can.ask_directory_change,
  method: 'POST',
  path: '/ext/v1/directoryentry/changes',
  body: Type.Object({ wanted: wantedFields, note: Type.String({ maxLength: 2000 }) }),
  reply: directoryChange,
  status: 201,
})

export const withdrawDirectoryChange = endpoint({
  ...own,
  name: 'withdrawDirectoryChange',
  summary: 'Take an open request back.',
  allow: can.ask_directory_change,
  method: 'POST',
  path: '/ext/v1/directoryentry/changes/:id/withdraw',
  params: idParam(),
  reply: directoryChange,
  status: 200,
})

const desk = {
  kinds: ['operator'],
  allow: can.manage_directory,
  audits: 'directory_entry',
} as const

export const listDirectoryEntries = endpoint({
  ...desk,
  name: 'listDirectoryEntries',
  summary: 'All entries, hidden ones too, by name.',
  method: 'GET',
  path: '/ext/v1/directoryentries',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    size: page.size,
  }),
  reply: collection(directoryEntry),
  paging: 'seek',
})

export const readDirectoryEntry = endpoint({
  ...desk,
  name: 'readDirectoryEntry',
  summary: 'The entry of a provider, if it has one; `:id` is its tenant id.',
  method: 'GET',
  path: '/ext/v1/directoryentries/:id',
  params: idParam(),
  reply: resource('ProviderEntry', {
    companyName: Type.String(),
    ...home,
    entry: Type.Optional(directoryEntry),
  }),
})

export const saveDirectoryEntry = endpoint({
  ...desk,
  name: 'saveDirectoryEntry',
  summary: 'Make or change the entry of a provider; `:id` is its tenant id.',
  method: 'PUT',
  path: '/ext/v1/directoryentries/:id',
  params: idParam(),
  body: Type.Object({
    ...entryContent.properties,
    state: oneOf(entryStates),
    attributes: sentAttributes,
  }),
  reply: directoryEntry,
})

export const listDirectoryChanges = endpoint({
  ...desk,
  name: 'listDirectoryChanges',
  summary:
    'What providers ask to be changed: open ones, oldest first, or those decided, newest first.',
  method: 'GET',
  path: '/ext/v1/directorychanges',
  query: Type.Object({
    state: Type.Optional(oneOf([...changeStates, 'decided'])),
    size: page.size,
  }),
  reply: collection(directoryChange),
  paging: 'seek',
})

export const approveDirectoryChange = endpoint({
  ...desk,
  name: 'approveDirectoryChange',
  summary: 'Change the entry as asked, or as `applied` says where the operator has edited it.',
  audits: 'directory_change',
  method: 'POST',
  path: '/ext/v1/directorychanges/:id/approve',
  params: idParam(),
  body: Type.Object({ applied: Type.Optional(wantedFields) }),
  reply: directoryChange,
  status: 200,
})

export const declineDirectoryChange = endpoint({
  ...desk,
  name: 'declineDirectoryChange',
  summary: 'Leave the entry as it is, and say why.',
  audits: 'directory_change',
  method: 'POST',
  path: '/ext/v1/directorychanges/:id/decline',
  params: idParam(),
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) }),
  reply: directoryChange,
  status: 200,
})
