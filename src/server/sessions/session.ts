// A session as the wire tells it, and whose it is.
import type { Session } from '../../contract/session-resource.ts'
import { given } from '../../contract/wire.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { SessionState } from '../../domain/session.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { readOrganization } from '../organizations/queries.ts'
import type { Whose } from '../second-factors/factor-queries.ts'
import { toUser, type UserRow } from '../users.ts'

/** Applications have neither a language nor a password. */
export function personOf(caller: Caller): string {
  if (caller.session === null) throw new Refused('role_lacks_rights')
  return caller.actor.id
}

/** The browser's session and its person; nobody else has either. */
export function ownOf(caller: Caller): {
  readonly session: NonNullable<Caller['session']>
  readonly person: Whose
} {
  const { session } = caller
  if (session === null) throw new Refused('role_lacks_rights')
  return { session, person: { organization_id: caller.organization.id, id: caller.actor.id } }
}

export const actorOf = (row: UserRow) => ({
  organizationId: row.organization_id,
  id: row.id,
  name: row.full_name,
  kind: 'user' as const,
})

export async function sessionOf(
  db: Db,
  row: UserRow,
  state: SessionState,
  now: Date,
): Promise<Session> {
  const organization = found(await readOrganization(db, row.organization_id))
  const user = toUser(row)
  const person = {
    id: user.id,
    kind: 'user' as const,
    name: user.fullName,
    userName: user.userName,
    language: user.language,
  }
  return toSession({
    organization,
    actor: person,
    roles: user.roles,
    session: { state },
    now,
  })
}

interface Shown extends Pick<Caller, 'organization' | 'actor' | 'roles' | 'now'> {
  readonly session: { readonly state: SessionState } | null
}

export function toSession({ organization, actor, roles, session, now }: Shown): Session {
  const { id, kind, name, country, state, mpnId } = organization
  return {
    state: session?.state ?? 'full',
    user: {
      id: actor.id,
      fullName: actor.name,
      language: actor.language,
      roles: [...roles],
      ...given({ userName: actor.userName }),
    },
    organization: { tenantId: id, kind, name, country, state, ...given({ mpnId }) },
    now: now.toISOString(),
    attributes: { objectType: 'Session' },
  }
}
