// Recipes of resets of second factors (see recipes.ts), and the story that they begin with.
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { stopSecondFactorReset } from '../src/contract/second-factors.ts'
import {
  askSecondFactorReset,
  confirmSecondFactorReset,
  withdrawSecondFactorReset,
} from '../src/contract/user-acts.ts'
import type { Make } from './recipes.ts'
import { reseller } from './stories.ts'
import type { Client, World } from './world.ts'

export const reason = 'Called back at the number we know'

/** A colleague with an authenticator app, as far as resets look at it. */
export async function colleagueOf(
  world: World,
  admin: Client,
  ...roles: Parameters<World['as']>[1][]
) {
  const person = await world.as(
    admin.organization,
    ...(roles.length > 0 ? roles : ['sales_agent' as const]),
  )
  await world.query(
    `insert into authenticator_app (organization_id, user_id, sealed_secret, confirmed_at) values ($1, $2, 'x', now())`,
    [admin.organization.id, person.userId],
  )
  return person
}

export const of = (person: Client) => ({ params: { id: person.userId as never } })

export const ask = (by: Client, person: Client) =>
  by.call(askSecondFactorReset, { ...of(person), body: { reason } })

/** An admin, a colleague, and a second admin who has asked for the colleague's reset. */
export async function askedFor(world: World) {
  const admin = await reseller(world)
  const asker = await world.as(admin.organization, 'user_management_admin')
  const person = await colleagueOf(world, admin)
  const { status, text } = await ask(asker, person)
  if (status !== 200) throw new Error(`Not asked for: ${text}`)
  return { admin, asker, person }
}

const recipe = (
  endpoint: Endpoint,
  make: (world: World) => Promise<{ readonly client: Client; readonly input?: object }>,
): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { client, input = {} } = await make(world)
    return { client, input: input as Input<Endpoint> }
  },
]

const onAsked = (endpoint: Endpoint) =>
  recipe(endpoint, async (world) => {
    const { admin, person } = await askedFor(world)
    return { client: admin, input: of(person) }
  })

export const resetRecipes: readonly (readonly [string, Make])[] = [
  recipe(askSecondFactorReset, async (world) => {
    const admin = await reseller(world)
    const person = await colleagueOf(world, admin)
    return { client: admin, input: { ...of(person), body: { reason } } }
  }),
  onAsked(confirmSecondFactorReset),
  onAsked(withdrawSecondFactorReset),
  recipe(stopSecondFactorReset, async (world) => ({ client: (await askedFor(world)).person })),
]
