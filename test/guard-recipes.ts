// Good calls of the endpoints for who has forgotten a password.
import { requestPasswordLink } from '../src/contract/passwords.ts'
import type { Make } from './recipes.ts'

export const guardRecipes: readonly [string, Make][] = [
  [
    requestPasswordLink.name,
    async (world) => {
      const { userName } = await world.person(await world.organization('customer'), ['user'])
      return { client: null, input: { body: { userName } } as never }
    },
  ],
]
