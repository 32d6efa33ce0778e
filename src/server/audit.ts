// One row per write, in the write's own transaction; one per denial, in a small transaction of its own.
import { randomUUID } from 'node:crypto'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Caller } from './caller.ts'
import type { Db } from './db.ts'
import type { Trail } from './route.ts'

export interface Circumstances {
  readonly requestId: string
  readonly correlationId: string
  readonly address: string
}

/** Who a row speaks of; null when nobody was and nobody became known, and there is no row to write. */
export function actorOf(caller: Caller | null, trail: Trail): Trail['actor'] | null {
  if (trail.actor !== undefined) return trail.actor
  if (caller === null) return null
  const { id, name, kind } = caller.actor
  return { organizationId: caller.organization.id, id, name, kind }
}

export async function record(
  db: Db,
  endpoint: Endpoint,
  actor: NonNullable<Trail['actor']>,
  trail: Trail,
  circumstances: Circumstances,
  at: Date,
  refusal: Refusal | null = null,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  await db
    .insertInto('audit_record')
    .values({
      organization_id: actor.organizationId,
      id: randomUUID(),
      at,
      actor_id: actor.id,
      actor_name: actor.name,
      actor_kind: actor.kind,
      operation: endpoint.name,
      result: refusal === null ? 'succeeded' : 'denied',
      refusal,
      resource_type: endpoint.audits,
      resource_id: trail.resourceId ?? null,
      customer_id: trail.customerId ?? null,
      old_value: json(trail.oldValue),
      new_value: json(trail.newValue),
      correlation_id: circumstances.correlationId,
      request_id: circumstances.requestId,
      address: circumstances.address,
    })
    .execute()
}
