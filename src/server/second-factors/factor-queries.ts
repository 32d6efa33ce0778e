// What a person has beside a password.
import { sql } from 'kysely'
import type { OrganizationKind } from '../../domain/organization.ts'
import { found } from '../../domain/refusal.ts'
import {
  type Factors,
  hasSecondFactor,
  isSecondFactorRequired,
  type MfaPolicy,
  type SecondFactorState,
  secondFactorStateOf,
  stateAfterPassword,
} from '../../domain/second-factor.ts'
import type { SessionState } from '../../domain/session.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import type { UserRow } from '../users.ts'

/** Whose factors: each query names the organization. */
export interface Whose {
  readonly organization_id: string
  readonly id: string
}

interface Held extends Factors {
  readonly hasPassword: boolean
  /** When the app was confirmed. */
  readonly appSince: Date | null
  readonly recoveryCodesLeft: number
  readonly kind: OrganizationKind
}

export async function factorsOf(db: Db, { organization_id, id }: Whose): Promise<Held> {
  const { rows } = await sql<Omit<Held, 'hasApp'>>`
    select o.kind, u.password_hash is not null as "hasPassword", a.confirmed_at as "appSince",
      (select count(*)::int from passkey p where p.organization_id = u.organization_id and p.user_id = u.id) as passkeys,
      (select count(*)::int from recovery_code r
        where r.organization_id = u.organization_id and r.user_id = u.id and r.used_at is null) as "recoveryCodesLeft"
    from user_account u
      join organization o on o.id = u.organization_id
      left join authenticator_app a on a.organization_id = u.organization_id and a.user_id = u.id
    where u.organization_id = ${organization_id} and u.id = ${id}`.execute(db)
  const row = found(rows[0])
  return { ...row, hasApp: row.appSince !== null }
}

export const isRequiredOf = ({ kind }: Pick<Held, 'kind'>, mfa: MfaPolicy): boolean =>
  isSecondFactorRequired(mfa, kind)

/** What a session is once the person's password alone is proved. */
export async function stateOf(
  db: Db,
  row: Pick<UserRow, 'organization_id' | 'id' | 'password_state'>,
  mfa: MfaPolicy,
): Promise<SessionState> {
  const held = await factorsOf(db, row)
  return stateAfterPassword({
    isTemporary: row.password_state === 'temporary',
    hasFactor: hasSecondFactor(held),
    isRequired: isRequiredOf(held, mfa),
  })
}

/** Whether signing in asks this person for a second factor, or for setting one up: the password is then not alone. */
export async function asksSecondFactor(db: Db, of: Whose, mfa: MfaPolicy): Promise<boolean> {
  const held = await factorsOf(db, of)
  return hasSecondFactor(held) || isRequiredOf(held, mfa)
}

/** For a list of people: who has what. People without any are not in it. */
export async function secondFactorsIn(
  db: Db,
  organizationId: string,
): Promise<ReadonlyMap<string, SecondFactorState>> {
  const { rows } = await sql<Factors & { id: string }>`
    select u.id, a.confirmed_at is not null as "hasApp", count(p.id)::int as passkeys
    from user_account u
      left join authenticator_app a on a.organization_id = u.organization_id and a.user_id = u.id
      left join passkey p on p.organization_id = u.organization_id and p.user_id = u.id
    where u.organization_id = ${organizationId} and (a.confirmed_at is not null or p.id is not null)
    group by u.id, a.confirmed_at`.execute(db)
  return new Map(rows.map((row) => [row.id, secondFactorStateOf(row)]))
}

/**
 * Takes all second factors and recovery codes from a person who has lost them. The person's sessions end, is told by mail who
 * did it, and sets up a new factor at the next sign-in where one is required. The caller has made sure that `by` may.
 */
export async function resetSecondFactor(db: Db, of: Whose, by: string): Promise<void> {
  for (const table of ['passkey', 'authenticator_app', 'recovery_code'] as const)
    await db
      .deleteFrom(table)
      .where('organization_id', '=', of.organization_id)
      .where('user_id', '=', of.id)
      .execute()
  await db
    .updateTable('user_account')
    .set((row) => ({ credentials_version: row('credentials_version', '+', 1) }))
    .where('organization_id', '=', of.organization_id)
    .where('id', '=', of.id)
    .execute()
  await tellChange(db, of, { change: 'reset', by })
}

type Told =
  | { readonly change: 'appAdded' | 'appRemoved' | 'codesRenewed' }
  | { readonly change: 'passkeyAdded' | 'passkeyRemoved'; readonly name: string }
  | { readonly change: 'codeUsed'; readonly left: number }
  | { readonly change: 'reset'; readonly by: string }

/** The person hears of every change, so that one by somebody else does not pass unseen. */
export const tellChange = (db: Db, { organization_id, id }: Whose, told: Told): Promise<void> =>
  announce(db, organization_id, {
    topic: 'second_factor.changed',
    organizationId: organization_id,
    userId: id,
    ...told,
  })
