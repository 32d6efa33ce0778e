// Who is let in: 401 before 403 before anything the request holds is looked at.
import type { Endpoint } from '../contract/endpoint.ts'
import { type Refusal, Refused } from '../domain/refusal.ts'
import { refusalForStaleProof, refusalToGoOn } from '../domain/session.ts'
import type { Caller } from './caller.ts'
import type { Db } from './db.ts'
import { enterNobody } from './entering.ts'
import type { Incoming } from './exchange.ts'
import { identify } from './identify.ts'

/** Identifies and admits. 401 before 403 before anything the request holds is looked at. */
export async function admit(
  db: Db,
  endpoint: Endpoint,
  { credentials }: Pick<Incoming, 'credentials'>,
  met: (caller: Caller) => void,
): Promise<{ caller: Caller | null; now: Date }> {
  const isOpen = endpoint.allow === 'anyone'
  const caller = isOpen && endpoint.greets !== true ? null : await identify(db, credentials)
  // Whoever still owes a password or a second factor is nobody yet.
  if (isOpen && (caller === null || (caller.session && refusalToGoOn(caller.session.state))))
    return { caller: null, now: await enterNobody(db) }
  if (caller === null) throw new Refused('sign_in_first')
  const refusal = refusalToEnter(endpoint, caller)
  met(caller)
  if (refusal !== null) throw new Refused(refusal)
  return { caller, now: caller.now }
}

/** Why this caller may not use the endpoint at all, or null. */
function refusalToEnter(
  endpoint: Endpoint,
  caller: Pick<Caller, 'organization' | 'roles' | 'session' | 'provedAt' | 'now'>,
): Refusal | null {
  const owed = caller.session && refusalToGoOn(caller.session.state, endpoint.whileOwing)
  if (owed) return owed
  if (!endpoint.kinds.includes(caller.organization.kind)) return 'not_for_this_organization'
  if (
    typeof endpoint.allow !== 'string' &&
    !endpoint.allow.some((one) => caller.roles.includes(one))
  )
    return 'role_lacks_rights'
  return endpoint.asksProof === true && caller.provedAt !== null
    ? refusalForStaleProof(caller.provedAt, caller.now)
    : null
}
