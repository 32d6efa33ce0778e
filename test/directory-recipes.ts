// Recipes of the provider directory (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import * as entries from '../src/contract/directory-entries.ts'
import * as logos from '../src/contract/directory-logos.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as directory from '../src/contract/provider-directory.ts'
import {
  changeAsked,
  contentOfEntry,
  listedEntry,
  logoBrought,
  messageOf,
  pngOf,
} from './directory-stories.ts'
import type { Make } from './recipes.ts'
import { operator, provider } from './stories.ts'

const input = (given: object) => given as Input<Endpoint>

const picture = { content: pngOf(96).toString('base64') }

const byAnyone = (endpoint: Endpoint, more: object = {}): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { id } = await world.organization('indirect_provider')
    await listedEntry(world, { id } as never)
    const one = endpoint.path.includes(':id') ? { params: { id } } : {}
    return { client: null, input: input({ ...one, ...more }) }
  },
]

export const directoryRecipes: readonly (readonly [string, Make])[] = [
  byAnyone(directory.searchProviders, { query: { place: 'us', services: 'financing', size: 5 } }),
  byAnyone(directory.countProviders, { query: { language: 'es' } }),
  byAnyone(directory.readProvider),
  [
    directory.contactProvider.name,
    async (world) => {
      const to = await provider(world)
      await listedEntry(world, to.organization)
      const params = { id: to.organization.id }
      return { client: await provider(world), input: input({ params, body: messageOf() }) }
    },
  ],
  [
    entries.readOwnDirectoryEntry.name,
    async (world) => ({ client: (await changeAsked(world)).from, input: input({}) }),
  ],
  [
    entries.listOwnDirectoryChanges.name,
    async (world) => ({ client: (await changeAsked(world)).from, input: input({}) }),
  ],
  [
    entries.askDirectoryChange.name,
    async (world) => {
      const body = { wanted: contentOfEntry(), note: '' }
      return { client: await provider(world), input: input({ body }) }
    },
  ],
  [
    entries.withdrawDirectoryChange.name,
    async (world) => {
      const { from, change } = await changeAsked(world)
      return { client: from, input: input({ params: { id: change.id } }) }
    },
  ],
  [
    entries.listDirectoryEntries.name,
    async (world) => ({ client: await operator(world), input: input({ query: { size: 5 } }) }),
  ],
  [
    entries.readDirectoryEntry.name,
    async (world) => {
      const { id } = await world.organization('indirect_provider')
      await listedEntry(world, { id } as never)
      return { client: await operator(world), input: input({ params: { id } }) }
    },
  ],
  [
    entries.saveDirectoryEntry.name,
    async (world) => {
      const { id } = await world.organization('indirect_provider')
      const body = { ...contentOfEntry(), state: 'listed' }
      return { client: await operator(world), input: input({ params: { id }, body }) }
    },
  ],
  [
    entries.listDirectoryChanges.name,
    async (world) => {
      await changeAsked(world)
      return { client: await operator(world), input: input({ query: { size: 5 } }) }
    },
  ],
  [
    entries.approveDirectoryChange.name,
    async (world) => {
      const { change } = await changeAsked(world)
      return {
        client: await operator(world),
        input: input({ params: { id: change.id }, body: {} }),
      }
    },
  ],
  [
    entries.declineDirectoryChange.name,
    async (world) => {
      const { change } = await changeAsked(world)
      const body = { reason: 'The register says otherwise.' }
      return { client: await operator(world), input: input({ params: { id: change.id }, body }) }
    },
  ],
  [
    logos.addOwnDirectoryLogo.name,
    async (world) => ({ client: await provider(world), input: input({ body: picture }) }),
  ],
  [
    logos.readOwnDirectoryLogo.name,
    async (world) => {
      const client = await provider(world)
      const hash = await logoBrought(world, client.organization)
      return { client, input: input({ params: { hash } }) }
    },
  ],
  [
    logos.addDirectoryLogo.name,
    async (world) => {
      const { id } = await world.organization('indirect_provider')
      return { client: await operator(world), input: input({ params: { id }, body: picture }) }
    },
  ],
  [
    logos.readDirectoryLogo.name,
    async (world) => {
      const { id } = await world.organization('indirect_provider')
      const hash = await logoBrought(world, { id } as never)
      return { client: await operator(world), input: input({ params: { id, hash } }) }
    },
  ],
]
