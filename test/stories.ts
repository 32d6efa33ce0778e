// What has happened before a test begins, told through the API: a draft to a reseller, two partners.
import * as requests from '../src/contract/partnership-requests.ts'
import type { OrganizationKind } from '../src/domain/organization.ts'
import type { Role } from '../src/domain/roles.ts'
import type { Client, World } from './world.ts'

export const somebody = async (world: World, kind: OrganizationKind, ...roles: Role[]) =>
  world.as(await world.organization(kind), ...roles)
export const provider = (world: World) =>
  somebody(world, 'indirect_provider', 'global_admin', 'admin_agent')
export const reseller = (world: World) =>
  somebody(world, 'indirect_reseller', 'global_admin', 'admin_agent')
export const operator = async (world: World) =>
  world.as(await world.operator(), 'global_admin', 'program_manager')

/** A draft of `from` to the company of `to`, with the secret of its link. */
export async function drafted(from: Client, to: Client) {
  const { body, status } = await from.call(requests.createPartnershipRequest, {
    body: { email: `boss@${to.organization.domain}` },
  })
  if (status !== 201) throw new Error(`No draft: ${JSON.stringify(body)}`)
  return {
    id: body.id,
    link: body.link ?? '',
    secret: body.link?.split('#')[1] ?? '',
    text: body.body,
    etag: body.attributes.etag,
  }
}

/** Two partners, with or without administrator access to the reseller's tenant. */
export async function partners(world: World, tenantAdmin = false) {
  const [from, to] = [await provider(world), await reseller(world)]
  const { id, secret } = await drafted(from, to)
  const { body, status } = await to.call(requests.acceptPartnershipRequest, {
    params: { id },
    body: { secret, acknowledged: true, tenantAdmin },
  })
  if (status !== 200) throw new Error(`Not accepted: ${JSON.stringify(body)}`)
  return { provider: from, reseller: to, id: body.partnershipId as never }
}
