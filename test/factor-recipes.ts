// Recipes of second factors and sessions (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as ownSessions from '../src/contract/own-sessions.ts'
import * as passkeys from '../src/contract/passkeys.ts'
import * as factors from '../src/contract/second-factors.ts'
import { hashPassword } from '../src/server/password-hash.ts'
import { another, begunApp, challenge, codeOf, withApp, withPasskey } from './factor-stories.ts'
import type { Make, Recipe } from './recipes.ts'
import { softwareAuthenticator } from './software-authenticator.ts'
import { reseller } from './stories.ts'
import { type Client, publicUrl, type World } from './world.ts'

const recipe = (client: Client | null, input: object = {}): Recipe => ({
  client,
  input: input as Input<Endpoint>,
})

const password = 'a long enough sentence'
const customer = async (world: World): Promise<Client> =>
  world.as(await world.organization('customer'), 'global_admin')

const sessionRecipes: readonly (readonly [string, Make])[] = [
  [ownSessions.listSessions.name, async (world) => recipe(await reseller(world))],
  [
    ownSessions.endSession.name,
    async (world) => {
      const client = await reseller(world)
      await another(world, client, 'full')
      const { items } = (await client.call(ownSessions.listSessions)).body
      return recipe(client, { params: { id: items[1]?.id } })
    },
  ],
  [ownSessions.endOtherSessions.name, async (world) => recipe(await reseller(world))],
  [
    ownSessions.proveAgain.name,
    async (world) => {
      const client = await reseller(world)
      const hash = await hashPassword(password)
      await world.query(
        `update user_account set password_hash = $2, password_state = 'final' where id = $1`,
        [client.userId, hash],
      )
      return recipe(client, { body: { password } })
    },
  ],
]

const appRecipes: readonly (readonly [string, Make])[] = [
  [factors.readSecondFactors.name, async (world) => recipe(await reseller(world))],
  [
    factors.enterCode.name,
    async (world) => {
      const client = await withApp(world, await reseller(world))
      const entering = await another(world, client, 'mfa_required')
      return recipe(entering, { body: { code: codeOf(client.secret) } })
    },
  ],
  [factors.beginAuthenticatorApp.name, async (world) => recipe(await reseller(world))],
  [
    factors.confirmAuthenticatorApp.name,
    async (world) => {
      const client = await reseller(world)
      const code = codeOf(await begunApp(client))
      return recipe(client, { body: { code } })
    },
  ],
  [
    // A customer may do without.
    factors.removeAuthenticatorApp.name,
    async (world) => recipe(await withApp(world, await customer(world))),
  ],
  [factors.renewRecoveryCodes.name, async (world) => recipe(await reseller(world))],
]

const passkeyRecipes: readonly (readonly [string, Make])[] = [
  [passkeys.readPasskeyChallenge.name, async () => recipe(null)],
  [
    passkeys.signInByPasskey.name,
    async (world) => {
      const { answer } = await withPasskey(world, await reseller(world))
      return recipe(null, { body: answer(await challenge(world)) })
    },
  ],
  [
    passkeys.enterPasskey.name,
    async (world) => {
      const client = await withPasskey(world, await reseller(world))
      const entering = await another(world, client, 'mfa_required')
      return recipe(entering, { body: client.answer(await challenge(world)) })
    },
  ],
  [passkeys.beginPasskey.name, async (world) => recipe(await reseller(world))],
  [
    passkeys.addPasskey.name,
    async (world) => {
      const client = await reseller(world)
      const begun = (await client.call(passkeys.beginPasskey)).body.challenge
      const passkey = softwareAuthenticator(publicUrl).create(begun)
      return recipe(client, { body: { name: 'Phone', passkey } })
    },
  ],
  [
    passkeys.renamePasskey.name,
    async (world) => {
      const client = await withPasskey(world, await reseller(world))
      return recipe(client, { params: { id: client.id }, body: { name: 'Old laptop' } })
    },
  ],
  [
    passkeys.removePasskey.name,
    async (world) => {
      const client = await withPasskey(world, await customer(world))
      return recipe(client, { params: { id: client.id } })
    },
  ],
]

export const factorRecipes = [...sessionRecipes, ...appRecipes, ...passkeyRecipes]
