// Who is calling: found in the transaction's first statement, so that blocking a person or a client holds at the next request.
import { sql } from 'kysely'
import type { OrganizationId, UserId } from '../domain/ids.ts'
import type { Cloud, Language, Organization, OrganizationKind } from '../domain/organization.ts'
import { found } from '../domain/refusal.ts'
import type { Role } from '../domain/roles.ts'
import type { Db } from './db.ts'

interface Actor {
  readonly id: UserId
  readonly kind: 'user' | 'application'
  readonly name: string
  /** Applications have none. */
  readonly userName: string | null
  readonly language: Language
}

export interface Caller {
  readonly organization: Organization
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly session: {
    readonly id: string
    readonly state: 'password_change_required' | 'full'
  } | null
  /** The database's time plus the organization's offset. */
  readonly now: Date
}

/** A session's token hash, or what a verified access token says. */
export type Credentials =
  | { readonly kind: 'session'; readonly tokenHash: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly tenantId: string }

interface Entered {
  organization_id: OrganizationId
  kind: OrganizationKind
  organization_name: string
  domain: string
  mpn_id: string | null
  country: string
  region: string
  cloud: Cloud
  organization_language: Language
  organization_state: 'active' | 'suspended'
  actor_id: UserId
  actor_name: string
  user_name: string | null
  language: Language
  roles: readonly Role[]
  session_id: string | null
  session_state: 'password_change_required' | 'full' | null
  now: Date
}

/** Takes the role of nobody, who sees no row until a key opens one. Answers the database's time. */
export async function enterNobody(db: Db): Promise<Date> {
  const { rows } = await sql<{
    now: Date
  }>`select enter_as('tierline_app', ''), now() as now`.execute(db)
  return found(rows[0]).now
}

/** Takes the caller's role and organization for this transaction. Null: nobody. */
export async function identify(db: Db, credentials: Credentials | null): Promise<Caller | null> {
  if (credentials === null) return null
  const { rows } =
    credentials.kind === 'session'
      ? await sql<Entered>`select * from enter_session(${credentials.tokenHash})`.execute(db)
      : await sql<Entered>`select * from enter_client(${credentials.clientId}::uuid, ${credentials.tenantId}::uuid)`.execute(
          db,
        )
  return rows[0] === undefined ? null : toCaller(rows[0])
}

const toCaller = (row: Entered): Caller => ({
  organization: {
    id: row.organization_id,
    kind: row.kind,
    name: row.organization_name,
    domain: row.domain,
    mpnId: row.mpn_id,
    country: row.country,
    region: row.region,
    cloud: row.cloud,
    language: row.organization_language,
    state: row.organization_state,
  },
  actor: {
    id: row.actor_id,
    kind: row.session_id === null ? 'application' : 'user',
    name: row.actor_name,
    userName: row.user_name,
    language: row.language,
  },
  roles: row.roles,
  session:
    row.session_id === null || row.session_state === null
      ? null
      : { id: row.session_id, state: row.session_state },
  now: row.now,
})

/** Lets this transaction see the one row that `key` (a secret's hash, or a name) opens. */
export async function openByKey(db: Db, key: string): Promise<void> {
  await sql`select set_config('app.key', ${key}, true)`.execute(db)
}

/** A transaction of nobody becomes this organization, at its own time: for signing in, once the secret is right. */
export async function enterOrganization(db: Db, id: string): Promise<Date> {
  await sql`select enter_organization(${id}::uuid)`.execute(db)
  const { rows } = await sql<{ now: Date }>`select app_now() as now`.execute(db)
  return found(rows[0]).now
}

/** The worker's role: sees what it must tell, changes little. */
export async function enterWorker(db: Db): Promise<void> {
  await sql`select enter_as('tierline_worker', '')`.execute(db)
}
