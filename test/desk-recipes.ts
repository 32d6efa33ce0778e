// Recipes of the operator's desk: companies, mails, jobs (see recipes.ts).
import { randomUUID } from 'node:crypto'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as jobs from '../src/contract/jobs.ts'
import * as mails from '../src/contract/mails.ts'
import * as organizations from '../src/contract/organizations.ts'
import { queueMail } from '../src/server/mail-queue.ts'
import { serverKey } from '../src/server/seal.ts'
import type { Make } from './recipes.ts'
import { operator, provider } from './stories.ts'
import type { World } from './world.ts'

async function keptMail(world: World) {
  const from = await provider(world)
  const id = randomUUID()
  const mail = {
    organizationId: from.organization.id,
    id,
    recipient: 'a@b.example',
    language: 'en' as const,
    subject: 'Hello',
    text: 'Text',
  }
  await queueMail(world.database.kysely, serverKey(world.config), mail)
  return id
}

async function deadJob(world: World) {
  const from = await provider(world)
  const id = randomUUID()
  await world.query(
    `insert into outbox (organization_id, id, topic, payload, attempts, dead_at) values ($1, $2, 'mail.deliver', '{}', 8, now())`,
    [from.organization.id, id],
  )
  return id
}

const byOperator = async (world: World, input: object) => ({
  client: await operator(world),
  input: input as Input<Endpoint>,
})

export const deskRecipes: readonly (readonly [string, Make])[] = [
  [
    organizations.listOrganizations.name,
    async (world) => byOperator(world, { query: { size: 5, offset: 0 } }),
  ],
  [
    organizations.readOrganization.name,
    async (world) =>
      byOperator(world, {
        params: { id: (await world.organization('customer')).id },
      }),
  ],
  [
    organizations.createOrganization.name,
    async (world) => {
      const domain = `n${randomUUID().slice(0, 8)}.example`
      const mpnId = String(Math.floor(Math.random() * 1e9) + 1e9)
      const admin = { fullName: 'First Admin', email: `first@${domain}` }
      return byOperator(world, {
        body: {
          kind: 'indirect_reseller',
          name: 'New one',
          domain,
          mpnId,
          country: 'US',
          language: 'en',
          admin,
        },
      })
    },
  ],
  [
    mails.listMails.name,
    async (world) => {
      await keptMail(world)
      return byOperator(world, {})
    },
  ],
  [
    mails.readMail.name,
    async (world) => byOperator(world, { params: { id: await keptMail(world) } }),
  ],
  [jobs.listJobs.name, async (world) => byOperator(world, {})],
  [
    jobs.retryJob.name,
    async (world) => byOperator(world, { params: { id: await deadJob(world) } }),
  ],
]
