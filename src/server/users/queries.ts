// An organization's people as rows: listed, locked together with its Global admins, changed.
import { sql, type Updateable } from 'kysely'
import { Refused } from '../../domain/refusal.ts'
import { type Role } from '../../domain/roles.ts'
import type { User } from '../../domain/user.ts'
import { hasOwnWayIn, standingOf } from '../../domain/ways-in.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { UserAccountTable } from '../schema.ts'
import { toUser, type UserRow } from '../users.ts'

interface UserQuery {
  readonly search: string | undefined
  readonly role: Role | undefined
  readonly state: User['state'] | undefined
  /** Null: has never signed in. A number: not for so many days. */
  readonly unseenDays: number | null | undefined
  readonly hasFactor: boolean | undefined
  readonly after: readonly string[] | null
  readonly limit: number
}

const holdsFactor = sql<boolean>`(
  exists (select from passkey p where p.organization_id = user_account.organization_id and p.user_id = user_account.id)
  or exists (select from authenticator_app a
    where a.organization_id = user_account.organization_id and a.user_id = user_account.id and a.confirmed_at is not null))`

/** By full name; `after` is the name and id of the last person shown. */
export async function userPage(
  db: Db,
  organizationId: string,
  { search, role, state, unseenDays, hasFactor, after, limit }: UserQuery,
  now: Date,
): Promise<User[]> {
  let rows = db.selectFrom('user_account').selectAll().where('organization_id', '=', organizationId)
  rows =
    state === undefined ? rows.where('state', '!=', 'removed') : rows.where('state', '=', state)
  if (role !== undefined) rows = rows.where(sql<boolean>`${role} = any(roles)`)
  if (unseenDays === null) rows = rows.where('last_sign_in_at', 'is', null)
  if (typeof unseenDays === 'number')
    rows = rows.where('last_sign_in_at', '<', new Date(now.getTime() - unseenDays * 86_400_000))
  if (hasFactor !== undefined) rows = rows.where(holdsFactor, '=', hasFactor)
  if (search !== undefined) {
    const part = `%${likeText(search)}%`
    rows = rows.where((eb) =>
      eb.or([
        eb('full_name', 'ilike', part),
        eb('user_name', 'ilike', part),
        eb('email', 'ilike', part),
      ]),
    )
  }
  if (after !== null)
    rows = rows.where(sql<boolean>`(full_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  const page = await rows.orderBy('full_name').orderBy('id').limit(limit).execute()
  return page.map(toUser)
}

export async function membersOf(db: Db, organizationId: string, role: Role): Promise<User[]> {
  const query = {
    search: undefined,
    role,
    state: undefined,
    unseenDays: undefined,
    hasFactor: undefined,
    after: null,
  }
  return userPage(db, organizationId, { ...query, limit: 10_000 }, new Date(0))
}

interface Locked {
  readonly user: User
  /** All who are locked. */
  readonly people: readonly User[]
  /** Global admins beside this one who could sign in this minute, though the organization's provider fail. */
  readonly others: number
}

/**
 * The person together with all Global admins and whoever acts, in one order: of two admins who take each other's role at
 * once the second waits here, and then finds that it is the last one, or no admin any more. `also`: one more.
 */
export async function lockWithAdmins(
  db: Db,
  { organization, actor, roles, now }: Caller,
  id: string,
  also: string = actor.id,
): Promise<Locked> {
  const people = await lockPeople(db, organization.id, [id, actor.id, also], { admins: true })
  const user = people.find((one) => one.id === id)
  if (user === undefined) throw new Refused('user_not_found')
  const own = people.find((one) => one.id === actor.id)
  if (actor.kind === 'user' && !(own?.state === 'active' && holds(own, roles)))
    throw new Refused('role_lacks_rights')
  const others = people.filter(
    (one) =>
      one.id !== id && one.roles.includes('global_admin') && hasOwnWayIn(standingOf(one, now)),
  )
  return { user, people, others: others.length }
}

/** In one order, always. */
export async function lockPeople(
  db: Db,
  organizationId: string,
  ids: readonly string[],
  { admins = false }: { readonly admins?: boolean } = {},
): Promise<readonly User[]> {
  const rows = await db
    .selectFrom('user_account')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where((eb) =>
      eb.or([
        eb('id', 'in', ids),
        ...(admins ? [eb(sql<boolean>`'global_admin' = any(roles)`, '=', true)] : []),
      ]),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toUser)
}

/** Somebody who is not calling, as rules take who acts. */
export const actingAs = ({ id, roles, state }: User) =>
  ({ id, roles, state, kind: 'user' }) as const

const holds = (user: User, roles: readonly Role[]) =>
  roles.every((role) => user.roles.includes(role))

/** `ends`: every session and token that was opened before is dead. */
export async function changeUser(
  db: Db,
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  change: Updateable<UserAccountTable>,
  { ends }: { readonly ends: boolean },
): Promise<User> {
  const row: UserRow = await db
    .updateTable('user_account')
    .set((eb) => ({
      ...change,
      version: eb('version', '+', 1),
      ...(ends ? { credentials_version: eb('credentials_version', '+', 1) } : {}),
    }))
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toUser(row)
}
