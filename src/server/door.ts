// The one way in: who calls, may they, is it well formed, do it, answer, remember. One transaction a request.
import type { Endpoint } from '../contract/endpoint.ts'
import { errors } from '../contract/errors.ts'
import { etagIn } from '../contract/wire.ts'
import { type Refusal, Refused } from '../domain/refusal.ts'
import { actorOf, type Circumstances, record } from './audit.ts'
import {
  type Caller,
  type Credentials,
  enterNobody,
  enterOrganization,
  identify,
} from './caller.ts'
import { type Database, type Db, transact } from './db.ts'
import { readFilter } from './filter.ts'
import { type Answer, answered, type Claim, claim, hashBody, keep } from './idempotency.ts'
import { etagFrom } from './incoming.ts'
import { pageRequest } from './paging.ts'
import type { Call, Route, SessionCookie, Trail } from './route.ts'
import { type Wire, wireOf } from './serialize.ts'

export interface Incoming extends Circumstances {
  /** Path and query as sent. */
  readonly url: string
  readonly params: unknown
  readonly query: unknown
  /** The raw text; '' when there is none. */
  readonly body: string
  readonly ifMatch: string | undefined
  readonly continuationToken: string | undefined
  readonly credentials: Credentials | null
  /** True when another site's page made a browser send this. */
  readonly crossSite: boolean
}

export interface Outgoing extends Answer {
  readonly cookie?: SessionCookie | null
}

export interface Door {
  readonly answer: (incoming: Incoming) => Promise<Outgoing>
  readonly endpoint: Endpoint
}

interface Entrance {
  readonly database: Database
  readonly key: Buffer
  /** Called after a commit that may have announced something. */
  readonly nudge: () => void
}

/** Builds the door of one route once; each request goes through `answer`. Rejects with Refused, or with a fault of ours. */
export function doorOf(entrance: Entrance, route: Route): Door {
  const wire = wireOf(route.endpoint)
  return { endpoint: route.endpoint, answer: (incoming) => answer(entrance, route, wire, incoming) }
}

const writes = (endpoint: Endpoint) => endpoint.method !== 'GET'

async function answer(
  entrance: Entrance,
  route: Route,
  wire: Wire,
  incoming: Incoming,
): Promise<Outgoing> {
  const { endpoint } = route
  const { database } = entrance
  const trail: Trail = {}
  let known: Caller | null = null
  const met = (caller: Caller) => {
    known = caller // a denial is recorded for whoever was recognized
  }
  try {
    if (writes(endpoint) && incoming.crossSite) throw new Refused('cross_site')
    const { before, value } = await prepare(entrance, route, wire, incoming, met)
    if (before !== null) return before
    const readOnly = !writes(endpoint) && endpoint.auditsRead !== true
    const outgoing = await transact(database, { readOnly }, async (db) => {
      const { caller, now } = await admit(db, endpoint, incoming, met)
      return carryOut(entrance, route, wire, incoming, {
        db,
        caller,
        now,
        trail,
        prepared: value,
      })
    })
    if (writes(endpoint)) entrance.nudge()
    return outgoing
  } catch (error) {
    const refused = asRefused(error)
    if (refused === null) throw error
    if (writes(endpoint))
      await recordDenial(database, endpoint, known, trail, refused.refusal, incoming)
    throw refused
  }
}

interface Inside {
  readonly db: Db
  readonly caller: Caller | null
  readonly now: Date
  readonly trail: Trail
  readonly prepared: unknown
}

/** The handler and all that one commit must hold: reply bytes, audit row, idempotency record. */
async function carryOut(
  entrance: Entrance,
  route: Route,
  wire: Wire,
  incoming: Incoming,
  inside: Inside,
): Promise<Outgoing> {
  const { endpoint } = route
  const { db, caller, now, trail, prepared } = inside
  const claimed = claimOf(caller, endpoint, incoming)
  const before = claimed === null ? null : await claim(db, entrance.key, claimed)
  if (before !== null) return before

  let cookie: SessionCookie | null | undefined
  const call = callOf(entrance, endpoint, wire, incoming, inside, (session) => {
    cookie = session
  })
  const body = wire.reply(await route.handle(call as never, prepared as never))
  const status = body === null ? 204 : (endpoint.status ?? 200)
  const outgoing = { status, body, ...(cookie === undefined ? {} : { cookie }) }
  await remember(entrance, endpoint, wire, { claimed, outgoing, db, caller, trail, now, incoming })
  return outgoing
}

interface Done {
  readonly claimed: Claim | null
  readonly outgoing: Outgoing
  readonly db: Db
  readonly caller: Caller | null
  readonly trail: Trail
  readonly now: Date
  readonly incoming: Incoming
}

async function remember(
  { key }: Entrance,
  endpoint: Endpoint,
  wire: Wire,
  done: Done,
): Promise<void> {
  const { claimed, outgoing, db, caller, trail, now, incoming } = done
  const actor = actorOf(caller, trail)
  if (actor && (writes(endpoint) || endpoint.auditsRead === true))
    await record(db, endpoint, actor, trail, incoming, now)
  if (claimed === null) return
  const withoutSecret = outgoing.body === null ? null : wire.withoutSecret(outgoing.body)
  await keep(db, key, claimed, outgoing, withoutSecret)
}

/** Identifies and admits. 401 before 403 before anything the request holds is looked at. */
async function admit(
  db: Db,
  endpoint: Endpoint,
  { credentials }: Incoming,
  met: (caller: Caller) => void,
): Promise<{ caller: Caller | null; now: Date }> {
  if (endpoint.allow === 'anyone') return { caller: null, now: await enterNobody(db) }
  const caller = await identify(db, credentials)
  if (caller === null) throw new Refused('sign_in_first')
  const refusal = refusalToEnter(endpoint, caller)
  met(caller)
  if (refusal !== null) throw new Refused(refusal)
  return { caller, now: caller.now }
}

/** Why this caller may not use the endpoint at all, or null. */
function refusalToEnter(
  endpoint: Endpoint,
  caller: Pick<Caller, 'organization' | 'roles' | 'session'>,
): Refusal | null {
  if (
    caller.session?.state === 'password_change_required' &&
    endpoint.beforePasswordChange !== true
  )
    return 'password_change_first'
  if (!endpoint.kinds.includes(caller.organization.kind)) return 'not_for_this_organization'
  if (endpoint.allow === 'signed_in' || endpoint.allow === 'anyone') return null
  return endpoint.allow.some((role) => caller.roles.includes(role)) ? null : 'role_lacks_rights'
}

function callOf(
  { key }: Entrance,
  endpoint: Endpoint,
  wire: Wire,
  incoming: Incoming,
  { db, caller, now, trail }: Omit<Inside, 'prepared'>,
  setCookie: (session: SessionCookie | null) => void,
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
    setCookie,
  } as never
}

interface Prepared {
  /** A repetition is answered before any slow work. */
  readonly before: Answer | null
  readonly value: unknown
}

/** Slow work that needs no database: its reading transaction ends before it begins. */
async function prepare(
  entrance: Entrance,
  route: Route,
  wire: Wire,
  incoming: Incoming,
  met: (caller: Caller) => void,
): Promise<Prepared> {
  const { endpoint, preparation } = route
  if (preparation === undefined) return { before: null, value: undefined }
  const none = () => {}
  const read = await transact(entrance.database, { readOnly: true }, async (db) => {
    const admitted = await admit(db, endpoint, incoming, met)
    const claimed = claimOf(admitted.caller, endpoint, incoming)
    const before = claimed === null ? null : await answered(db, entrance.key, claimed)
    if (before !== null) return { before }
    const inside = { db, ...admitted, trail: {} }
    const call = callOf(entrance, endpoint, wire, incoming, inside, none)
    return { before, call, value: await preparation.read(call as never) }
  })
  if (read.call === undefined) return { before: read.before, value: undefined }
  const { db: _, ...withoutDb } = read.call
  return { before: null, value: await preparation.work(read.value, withoutDb as never) }
}

/** Only a POST of somebody known can be repeated. */
function claimOf(
  caller: Caller | null,
  endpoint: Endpoint,
  { url, body, requestId }: Incoming,
): Claim | null {
  if (caller === null || endpoint.method !== 'POST') return null
  const [path = '', query = ''] = url.split('?')
  const operation = `${endpoint.method} ${path.toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '')}`
  return { caller, operation, requestId, bodyHash: hashBody(`${query} ${body}`) }
}

/** Of the database's own refusals two are answers: a wait that lasted too long, and a row that a policy does not let be written. */
function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  const code = (error as { code?: unknown } | null)?.code
  return code === '55P03' ? new Refused('request_in_flight') : null
}

const denials: readonly (400 | 401 | 403 | 404 | 409)[] = [401, 403, 409]

/** What was refused to a known caller is recorded after the rollback, in a transaction of its own. */
async function recordDenial(
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
