// Recipes of announcements, and how one comes to be (see recipes.ts).
import * as announcements from '../src/contract/announcements.ts'
import type { Input } from '../src/contract/client.ts'
import type { BodyOf, Endpoint } from '../src/contract/endpoint.ts'
import type { Make } from './recipes.ts'
import { operator, reseller } from './stories.ts'
import type { World } from './world.ts'

type Draft = BodyOf<typeof announcements.createAnnouncement>

export const announcementOf = (more: Partial<Draft> = {}): Draft => ({
  category: 'capability',
  audience: [],
  texts: { en: { title: 'New list', summary: 'Lists load faster.', body: 'All **lists**.' } },
  ...more,
})

export async function announced(world: World, more: Partial<Draft> = {}, publish = true) {
  const desk = await operator(world)
  const { body, text } = await desk.call(announcements.createAnnouncement, {
    body: announcementOf(more),
  })
  if (body.id === undefined) throw new Error(`Not created: ${text}`)
  if (!publish) return body
  const params = { id: body.id }
  return (await desk.call(announcements.publishAnnouncement, { params })).body
}

const input = (given: object) => given as Input<Endpoint>

const onDesk = (
  endpoint: Endpoint,
  publish: boolean,
  more: object = {},
): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { id } = await announced(world, {}, publish)
    return { client: await operator(world), input: input({ params: { id }, ...more }) }
  },
]

export const announcementRecipes: readonly (readonly [string, Make])[] = [
  [
    announcements.listAnnouncements.name,
    async (world) => {
      await announced(world)
      const query = { category: 'capability', language: 'ru', size: 5 }
      return { client: await reseller(world), input: input({ query }) }
    },
  ],
  [
    announcements.readAnnouncement.name,
    async (world) => {
      const { id } = await announced(world)
      return { client: await reseller(world), input: input({ params: { id } }) }
    },
  ],
  [
    announcements.listAnnouncementDrafts.name,
    async (world) => ({ client: await operator(world), input: input({ query: { size: 5 } }) }),
  ],
  [
    announcements.createAnnouncement.name,
    async (world) => ({ client: await operator(world), input: input({ body: announcementOf() }) }),
  ],
  onDesk(announcements.readAnnouncementDraft, false),
  onDesk(announcements.changeAnnouncement, true, { body: announcementOf({ actBy: '2027-01-31' }) }),
  onDesk(announcements.publishAnnouncement, false),
  onDesk(announcements.withdrawAnnouncement, true),
  onDesk(announcements.deleteAnnouncement, false),
]
