// Recipes of what people let applications do in their name (see recipes.ts).
import * as authorizations from '../src/contract/authorizations.ts'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import { application, onBehalf, requestOf } from './authorizing.ts'
import type { Make } from './recipes.ts'
import { provider } from './stories.ts'

export const authorizationRecipes: readonly (readonly [string, Make])[] = [
  [
    authorizations.readAuthorizationRequest.name,
    async (world) => {
      const admin = await provider(world)
      const query = requestOf(await application(admin))
      return { client: admin, input: { query } as Input<Endpoint> }
    },
  ],
  [
    authorizations.answerAuthorizationRequest.name,
    async (world) => {
      const admin = await provider(world)
      const body = { ...requestOf(await application(admin)), decision: 'allow' }
      return { client: admin, input: { body } as Input<Endpoint> }
    },
  ],
  [
    authorizations.listAuthorizations.name,
    async (world) => {
      const admin = await provider(world)
      await onBehalf(world, admin, await application(admin))
      return { client: admin, input: {} }
    },
  ],
  [
    authorizations.withdrawAuthorization.name,
    async (world) => {
      const admin = await provider(world)
      await onBehalf(world, admin, await application(admin))
      const { items } = (await admin.call(authorizations.listAuthorizations)).body
      const input = { params: { id: items[0]?.id } } as Input<Endpoint>
      return { client: admin, input }
    },
  ],
]
