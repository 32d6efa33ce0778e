// Recipes of joining: sign-ups and enrolments (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as signUps from '../src/contract/sign-ups.ts'
import { newAddress, signedUp, signUpOf } from './enrolment-stories.ts'
import type { Make } from './recipes.ts'

const input = (given: object) => given as Input<Endpoint>
export const goodPassword = 'seven grey herons by the weir'

export const enrolmentRecipes: readonly (readonly [string, Make])[] = [
  [
    signUps.createSignUp.name,
    async (world) => {
      await world.operator()
      return { client: null, input: input({ body: signUpOf(newAddress()) }) }
    },
  ],
  [
    signUps.openSignUp.name,
    async (world) => {
      const { id, secret } = await signedUp(world)
      return { client: null, input: input({ params: { id }, body: { secret } }) }
    },
  ],
  [
    signUps.completeSignUp.name,
    async (world) => {
      const { id, secret, email } = await signedUp(world)
      const { email: _, language: _language, ...company } = signUpOf(email)
      const body = { ...company, secret, password: goodPassword }
      return { client: null, input: input({ params: { id }, body }) }
    },
  ],
]
