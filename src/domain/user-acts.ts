// Who may do what to whose account (domain 2.4 to 2.6, security T21 to T23). The portal disables by the same rules.
import { daysAfter } from './days.ts'
import type { OrganizationKind } from './organization.ts'
import type { Refusal } from './refusal.ts'
import { type Role, rolesOf } from './roles.ts'

/** Days for which a removed account can be restored; its user name stays taken meanwhile. */
export const restorableDays = 30

/** Who acts: a person, or a program with roles of its own. */
export interface Acting {
  readonly id: string
  readonly kind: 'user' | 'application'
  readonly roles: readonly Role[]
}

export interface Account {
  readonly id: string
  readonly roles: readonly Role[]
  readonly state: 'active' | 'blocked' | 'removed'
}

const isGlobalAdmin = ({ roles }: { readonly roles: readonly Role[] }) =>
  roles.includes('global_admin')

/** Accounts of Global admins are for Global admins alone. */
const refusalToTouch = (account: Account, by: Acting): Refusal | null =>
  isGlobalAdmin(account) && !isGlobalAdmin(by) ? 'global_admins_only' : null

const refusalIfRemoved = ({ state }: Account): Refusal | null =>
  state === 'removed' ? 'user_removed' : null

/** `others` are Global admins too, with a way in of their own (`hasOwnWayIn`). */
const refusalToLose = (account: Account, others: number): Refusal | null =>
  isGlobalAdmin(account) && account.state === 'active' && others === 0 ? 'last_global_admin' : null

/** Why `by` may not give these roles to somebody who holds `before`, or null. Null id: somebody new. */
export function refusalToGive(
  account: { readonly id: string | null; readonly roles: readonly Role[] },
  wanted: readonly Role[],
  by: Acting,
): Refusal | null {
  if (isGlobalAdmin(by)) return null
  const gained = wanted.filter((role) => !account.roles.includes(role))
  if (gained.includes('global_admin')) return 'global_admins_only'
  if (gained.length > 0 && account.id === by.id) return 'own_roles'
  // Whoever holds the program's secret would otherwise raise themselves by a second account.
  const isAbove = by.kind === 'application' && gained.some((role) => !by.roles.includes(role))
  return isAbove ? 'role_above_application' : null
}

/** Why `by` may not change the roles of this account to `wanted`, or null. */
export const refusalToChangeRoles = (
  account: Account,
  wanted: readonly Role[],
  by: Acting,
  others: number,
): Refusal | null =>
  refusalIfRemoved(account) ??
  refusalToTouch(account, by) ??
  refusalToGive(account, wanted, by) ??
  (wanted.includes('global_admin') ? null : refusalToLose(account, others))

/** Name, address, language; and ending somebody's sessions. */
export const refusalToEdit = (account: Account, by: Acting): Refusal | null =>
  refusalIfRemoved(account) ?? refusalToTouch(account, by)

/** One's own password is changed with the old one: a session that somebody left open must not do without. */
export const refusalToReset = (account: Account, by: Acting): Refusal | null =>
  refusalToEdit(account, by) ?? (account.id === by.id ? 'own_account' : null)

/** One's own other sessions are ended from the list of them. */
export const refusalToSignOut = refusalToReset

export const refusalToUnblock = refusalToEdit

export const refusalToBlock = (account: Account, by: Acting, others: number): Refusal | null =>
  refusalToReset(account, by) ?? refusalToLose(account, others)

export const refusalToRemove = refusalToBlock

/** A restored account has its roles again: who restores it gives them. */
export function refusalToRestore(
  account: Account & { readonly removedAt: Date | null },
  by: Acting,
  now: Date,
): Refusal | null {
  if (account.removedAt === null) return 'user_not_removed'
  if (daysAfter(account.removedAt, restorableDays) <= now) return 'not_found'
  return refusalToTouch(account, by) ?? refusalToGive({ id: null, roles: [] }, account.roles, by)
}

/** Rule 14: setting up a partner's account ends with this role, which a Global admin gives itself (Update). */
export const needsAdminAgentRole = (kind: OrganizationKind, held: readonly Role[]): boolean =>
  rolesOf[kind].includes('admin_agent') &&
  held.includes('global_admin') &&
  !held.includes('admin_agent')

/** Losing a role ends what was begun with it. */
export const losesRole = (before: readonly Role[], after: readonly Role[]): boolean =>
  before.some((role) => !after.includes(role))
