// Recipes of the operator's desk that decide on companies: suspension, first links (see recipes.ts).
import { randomUUID } from 'node:crypto'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as mails from '../src/contract/mails.ts'
import {
  createOrganization,
  renameOrganization,
  renewFirstAdminLink,
} from '../src/contract/organizations.ts'
import * as programSettings from '../src/contract/program-settings.ts'
import * as served from '../src/contract/served-customers.ts'
import * as suspensions from '../src/contract/suspensions.ts'
import * as system from '../src/contract/system.ts'
import type { OrganizationId } from '../src/domain/ids.ts'
import type { Make } from './recipes.ts'
import { operator, provider } from './stories.ts'
import type { World } from './world.ts'

const byOperator = async (world: World, input: object) => ({
  client: await operator(world),
  input: input as Input<Endpoint>,
})

export const why = { reason: 'overdue', text: 'Invoice 17 is open since August.' } as const

/** By the operator. */
export async function suspendCompany(world: World, id: OrganizationId): Promise<void> {
  const desk = await operator(world)
  const reply = await desk.call(suspensions.suspendOrganization, { params: { id }, body: why })
  if (reply.status !== 200) throw new Error(`Not suspended: ${reply.text}`)
}

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

/** A file of one customer, which nobody in the program serves yet. */
export const servedFile = (
  mpnId: string,
  domain = `served${randomUUID().slice(0, 8)}.example`,
  more: Readonly<Record<string, string>> = {},
) => {
  const cells: Readonly<Record<string, string>> = {
    'MPN ID': mpnId,
    Company: 'Old Mill',
    Domain: domain,
    Country: 'US',
    Address: 'One Main Way',
    City: 'Redmond',
    State: 'WA',
    'Postal Code': '98052',
    'First Name': 'Gena',
    'Last Name': 'Soto',
    Email: `gena@${domain}`,
    Phone: '4255550101',
    ...more,
  }
  return `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`
}

async function importedCustomer(world: World): Promise<string> {
  const mpnId = String(Math.floor(Math.random() * 1e9) + 5e9)
  const desk = await operator(world)
  await desk.call(served.importServedCustomers, { body: { text: servedFile(mpnId) } })
  const { rows } = await world.query('select id from served_customer where mpn_id = $1', [mpnId])
  return String(rows[0]?.id)
}

async function failedMail(world: World): Promise<string> {
  const { organization } = await provider(world)
  const id = randomUUID()
  await world.query(
    `insert into mail (organization_id, id, recipient, language, subject, sealed_body, state, created_at)
     values ($1, $2, 'gone@b.example', 'en', 'Hello', '\\x00', 'failed', now())`,
    [organization.id, id],
  )
  return id
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
      await suspendCompany(world, id)
      return byOperator(world, { params: { id } })
    },
  ],
  [
    suspensions.readSuspension.name,
    async (world) => {
      const client = await provider(world)
      await suspendCompany(world, client.organization.id)
      return { client, input: {} }
    },
  ],
  [
    renewFirstAdminLink.name,
    async (world) => byOperator(world, { params: { id: (await takenIn(world)).id } }),
  ],
  [
    renameOrganization.name,
    async (world) =>
      byOperator(world, {
        params: { id: (await takenIn(world)).id },
        body: { name: `Taken in ${randomUUID().slice(0, 8)}` },
      }),
  ],
  [
    served.importServedCustomers.name,
    async (world) =>
      byOperator(world, {
        body: { text: servedFile(String(Math.floor(Math.random() * 1e9) + 5e9)) },
      }),
  ],
  [
    served.listServedCustomers.name,
    async (world) => {
      await importedCustomer(world)
      return byOperator(world, { query: { size: 5 } })
    },
  ],
  [
    served.deleteServedCustomer.name,
    async (world) => byOperator(world, { params: { id: await importedCustomer(world) } }),
  ],
  [programSettings.readProgramSettings.name, async (world) => byOperator(world, {})],
  [
    programSettings.updateProgramSettings.name,
    async (world) =>
      byOperator(world, {
        body: { directoryIsPublic: true, refusedMailDomains: ['letters.example'] },
      }),
  ],
  [system.readDesk.name, async (world) => byOperator(world, {})],
  [system.readSystem.name, async (world) => byOperator(world, {})],
  [system.recordBackup.name, async (world) => byOperator(world, {})],
  [
    mails.retryMail.name,
    async (world) => byOperator(world, { params: { id: await failedMail(world) } }),
  ],
]
