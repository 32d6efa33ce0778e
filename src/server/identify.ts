// Finds who is calling in the transaction's first statement, so that blocking a person or a client holds at the next request.
import { sql } from 'kysely'
import type { OrganizationId, UserId } from '../domain/ids.ts'
import type { Cloud, Language, OrganizationKind } from '../domain/organization.ts'
import type { Role } from '../domain/roles.ts'
import type { SessionState } from '../domain/session.ts'
import type { Caller, Credentials } from './caller.ts'
import type { Db } from './db.ts'

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
  session_state: SessionState | null
  now: Date
  proved_at: Date | null
  application_id: string | null
  application_name: string | null
}

/** Takes the caller's role and organization for this transaction. Null: nobody. */
export async function identify(db: Db, credentials: Credentials | null): Promise<Caller | null> {
  if (credentials === null) return null
  const { rows } = await entering(credentials).execute(db)
  return rows[0] === undefined ? null : toCaller(rows[0])
}

function entering(credentials: Credentials) {
  const { kind } = credentials
  if (kind === 'session') return sql<Entered>`select * from enter_session(${credentials.tokenHash})`
  const { tenantId } = credentials
  return kind === 'client'
    ? sql<Entered>`select * from enter_client(${credentials.clientId}::uuid, ${tenantId}::uuid, ${credentials.secretId}::uuid)`
    : sql<Entered>`select * from enter_authorized(${credentials.authorizationId}::uuid, ${tenantId}::uuid)`
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
    kind: row.user_name === null ? 'application' : 'user',
    name: row.actor_name,
    userName: row.user_name,
    language: row.language,
  },
  roles: row.roles,
  session:
    row.session_id === null || row.session_state === null
      ? null
      : { id: row.session_id, state: row.session_state },
  provedAt: row.proved_at,
  application:
    row.application_id === null || row.application_name === null
      ? null
      : { id: row.application_id, name: row.application_name },
  now: row.now,
})
