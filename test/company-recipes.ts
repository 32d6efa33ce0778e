// Recipes of the operator's desk that decide on companies: suspension, first links (see recipes.ts).
import { randomUUID } from 'node:crypto'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { createOrganization, renewFirstAdminLink } from '../src/contract/organizations.ts'
import * as suspensions from '../src/contract/suspensions.ts'
import type { Make } from './recipes.ts'
import { operator, provider } from './stories.ts'
import type { World } from './world.ts'

const byOperator = async (world: World, input: object) => ({
  client: await operator(world),
  input: input as Input<Endpoint>,
})

export const why = { reason: 'overdue', text: 'Invoice 17 is open since August.' } as const

/** A company that the operator has just taken in. */
export async function takenIn(world: World, more: object = {}) {
  const domain = `n${randomUUID().slice(0, 8)}.example`
  const { body, status, text } = await (await operator(world)).call(createOrganization, {
    body: {
      kind: 'indirect_provider',
      name: 'Taken in',
      domain,
      mpnId: String(Math.floor(Math.random() * 1e9) + 3e9),
      country: 'US',
      language: 'en',
      admin: { fullName: 'First Admin', email: `first@${domain}` },
      ...more,
    },
  })
  if (status !== 201) throw new Error(`Not taken in: ${text}`)
  return body
}

export const companyRecipes: readonly (readonly [string, Make])[] = [
  [
    suspensions.suspendOrganization.name,
    async (world) =>
      byOperator(world, {
        params: { id: (await world.organization('indirect_provider')).id },
        body: why,
      }),
  ],
  [
    suspensions.reinstateOrganization.name,
    async (world) => {
      const { id } = await world.organization('indirect_provider')
      await (await operator(world)).call(suspensions.suspendOrganization, {
        params: { id },
        body: why,
      })
      return byOperator(world, { params: { id } })
    },
  ],
  [
    suspensions.readSuspension.name,
    async (world) => {
      const client = await provider(world)
      const params = { id: client.organization.id }
      await (await operator(world)).call(suspensions.suspendOrganization, { params, body: why })
      return { client, input: {} }
    },
  ],
  [
    renewFirstAdminLink.name,
    async (world) => byOperator(world, { params: { id: (await takenIn(world)).id } }),
  ],
]
