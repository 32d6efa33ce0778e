// What has to have happened before each documented request about a partner's profiles (see conformance-stories.ts).
import { acceptPartnershipRequest } from '../src/contract/partnership-offers.ts'
import type { Own } from './conformance-stories.ts'
import { drafted, provider } from './stories.ts'
import type { World } from './world.ts'

const identity = {
  companyName: 'Lucerne Publishing',
  addressLine1: '123 Main Street',
  city: 'Buffalo',
  state: 'NY',
  postalCode: '14201',
  firstName: 'Gena',
  lastName: 'Soto',
  email: 'gena@lucernepublishing.example',
  phoneNumber: '4255550100',
  supportEmail: 'email@sample.com',
  supportTelephone: '4255555555',
  supportWebsite: 'www.sample.example',
}

/** A partner whose identity was verified, and a program of it that may read and change its profiles. */
async function verified(world: World, mpnId?: string) {
  const company = await world.organization('indirect_reseller', {
    name: identity.companyName,
    ...(mpnId === undefined ? {} : { mpnId }),
  })
  await world.query(
    'update enrolment set content = $2, submitted = $2, finalized = $2 where organization_id = $1',
    [company.id, JSON.stringify(identity)],
  )
  const program = await world.application(company, ['global_admin'])
  return { company, headers: { authorization: `Bearer ${await world.accessToken(program)}` } }
}

const read = async (world: World): Promise<Own> => ({ headers: (await verified(world)).headers })

export const profileStories: Readonly<Record<string, (world: World) => Promise<Own>>> = {
  'GET /v1/profiles/legalbusiness get-legal-business-profile': read,
  'GET /v1/profiles/mpn get-partner-network-profile': read,
  'GET /v1/profiles/mpn get-partner-by-mpn-id': async (world) => {
    await verified(world, '4391507')
    return { ...(await read(world)), query: { mpnId: '4391507' } }
  },
  'GET /v1/profiles/organization get-an-organization-profile': read,
  'GET /v1/profiles/support get-support-profile': read,
  'PUT /v1/profiles/organization update-an-organization-profile': async (world) => {
    const { company, headers } = await verified(world)
    const reply = await world.app.server.inject({
      method: 'GET',
      url: '/v1/profiles/organization',
      headers,
    })
    const { attributes } = reply.json<{ attributes: { etag: string } }>()
    const { id, name, domain } = company
    const body = { id, tenantId: id, companyName: name, domain, attributes }
    // The printed request names no type of its body.
    return { headers: { ...headers, 'content-type': 'application/json' }, body }
  },
  'PUT /v1/profiles/supportprofile update-support-profile': read,
  'GET /v1/compliance/csp/agreementstatus verify-indirect-reseller-mpa-status': async (world) => {
    const from = await provider(world)
    const company = await world.organization('indirect_reseller', { mpnId: '1234567' })
    const to = await world.as(company, 'global_admin')
    const { id, secret } = await drafted(from, to)
    const body = { secret, acknowledged: true }
    await to.call(acceptPartnershipRequest, { params: { id }, body })
    const program = await world.application(from.organization, ['admin_agent'])
    return { headers: { authorization: `Bearer ${await world.accessToken(program)}` } }
  },
}
