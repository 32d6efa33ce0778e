// Recipes of one's own account: known browsers, what a password must be, whom to ask for a role (see recipes.ts).
import { listGlobalAdmins } from '../src/contract/global-admins.ts'
import * as known from '../src/contract/known-browsers.ts'
import { openPasswordLink, readPasswordRules } from '../src/contract/passwords.ts'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import { addPasswordLink } from '../src/server/users/password-links.ts'
import type { Make } from './recipes.ts'
import { reseller, somebody } from './stories.ts'
import type { Client, World } from './world.ts'

/** A row as signing in would leave it. */
async function addBrowser(world: World, { organization, userId }: Client): Promise<string> {
  const { rows } = await world.query(
    `insert into known_device (organization_id, id, user_id, token_hash, credentials_version, created_at, last_used_at, expires_at)
     select organization_id, gen_random_uuid(), id, gen_random_uuid(), credentials_version, now(), now(), now() + interval '180 days'
     from user_account where organization_id = $1 and id = $2 returning id`,
    [organization.id, userId],
  )
  return String(rows[0]?.id)
}

/** A link by which a person of a new company sets a password. */
export async function passwordLink(world: World, kind: 'customer' | 'indirect_reseller') {
  const company = await world.organization(kind)
  const { id: userId, userName } = await world.person(company, [])
  const secret = newSecret()
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)]
  const { kysely } = world.database
  const id = await addPasswordLink(kysely, company.id, userId, hashSecret(secret), now, later)
  return { company, userId, userName, id, secret }
}

export const ownAccountRecipes: readonly (readonly [string, Make])[] = [
  [
    known.listKnownBrowsers.name,
    async (world) => ({ client: await reseller(world), input: {} as never }),
  ],
  [
    known.forgetKnownBrowser.name,
    async (world) => {
      const client = await reseller(world)
      return { client, input: { params: { id: await addBrowser(world, client) } } as never }
    },
  ],
  [
    known.forgetKnownBrowsers.name,
    async (world) => ({ client: await reseller(world), input: {} as never }),
  ],
  [
    readPasswordRules.name,
    async (world) => ({ client: await somebody(world, 'customer', 'user'), input: {} as never }),
  ],
  [
    openPasswordLink.name,
    async (world) => {
      const { id, secret } = await passwordLink(world, 'customer')
      return { client: null, input: { params: { id }, body: { secret } } as never }
    },
  ],
  [
    listGlobalAdmins.name,
    async (world) => ({
      client: await somebody(world, 'indirect_reseller', 'sales_agent'),
      input: {} as never,
    }),
  ],
]
