// What a handler is given of a request: all of it read by the contract.
import type { Endpoint } from '../contract/endpoint.ts'
import { etagIn } from '../contract/wire.ts'
import type { Caller } from './caller.ts'
import type { Db } from './db.ts'
import type { Entrance, Incoming } from './exchange.ts'
import { readFilter } from './filter.ts'
import { etagFrom } from './incoming.ts'
import { pageRequest } from './paging.ts'
import type { Call, Trail } from './route.ts'
import type { Wire } from './serialize.ts'

export interface Inside {
  readonly db: Db
  readonly caller: Caller | null
  readonly now: Date
  readonly trail: Trail
  readonly prepared: unknown
}

export function callOf(
  { key }: Entrance,
  endpoint: Endpoint,
  wire: Wire,
  incoming: Incoming,
  { db, caller, now, trail }: Omit<Inside, 'prepared'>,
  cookies: Pick<Call<Endpoint>, 'setCookie' | 'setDevice'>,
): Omit<Call<Endpoint>, 'caller'> & { caller: Caller | null } {
  const params = wire.params(incoming.params)
  const { filter, ...query } = wire.query(incoming.query) as {
    filter?: string
    size?: number
    offset?: number
  }
  const body = wire.body(incoming.body)
  const scope = `${endpoint.name} ${caller?.organization.id ?? ''}`
  const page = pageRequest({
    key,
    scope,
    url: incoming.url,
    query,
    continuationToken: incoming.continuationToken,
  })
  const etag = etagFrom(incoming.ifMatch) ?? etagIn(body)
  return {
    db,
    caller,
    params,
    query,
    body,
    now,
    page,
    filter: readFilter(endpoint, filter),
    etag,
    trail,
    address: incoming.address,
    userAgent: incoming.userAgent,
    circumstances: incoming,
    devices: incoming.devices,
    ...cookies,
  } as never
}
