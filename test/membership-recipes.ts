// Recipes of the membership directory (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as profiles from '../src/contract/membership.ts'
import * as accounts from '../src/contract/membership-accounts.ts'
import {
  accountMade,
  headquarters,
  memberPassword,
  newAccount,
  newMpnId,
} from './membership-stories.ts'
import type { Make } from './recipes.ts'
import { operator } from './stories.ts'
import type { World } from './world.ts'

const onProfile = (endpoint: Endpoint, body?: object): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { desk, mpnId } = await headquarters(world)
    const input = { params: { mpnId }, ...(body === undefined ? {} : { body }) }
    return { client: desk, input: input as Input<Endpoint> }
  },
]

const onAccount = (endpoint: Endpoint, body?: object): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { desk, id } = await accountMade(world)
    const input = { params: { id }, ...(body === undefined ? {} : { body }) }
    return { client: desk, input: input as Input<Endpoint> }
  },
]

const byDesk = (
  endpoint: Endpoint,
  input: (world: World) => Promise<object>,
): readonly [string, Make] => [
  endpoint.name,
  async (world) => ({
    client: await operator(world),
    input: (await input(world)) as Input<Endpoint>,
  }),
]

const byLink = (endpoint: Endpoint, more: object = {}): readonly [string, Make] => [
  endpoint.name,
  async (world) => {
    const { id, secret } = await accountMade(world)
    const input = { params: { id }, body: { secret, ...more } }
    return { client: null, input: input as Input<Endpoint> }
  },
]

export const membershipRecipes: readonly (readonly [string, Make])[] = [
  byDesk(profiles.listMembershipProfiles, async (world) => {
    const { mpnId } = await headquarters(world)
    return { query: { search: mpnId, size: 5 } }
  }),
  onProfile(profiles.readMembershipProfile),
  byDesk(profiles.addMembershipProfile, async () => ({
    body: { mpnId: newMpnId(), name: 'Lucerne', country: 'CH', city: 'Bern', status: 'active' },
  })),
  onProfile(profiles.changeMembershipProfile, {
    name: 'New name',
    country: 'US',
    status: 'inactive',
  }),
  byDesk(profiles.importMembershipProfiles, async () => ({
    body: { text: `MPN ID,Name,Country\n${newMpnId()},Fabrikam,US\n` },
  })),
  byDesk(accounts.listMembershipAccounts, async (world) => {
    const { mpnId } = await accountMade(world)
    return { query: { search: mpnId, size: 5 } }
  }),
  byDesk(accounts.addMembershipAccount, async (world) => {
    const { mpnId } = await headquarters(world)
    return { body: newAccount(mpnId) }
  }),
  onAccount(accounts.changeMembershipAccount, {
    fullName: 'Another Person',
    email: 'other@member.example',
    language: 'ru',
    state: 'blocked',
  }),
  onAccount(accounts.renewMembershipLink),
  byLink(accounts.openMembershipLink),
  byLink(accounts.useMembershipLink, { newPassword: memberPassword }),
]
