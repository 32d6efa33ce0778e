// Recipes of the partner agreement (see recipes.ts). Its texts hold for regions in which no other recipe sells.
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as agreements from '../src/contract/partner-agreements.ts'
import type { Make } from './recipes.ts'
import { operator, partners } from './stories.ts'
import type { World } from './world.ts'

export const agreementText = (region?: string, more: { effectiveDate?: string } = {}) => ({
  title: 'Partner agreement',
  body: 'Both sides keep to it.',
  ...(region === undefined ? {} : { region }),
  ...more,
})

export async function agreementPublished(
  world: World,
  region?: string,
  more?: { effectiveDate?: string },
): Promise<string> {
  const body = agreementText(region, more)
  const {
    status,
    text,
    body: made,
  } = await (await operator(world)).call(agreements.publishAgreement, { body })
  if (status !== 201) throw new Error(`Not published: ${text}`)
  return made.id
}

const inJapan = async (world: World) =>
  world.as(await world.organization('indirect_reseller', { country: 'JP' }), 'global_admin')

const made = <E extends Endpoint>(endpoint: E, make: (world: World) => ReturnType<Make>) =>
  [endpoint.name, make] as const

export const agreementRecipes: readonly (readonly [string, Make])[] = [
  made(agreements.listPartnerAgreements, async (world) => {
    await agreementPublished(world, 'japan')
    return { client: await inJapan(world), input: {} }
  }),
  made(agreements.signPartnerAgreement, async (world) => {
    const id = await agreementPublished(world, 'japan')
    const input = { params: { id }, body: { acknowledged: true } }
    return { client: await inJapan(world), input: input as Input<Endpoint> }
  }),
  made(agreements.listPublishedAgreements, async (world) => ({
    client: await operator(world),
    input: {},
  })),
  made(agreements.publishAgreement, async (world) => ({
    client: await operator(world),
    input: { body: agreementText('korea') } as Input<Endpoint>,
  })),
  made(agreements.readAgreementStatus, async (world) => {
    const { provider, reseller } = await partners(world)
    const query = { tenantId: reseller.organization.id }
    return { client: provider, input: { query } as Input<Endpoint> }
  }),
]
