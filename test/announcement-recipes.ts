// Recipes of announcements, and how one comes to be (see recipes.ts).
import * as desk from '../src/contract/announcement-desk.ts'
import * as announcements from '../src/contract/announcements.ts'
import type { Input } from '../src/contract/client.ts'
import type { BodyOf, Endpoint } from '../src/contract/endpoint.ts'
import type { Make } from './recipes.ts'
import { operator, reseller } from './stories.ts'
import type { World } from './world.ts'

type Draft = BodyOf<typeof desk.createAnnouncement>

export const announcementOf = (more: Partial<Draft> = {}): Draft => ({
  category: 'capability',
  audience: [],
  roles: [],
  texts: { en: { title: 'New list', summary: 'Lists load faster.', body: 'All **lists**.' } },
  ...more,
})

export async function announced(world: World, more: Partial<Draft> = {}, publish = true) {
  const by = await operator(world)
  const { body, text } = await by.call(desk.createAnnouncement, {
    body: announcementOf(more),
  })
  if (body.id === undefined) throw new Error(`Not created: ${text}`)
  if (!publish) return body
  const params = { id: body.id }
  return (await by.call(desk.publishAnnouncement, { params, body: {} })).body
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
      const query = {
        category: 'capability',
        language: 'ru',
        from: '2026-01-01T00:00:00Z',
        before: '2100-01-01T00:00:00Z',
        actFrom: '2026-01-31',
        size: 5,
      }
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
    announcements.readAnnouncementSpan.name,
    async (world) => {
      await announced(world)
      return { client: await reseller(world), input: input({}) }
    },
  ],
  [
    desk.listAnnouncementDrafts.name,
    async (world) => ({ client: await operator(world), input: input({ query: { size: 5 } }) }),
  ],
  [
    desk.createAnnouncement.name,
    async (world) => ({ client: await operator(world), input: input({ body: announcementOf() }) }),
  ],
  onDesk(desk.readAnnouncementDraft, false),
  onDesk(desk.changeAnnouncement, true, { body: announcementOf({ actBy: '2027-01-31' }) }),
  onDesk(desk.publishAnnouncement, false, { body: {} }),
  onDesk(desk.withdrawAnnouncement, true),
  onDesk(desk.deleteAnnouncement, false),
]
