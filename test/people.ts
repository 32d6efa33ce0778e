// Acts of User management as tests do them, and what follows for the person they are done to.
import { randomUUID } from 'node:crypto'
import { signIn } from '../src/contract/sessions.ts'
import type { Delivery } from '../src/contract/user-resource.ts'
import { createUser, updateUserRoles } from '../src/contract/users.ts'
import type { Organization, OrganizationKind } from '../src/domain/organization.ts'
import type { RoleChoice } from '../src/domain/role-choice.ts'
import type { Role } from '../src/domain/roles.ts'
import { readMailText } from '../src/server/mail-queue.ts'
import { hashPassword } from '../src/server/password-hash.ts'
import { serverKey } from '../src/server/seal.ts'
import type { Client, World } from './world.ts'

const none: Record<OrganizationKind, RoleChoice> = {
  operator: { adminRole: 'not_an_admin', programRole: 'program_manager' },
  indirect_provider: { agentRole: 'sales_agent', adminRole: 'not_an_admin' },
  indirect_reseller: { agentRole: 'sales_agent', adminRole: 'not_an_admin' },
  direct_partner: { agentRole: 'sales_agent', adminRole: 'not_an_admin' },
  customer: { adminRole: 'not_an_admin' },
}

type More = RoleChoice & {
  readonly email?: string
  readonly userName?: string
  readonly fullName?: string
  readonly language?: 'en' | 'pt-BR' | 'es' | 'ru'
  readonly delivery?: Delivery
}

/** Adds a person with the lowest roles of the kind, unless `more` says otherwise. */
export const added = (by: Client, more: More = {}) =>
  by.call(createUser, {
    body: {
      fullName: 'Daniel Tsai',
      email: `d${randomUUID().slice(0, 8)}@${by.organization.domain}`,
      delivery: 'temporary_password',
      ...none[by.organization.kind],
      ...more,
    },
  })

export const changedRoles = (by: Client, id: string, choice: RoleChoice) =>
  by.call(updateUserRoles, { params: { id: id as never }, body: choice })

export const enter = (world: World, userName: string, password: string) =>
  world.client()(signIn, { body: { userName, password } })

let passwordHash: Promise<string> | undefined
/** Somebody who has a password, so could sign in, and is signed in. */
export async function settled(world: World, of: Organization, ...roles: Role[]): Promise<Client> {
  const client = await world.as(of, ...roles)
  passwordHash ??= hashPassword('a long enough sentence')
  await world.query(
    `update user_account set password_hash = $2, password_state = 'final' where id = $1`,
    [client.userId, await passwordHash],
  )
  return client
}

/** The newest mail to this address, in words. */
export async function mailTo(world: World, address: string) {
  const { rows } = await world.query(
    'select subject, sealed_body from mail where recipient = $1 order by created_at desc limit 1',
    [address],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`No mail to ${address}`)
  const text = readMailText(serverKey(world.config), row['sealed_body'] as Buffer)
  return { subject: String(row['subject']), text }
}

/** What the link of a mail opens. */
export function linkIn(text: string): { readonly id: never; readonly secret: string } {
  const [, id = '', secret = ''] = /\/set-password\/([\w-]+)#([\w-]+)/.exec(text) ?? []
  return { id: id as never, secret }
}
