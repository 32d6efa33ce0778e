// The operator gives a provider or direct partner its new legal name: who gets it, what follows it, who is told (domain 4.1).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailsOf } from '../../../test/company-mails.ts'
import { someContact, somePlace } from '../../../test/profile-recipes.ts'
import { drafted, operator, partners, reseller, somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import { withdrawLegalChange } from '../../contract/enrolment-domain.ts'
import { renameOrganization } from '../../contract/organizations.ts'
import { readLegalProfile, updateLegalProfile } from '../../contract/partner-profiles.ts'
import {
  acceptPartnershipRequest,
  openPartnershipRequest,
} from '../../contract/partnership-offers.ts'
import { listRelationships } from '../../contract/relationships.ts'

let world: World
let desk: Client
beforeAll(async () => {
  world = await openWorld()
  desk = await operator(world)
})
afterAll(() => world.close())
beforeEach(() => world.query('delete from outbox'))

const rename = ({ organization: { id } }: Client, name: string) =>
  desk.call(renameOrganization, { params: { id }, body: { name } })
const nameOf = async ({ organization: { id } }: Client) =>
  (await world.query('select name from organization where id = $1', [id])).rows[0]?.['name']

test('a provider gets it at once: its own pages, its resellers’ lists, and a mail to its Global admins alone', async () => {
  const { provider, reseller: partner } = await partners(world)
  const { id, name } = provider.organization
  await world.as(provider.organization, 'sales_agent')
  const { rows } = await world.query(
    `select email from user_account where organization_id = $1 and 'global_admin' = any (roles)`,
    [id],
  )
  await world.query('delete from outbox')
  expect((await rename(provider, ' Harbour Holding AG ')).body).toMatchObject({
    id,
    name: 'Harbour Holding AG',
  })
  const profile = await provider.call(readLegalProfile, {
    query: { vettingVersion: 'last_finalized' },
  })
  expect(profile.body).toMatchObject({
    companyName: 'Harbour Holding AG',
    vettingStatus: 'authorized',
  })
  const query = { relationship_type: 'is_indirect_reseller_of' } as const
  const listed = await partner.call(listRelationships, { query })
  expect(listed.body.items.map((one) => one.name)).toEqual(['Harbour Holding AG'])
  const mails = await mailsOf(world, desk.organization.id)
  expect(mails.map(({ to }) => to)).toEqual(rows.map(({ email }) => email))
  expect(mails[0]?.subject).toBe(`Harbour Holding AG is the new name of ${name}`)
  const { rows: told } = await world.query(
    'select kind, actor_name, by_operator, detail from enrolment_event where organization_id = $1',
    [id],
  )
  expect(told).toMatchObject([{ kind: 'renamed', by_operator: true, detail: 'Harbour Holding AG' }])
})

test('a request that was asked under the old name is accepted under the new one', async () => {
  const provider = await somebody(world, 'indirect_provider', 'global_admin', 'admin_agent')
  const partner = await reseller(world)
  const { id, secret } = await drafted(provider, partner)
  const providerName = `Jetty Holding ${randomUUID().slice(0, 8)}`
  expect((await rename(provider, providerName)).status).toBe(200)
  const params = { id }
  const opened = await partner.call(openPartnershipRequest, { params, body: { secret } })
  expect(opened.body).toMatchObject({ providerName })
  const body = { secret, acknowledged: true, tenantAdmin: true }
  const accepted = await partner.call(acceptPartnershipRequest, { params, body })
  expect(accepted.body).toMatchObject({ providerName })
  for (const table of ['partnership', 'tenant_admin_grant']) {
    const { rows } = await world.query(
      `select provider_name from ${table} where provider_id = $1`,
      [provider.organization.id],
    )
    expect(rows).toEqual([{ provider_name: providerName }])
  }
})

test('what is being verified goes on under the new name, also when it is taken back', async () => {
  const partner = await somebody(world, 'direct_partner', 'global_admin')
  const change = (companyName: string) =>
    partner.call(updateLegalProfile, {
      body: { companyName, address: somePlace, primaryContact: someContact },
    })
  expect((await change(partner.organization.name)).body.vettingStatus).toBe('pending')
  expect((await rename(partner, 'Quay Ltd')).status).toBe(200)
  const { body } = await partner.call(readLegalProfile, {})
  expect(body).toMatchObject({ companyName: 'Quay Ltd', vettingStatus: 'pending' })
  // A form that was opened before sends the old name: it would take the new one back.
  expect(await change(partner.organization.name)).toMatchObject({ body: { code: 990430 } })
  expect((await partner.call(withdrawLegalChange)).body).toMatchObject({
    state: 'authorized',
    content: { companyName: 'Quay Ltd' },
  })
})

test('nobody else gets a name so, no name twice, and nobody that of an enrolled company', async () => {
  const one = await reseller(world)
  const customer = await somebody(world, 'customer', 'global_admin')
  for (const other of [one, customer, desk])
    expect(await rename(other, 'Quay Ltd')).toMatchObject({ status: 409, body: { code: 990468 } })
  expect(await nameOf(one)).toBe(one.organization.name)
  const provider = await somebody(world, 'indirect_provider', 'global_admin')
  expect(await rename(provider, `${provider.organization.name} `)).toMatchObject({
    status: 409,
    body: { code: 990469 },
  })
  const enrolled = await world.organization('direct_partner', { name: `Pier ${randomUUID()}` })
  expect(await rename(provider, enrolled.name.toUpperCase())).toMatchObject({
    status: 409,
    body: { code: 990388 },
  })
  expect(await nameOf(provider)).toBe(provider.organization.name)
})
