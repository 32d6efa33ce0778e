// A company in the membership directory, with its profiles and an account that has a password, made through the API.
import { randomUUID } from 'node:crypto'
import { addMembershipProfile } from '../src/contract/membership.ts'
import { addMembershipAccount, useMembershipLink } from '../src/contract/membership-accounts.ts'
import { operator } from './stories.ts'
import type { World } from './world.ts'

let counter = Math.floor(Math.random() * 1_000_000) * 100
/** An MPN ID that nobody has. */
export const newMpnId = (): string => String(7_000_000_000 + (counter += 1))

interface Wanted {
  readonly country?: string
  readonly status?: 'active' | 'inactive'
  readonly name?: string
}

export async function headquarters(world: World, wanted: Wanted = {}) {
  const desk = await operator(world)
  const mpnId = newMpnId()
  const body = {
    mpnId,
    name: `Member ${mpnId}`,
    country: 'US',
    status: 'active' as const,
    ...wanted,
  }
  const { status, text } = await desk.call(addMembershipProfile, { body })
  if (status !== 201) throw new Error(`No profile: ${text}`)
  return { desk, mpnId, name: body.name }
}

export async function location(world: World, globalMpnId: string, wanted: Wanted = {}) {
  const mpnId = newMpnId()
  const body = {
    mpnId,
    globalMpnId,
    name: `Place ${mpnId}`,
    country: 'US',
    status: 'active' as const,
    ...wanted,
  }
  const { status, text } = await (await operator(world)).call(addMembershipProfile, { body })
  if (status !== 201) throw new Error(`No location: ${text}`)
  return mpnId
}

export const newAccount = (globalMpnId: string) => ({
  userName: `member-${randomUUID().slice(0, 12)}`,
  globalMpnId,
  fullName: 'Member Person',
  email: 'member@member.example',
  language: 'en' as const,
})

export const memberPassword = 'quiet rivers run past the mill'

/** An account of a headquarters, with its secret link. */
export async function accountMade(world: World, globalMpnId?: string) {
  const { mpnId } = globalMpnId === undefined ? await headquarters(world) : { mpnId: globalMpnId }
  const desk = await operator(world)
  const body = newAccount(mpnId)
  const made = await desk.call(addMembershipAccount, { body })
  if (made.status !== 201) throw new Error(`No account: ${made.text}`)
  const secret = made.body.link?.split('#')[1] ?? ''
  return { desk, mpnId, id: made.body.id, userName: body.userName, secret }
}

export async function accountReady(world: World, globalMpnId?: string) {
  const made = await accountMade(world, globalMpnId)
  const body = { secret: made.secret, newPassword: memberPassword }
  const { status, text } = await world.client()(useMembershipLink, {
    params: { id: made.id },
    body,
  })
  if (status !== 200) throw new Error(`No password: ${text}`)
  return made
}
