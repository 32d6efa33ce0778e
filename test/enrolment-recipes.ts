// Recipes of joining: sign-ups and enrolments (see recipes.ts).
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import * as confirmations from '../src/contract/enrolment-confirmations.ts'
import * as own from '../src/contract/own-enrolment.ts'
import * as signUps from '../src/contract/sign-ups.ts'
import {
  applicant,
  newAddress,
  readyDraft,
  signedUp,
  signUpOf,
  submittedBy,
} from './enrolment-stories.ts'
import { accountReady, memberPassword } from './membership-stories.ts'
import type { Make } from './recipes.ts'

const input = (given: object) => given as Input<Endpoint>
export const goodPassword = 'seven grey herons by the weir'

/** On a draft that says all of it. */
const onDraft = (endpoint: Endpoint, body?: object, isLinked = true): [string, Make] => [
  endpoint.name,
  async (world) => {
    const client = await applicant(world)
    const { mpnId } = await readyDraft(world, client, { isLinked })
    const sent = endpoint === (own.chooseProfile as Endpoint) ? { mpnId } : body
    return { client, input: input(sent === undefined ? {} : { body: sent }) }
  },
]

const onSubmitted = (endpoint: Endpoint): [string, Make] => [
  endpoint.name,
  async (world) => {
    const client = await applicant(world)
    await submittedBy(world, client)
    return { client, input: {} }
  },
]

const onLink = (endpoint: Endpoint, more: object = {}): [string, Make] => [
  endpoint.name,
  async (world) => {
    const { id, secret } = await submittedBy(world, await applicant(world))
    return { client: null, input: input({ params: { id }, body: { secret, ...more } }) }
  },
]

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
  [
    own.createEnrolment.name,
    async (world) => ({
      client: await applicant(world),
      input: input({ body: { content: { companyName: 'Harbour Systems' } } }),
    }),
  ],
  onDraft(own.readOwnEnrolment),
  onDraft(own.updateEnrolment, { content: { city: 'Tacoma' } }),
  onDraft(own.deleteEnrolment),
  onDraft(own.signOutOfMembership),
  onDraft(own.chooseProfile, {}, false),
  onDraft(own.submitEnrolment, {}),
  [
    own.signInToMembership.name,
    async (world) => {
      const client = await applicant(world)
      await client.call(own.createEnrolment, { body: { content: {} } })
      const { userName } = await accountReady(world)
      return { client, input: input({ body: { userName, password: memberPassword } }) }
    },
  ],
  onSubmitted(own.resendConfirmation),
  onSubmitted(own.withdrawEnrolment),
  onLink(confirmations.openConfirmation),
  onLink(confirmations.confirmEnrolment, { signedUp: true, ownsAddress: true }),
  onLink(confirmations.disownEnrolment),
]
