// One good call of every endpoint: who makes it, with what, after what. An endpoint without a recipe fails the suite.
import { randomUUID } from 'node:crypto'
import * as catalog from '../src/contract/catalog.ts'
import * as catalogImport from '../src/contract/catalog-import.ts'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as partnershipOffers from '../src/contract/partnership-offers.ts'
import * as partnershipRequestSending from '../src/contract/partnership-request-sending.ts'
import * as requests from '../src/contract/partnership-requests.ts'
import * as partnerships from '../src/contract/partnerships.ts'
import * as passwords from '../src/contract/passwords.ts'
import * as relationships from '../src/contract/relationships.ts'
import * as resellerUsers from '../src/contract/reseller-users.ts'
import * as sessions from '../src/contract/sessions.ts'
import { hashPassword } from '../src/server/password-hash.ts'
import { hashSecret, newSecret } from '../src/server/secrets.ts'
import { addPasswordLink } from '../src/server/users/password-links.ts'
import { activityRecipes } from './activity-recipes.ts'
import { agreementRecipes } from './agreement-recipes.ts'
import { announcementRecipes } from './announcement-recipes.ts'
import { applicationRecipes } from './application-recipes.ts'
import { authorizationRecipes } from './authorization-recipes.ts'
import { companyRecipes } from './company-recipes.ts'
import { customerRecipes } from './customer-recipes.ts'
import { deskRecipes } from './desk-recipes.ts'
import { directoryRecipes } from './directory-recipes.ts'
import { enrolmentRecipes } from './enrolment-recipes.ts'
import { factorRecipes } from './factor-recipes.ts'
import { guardRecipes } from './guard-recipes.ts'
import { membershipRecipes } from './membership-recipes.ts'
import { ownAccountRecipes } from './own-account-recipes.ts'
import { profileRecipes } from './profile-recipes.ts'
import { resetRecipes } from './reset-recipes.ts'
import { reviewRecipes } from './review-recipes.ts'
import { signOnRecipes } from './sign-on-recipes.ts'
import { drafted, offered, operator, partners, provider, reseller, somebody } from './stories.ts'
import { userRecipes } from './user-recipes.ts'
import type { Client, World } from './world.ts'

export interface Recipe {
  /** Null: nobody is signed in. */
  readonly client: Client | null
  readonly input: Input<Endpoint>
}

export type Make = (world: World) => Promise<Recipe>

const recipe = <E extends Endpoint>(client: Client | null, input: Input<E>): Recipe => ({
  client,
  input: input as never,
})

const onDraft = (
  endpoint: Endpoint,
  body?: (draft: Awaited<ReturnType<typeof drafted>>) => object,
): [string, Make] => [
  endpoint.name,
  async (world) => {
    const from = await provider(world)
    const draft = await drafted(from, await reseller(world))
    return recipe(from, {
      params: { id: draft.id },
      ...(body === undefined ? {} : { body: body(draft) }),
    } as never)
  },
]

const onLink = (endpoint: Endpoint, more: object = {}): [string, Make] => [
  endpoint.name,
  async (world) => {
    const to = await reseller(world)
    const { id, secret } = await drafted(await provider(world), to)
    return recipe(to, { params: { id }, body: { secret, ...more } } as never)
  },
]

export const password = 'a long enough sentence'
let passwordHash: Promise<string> | undefined
const passwordHashed = () => (passwordHash ??= hashPassword(password))

async function signedInByPassword(world: World): Promise<Client> {
  const company = await world.organization('customer')
  const { userName } = await world.person(company, ['user'], {
    passwordHash: await passwordHashed(),
  })
  const { headers } = await world.client()(sessions.signIn, { body: { userName, password } })
  const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
  return { organization: company, userId: '', call: world.client({ cookie }) }
}

const onOffers = (endpoint: Endpoint): [string, Make] => [
  endpoint.name,
  async (world) => {
    const { base: id } = await offered(world)
    const input = {
      query: { country: 'US' },
      ...(endpoint.params === undefined ? {} : { params: { id } }),
    }
    return recipe(await provider(world), input as never)
  },
]

export const recipes: ReadonlyMap<string, Make> = new Map<string, Make>([
  ...activityRecipes,
  ...customerRecipes,
  ...deskRecipes,
  ...companyRecipes,
  ...applicationRecipes,
  ...userRecipes,
  ...factorRecipes,
  ...guardRecipes,
  ...ownAccountRecipes,
  ...authorizationRecipes,
  ...resetRecipes,
  ...signOnRecipes,
  ...enrolmentRecipes,
  ...directoryRecipes,
  ...announcementRecipes,
  ...membershipRecipes,
  ...agreementRecipes,
  ...reviewRecipes,
  ...profileRecipes,
  onOffers(catalog.listOfferCategories),
  onOffers(catalog.listOffers),
  onOffers(catalog.readOffer),
  onOffers(catalog.listOfferAddOns),
  onOffers(catalog.listPricedOffers),
  [
    catalogImport.importCatalog.name,
    async (world) => {
      const text = `Offer ID,Offer Display Name,Category,Countries\n${randomUUID()},One,Enterprise,US\n`
      return recipe(await operator(world), { body: { text } } as never)
    },
  ],
  [
    sessions.signIn.name,
    async (world) => {
      const { userName } = await world.person(await world.organization('customer'), ['user'], {
        passwordHash: await passwordHashed(),
      })
      return recipe<typeof sessions.signIn>(null, { body: { userName, password } })
    },
  ],
  [
    sessions.readSession.name,
    async (world) => recipe(await somebody(world, 'customer', 'user'), {}),
  ],
  [
    sessions.updateSession.name,
    async (world) =>
      recipe(await somebody(world, 'customer', 'user'), { body: { language: 'ru' } } as never),
  ],
  [
    passwords.changePassword.name,
    async (world) =>
      recipe(await signedInByPassword(world), {
        body: { currentPassword: password, newPassword: `${password} again` },
      } as never),
  ],
  [sessions.signOut.name, async (world) => recipe(await somebody(world, 'customer', 'user'), {})],
  [
    passwords.usePasswordLink.name,
    async (world) => {
      const company = await world.organization('customer')
      const { id: userId } = await world.person(company, ['user'])
      const secret = newSecret()
      const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)]
      const id = await addPasswordLink(
        world.database.kysely,
        company.id,
        userId,
        hashSecret(secret),
        now,
        later,
      )
      return recipe(null, { params: { id }, body: { secret, newPassword: password } } as never)
    },
  ],
  [
    requests.createPartnershipRequest.name,
    async (world) =>
      recipe(await provider(world), {
        body: { email: 'boss@reseller.example', mpnId: '4847383' },
      } as never),
  ],
  [
    requests.listPartnershipRequests.name,
    async (world) => {
      const from = await provider(world)
      await drafted(from, await reseller(world))
      return recipe(from, { query: { size: 10 } } as never)
    },
  ],
  onDraft(requests.readPartnershipRequest),
  onDraft(requests.updatePartnershipRequest, ({ etag }) => ({
    subject: 'Our partnership',
    body: 'Follow {link}',
    attributes: { etag },
  })),
  onDraft(requests.deletePartnershipRequest),
  onDraft(partnershipRequestSending.sendPartnershipRequest, ({ text, link }) => ({
    subject: 'Our partnership',
    body: text.replace('{link}', link),
  })),
  onDraft(partnershipRequestSending.finishPartnershipRequest),
  onDraft(partnershipRequestSending.renewPartnershipRequest),
  onDraft(partnershipRequestSending.revokePartnershipRequest),
  onLink(partnershipOffers.openPartnershipRequest),
  onLink(partnershipOffers.acceptPartnershipRequest, { acknowledged: true, tenantAdmin: true }),
  onLink(partnershipOffers.declinePartnershipRequest),
  [
    relationships.listRelationships.name,
    async (world) => {
      const { provider: from } = await partners(world)
      return recipe(from, {
        query: { relationship_type: 'is_indirect_cloud_solution_provider_of' },
      } as never)
    },
  ],
  [
    partnerships.listPartnerships.name,
    async (world) => recipe((await partners(world)).reseller, {}),
  ],
  [
    partnerships.readPartnership.name,
    async (world) => {
      const { reseller: to, id } = await partners(world)
      return recipe(to, { params: { id } } as never)
    },
  ],
  [
    partnerships.removePartnership.name,
    async (world) => {
      const { provider: from, id } = await partners(world, true)
      return recipe(from, { params: { id } } as never)
    },
  ],
  [
    partnerships.removeTenantAdmin.name,
    async (world) => {
      const { reseller: to, id } = await partners(world, true)
      return recipe(to, { params: { id } } as never)
    },
  ],
  [
    resellerUsers.listResellerUsers.name,
    async (world) => {
      const { provider: from, id } = await partners(world, true)
      return recipe(from, { params: { id } } as never)
    },
  ],
  [
    resellerUsers.resetResellerUserPassword.name,
    async (world) => {
      const { provider: from, reseller: to, id } = await partners(world, true)
      const user = await world.person(to.organization, ['helpdesk_agent'])
      return recipe(from, { params: { id, userId: user.id } } as never)
    },
  ],
])
