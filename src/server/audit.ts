// One row per write, in the write's own transaction; one per denial, in a small transaction of its own.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Endpoint } from '../contract/endpoint.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Caller } from './caller.ts'
import type { Circumstances } from './circumstances.ts'
import type { Db } from './db.ts'
import type { Trail } from './route.ts'

/** Who a row speaks of; null when nobody was and nobody became known, and there is no row to write. */
export function actorOf(caller: Caller | null, trail: Trail): Trail['actor'] | null {
  if (trail.actor !== undefined) return trail.actor
  if (caller === null) return null
  const { id, name, kind, userName } = caller.actor
  const { id: organizationId, name: organizationName } = caller.organization
  const application = kind === 'application' ? { id, name } : caller.application
  return { organizationId, organizationName, id, name, kind, userName, application }
}

export async function record(
  db: Db,
  endpoint: Pick<Endpoint, 'name' | 'audits'>,
  actor: NonNullable<Trail['actor']>,
  trail: Trail,
  circumstances: Omit<Circumstances, 'address' | 'source'> & {
    readonly address: string | null
    readonly source: Circumstances['source'] | 'command' | 'job'
  },
  at: Date,
  refusal: Refusal | null = null,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  await db
    .insertInto('audit_record')
    .values({
      organization_id: actor.organizationId,
      organization_name: actor.organizationName ?? ownName(actor.organizationId),
      id: randomUUID(),
      at,
      actor_id: actor.id,
      actor_name: actor.name,
      actor_user_name: actor.userName === undefined ? userNameOf(actor) : actor.userName,
      actor_kind: actor.kind,
      application_id: actor.application?.id ?? null,
      application_name: actor.application?.name ?? null,
      source: circumstances.source,
      operation: endpoint.name,
      result: refusal === null ? 'succeeded' : 'denied',
      refusal,
      resource_type: endpoint.audits,
      resource_id: trail.resourceId ?? null,
      customer_id: trail.customerId ?? null,
      customer_name:
        trail.customerId === undefined
          ? null
          : customerName(actor.organizationId, trail.customerId),
      reseller_id: trail.reseller?.id ?? null,
      reseller_name: trail.reseller?.name ?? null,
      old_value: json(trail.oldValue),
      new_value: json(trail.newValue),
      correlation_id: circumstances.correlationId,
      request_id: circumstances.requestId,
      address: circumstances.address,
    })
    .execute()
}

// Names are found within the one insert: a row costs its request no statement more.
const ownName = (id: string) => sql<string>`(select name from organization where id = ${id})`

const userNameOf = ({ organizationId, id }: { organizationId: string; id: string }) =>
  sql<string>`(select user_name from user_account where organization_id = ${organizationId} and id = ${id})`

/** As its partner knows it, also when the relationship has just ended; a customer that acts for itself by its own name. */
const customerName = (actingFor: string, customerId: string) =>
  actingFor === customerId
    ? ownName(customerId)
    : sql<string>`(select customer_name from customer_relationship
        where customer_id = ${customerId} and partner_id = ${actingFor} order by started_at desc limit 1)`
