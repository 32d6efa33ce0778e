// Recipes of a company's applications, and of what people let them do (see recipes.ts).
import * as applications from '../src/contract/applications.ts'
import type { Input } from '../src/contract/client.ts'
import type { Endpoint } from '../src/contract/endpoint.ts'
import type { Make } from './recipes.ts'
import { provider } from './stories.ts'
import type { Client, World } from './world.ts'

/** An application that `admin` has registered, with what the page showed of it once. */
export async function registered(admin: Client, more: object = {}) {
  const body = { name: 'Integration', roles: ['admin_agent' as const], ...more }
  const { body: made, status, text } = await admin.call(applications.registerApplication, { body })
  if (status !== 201) throw new Error(`Not registered: ${text}`)
  return { ...made, secretId: made.secrets[0]?.id, secret: made.clientSecret ?? '' }
}

type Registered = Awaited<ReturnType<typeof registered>>

const onApplication = (
  endpoint: Endpoint,
  rest: (made: Registered) => object = () => ({}),
): [string, Make] => [
  endpoint.name,
  async (world: World) => {
    const admin = await provider(world)
    const made = await registered(admin)
    const input = { params: { id: made.id }, ...rest(made) }
    return { client: admin, input: input as Input<Endpoint> }
  },
]

export const applicationRecipes: readonly (readonly [string, Make])[] = [
  [
    applications.registerApplication.name,
    async (world) => {
      const body = {
        name: 'Integration',
        roles: ['sales_agent'],
        redirectUris: ['https://app.example/back'],
        expiresInDays: 30,
      }
      return { client: await provider(world), input: { body } as Input<Endpoint> }
    },
  ],
  [
    applications.listApplications.name,
    async (world) => {
      const admin = await provider(world)
      await registered(admin)
      return { client: admin, input: {} }
    },
  ],
  onApplication(applications.updateApplication, () => ({ body: { name: 'Another name' } })),
  onApplication(applications.rotateApplicationSecret, () => ({
    body: { expiresInDays: 10, endOthers: true },
  })),
  onApplication(applications.endApplicationSecret, ({ id, secretId }) => ({
    params: { id, secretId },
  })),
  onApplication(applications.revokeApplication),
]
