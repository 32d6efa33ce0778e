// What was refused to a known caller, recorded.
import type { Endpoint } from '../contract/endpoint.ts'
import { errors } from '../contract/errors.ts'
import { type Refusal, Refused } from '../domain/refusal.ts'
import { actorOf, record } from './audit.ts'
import type { Caller } from './caller.ts'
import { type Database, transact } from './db.ts'
import { enterNobody, enterOrganization } from './entering.ts'
import type { Incoming } from './exchange.ts'
import type { Trail } from './route.ts'

/** Of the database's own refusals two are answers: a wait that lasted too long, and a row that a policy does not let be written. */
export function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  const code = (error as { code?: unknown } | null)?.code
  return code === '55P03' ? new Refused('request_in_flight') : null
}

const denials: readonly number[] = [401, 403, 409]

/** What was refused to a known caller is recorded after the rollback, in a transaction of its own. */
export async function recordDenial(
  database: Database,
  endpoint: Endpoint,
  caller: Caller | null,
  trail: Trail,
  refusal: Refusal,
  incoming: Incoming,
) {
  const actor = actorOf(caller, trail)
  if (!actor || !denials.includes(errors[refusal].status)) return
  await transact(database, {}, async (db) => {
    await enterNobody(db)
    const now = await enterOrganization(db, actor.organizationId)
    await record(db, endpoint, actor, trail, incoming, now, refusal)
  })
}
