// The queries' own wall without the net: asked in the operator's role, for which row-level security holds nothing back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announced } from '../../../test/announcement-recipes.ts'
import { operator } from '../../../test/stories.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { withdrawAnnouncement } from '../../contract/announcement-desk.ts'
import type { OrganizationKind } from '../../domain/organization.ts'
import type { Role } from '../../domain/roles.ts'
import type { Caller } from '../caller.ts'
import { type Db, transact } from '../db.ts'
import { enterNobody, enterOrganization } from '../entering.ts'
import { listShown, readShown, spanShown } from './queries.ts'

let world: World
let ids: Readonly<Record<string, string>>
let operatorId: string
beforeAll(async () => {
  world = await openWorld()
  const desk = await operator(world)
  operatorId = desk.organization.id
  const made = {
    open: await announced(world),
    providers: await announced(world, { audience: ['indirect_provider'] }),
    billing: await announced(world, { roles: ['billing_admin'] }),
    customersBilling: await announced(world, { audience: ['customer'], roles: ['billing_admin'] }),
    draft: await announced(world, {}, false),
    tomorrow: await announced(world, {
      showsDate: new Date(Date.now() + 86_400_000).toISOString(),
    }),
    withdrawn: await announced(world),
  }
  await desk.call(withdrawAnnouncement, { params: { id: made.withdrawn.id } })
  ids = Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id]))
})
afterAll(() => world.close())

const unheld = <T>(ask: (db: Db, now: Date) => Promise<T>): Promise<T> =>
  transact(world.database, {}, async (db) => {
    await enterNobody(db)
    return ask(db, await enterOrganization(db, operatorId))
  })

const reader = (kind: OrganizationKind, ...roles: Role[]) =>
  ({ organization: { kind }, roles }) as unknown as Caller

test.each([
  ['nobody', null, ['open']],
  ['a provider’s agent', reader('indirect_provider', 'sales_agent'), ['open', 'providers']],
  [
    'a provider’s agent who is a billing admin, too',
    reader('indirect_provider', 'sales_agent', 'billing_admin'),
    ['open', 'providers', 'billing'],
  ],
  ['a person without a role', reader('indirect_reseller'), ['open']],
  [
    'a customer’s billing admin',
    reader('customer', 'billing_admin'),
    ['open', 'billing', 'customersBilling'],
  ],
  ['the operator', reader('operator'), ['open', 'providers', 'billing', 'customersBilling']],
] as const)('%s', async (_, by, sees) => {
  const rows = await unheld((db, now) => listShown(db, by, now, { after: null, limit: 50 }))
  const names = Object.entries(ids)
    .filter(([, id]) => rows.some((row) => row.id === id))
    .map(([name]) => name)
  expect(names).toEqual(sees)
  for (const [name, id] of Object.entries(ids)) {
    const row = await unheld((db, now) => readShown(db, by, now, id))
    expect([name, row !== undefined]).toEqual([name, sees.includes(name as never)])
  }
  const { newest } = await unheld((db, now) => spanShown(db, by, now))
  expect(newest).toEqual(rows[0]?.shows_at)
})
