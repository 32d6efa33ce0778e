// The one way in: who calls, may they, is it well formed, do it, answer, remember. One transaction a request.
import type { Endpoint } from '../contract/endpoint.ts'
import { Refused } from '../domain/refusal.ts'
import { admit } from './admission.ts'
import { actorOf, record } from './audit.ts'
import { callOf, type Inside } from './call.ts'
import type { Caller } from './caller.ts'
import { type Db, transact } from './db.ts'
import { asRefused, recordDenial } from './denials.ts'
import { type Entrance, type Incoming, type Outgoing, writes } from './exchange.ts'
import { type Claim, claim, keep, release } from './idempotency.ts'
import { holdActive } from './organizations/standing-queries.ts'
import { prepare } from './preparation.ts'
import { claimOf } from './repetition.ts'
import type { DeviceCookie, Route, SessionCookie, Trail } from './route.ts'
import { type Wire, wireOf } from './serialize.ts'

export interface Door {
  readonly answer: (incoming: Incoming) => Promise<Outgoing>
  readonly endpoint: Endpoint
}

/** Builds the door of one route once; each request goes through `answer`. Rejects with Refused, or with a fault of ours. */
export function doorOf(entrance: Entrance, route: Route): Door {
  const { endpoint } = route
  return {
    endpoint,
    answer: (incoming) => answer(entrance, route, wireOf(endpoint), incoming),
  }
}

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
    const ended = await transact(database, { readOnly }, async (db) => {
      const { caller: admitted, now } = await admit(db, endpoint, incoming, met)
      const caller =
        admitted !== null && endpoint.whileSuspended === 'refused'
          ? { ...admitted, organization: await holdActive(db, admitted.organization) }
          : admitted
      const inside = { db, caller, now, trail, prepared: value }
      return carryOut(entrance, route, wire, incoming, inside)
    })
    if (writes(endpoint)) entrance.nudge()
    if (ended instanceof Refused) throw ended
    return ended
  } catch (error) {
    const refused = asRefused(error)
    if (refused === null) throw error
    if (writes(endpoint))
      await recordDenial(database, endpoint, known, trail, refused.refusal, incoming)
    throw refused
  } finally {
    if (known !== null) entrance.seen(known)
  }
}

/** A refusal whose traces must stay ends its transaction as a success does. */
function committing(error: unknown): Refused {
  if (error instanceof Refused && error.commits) return error
  throw error
}

/** The handler and all that one commit must hold: reply bytes, audit row, idempotency record. */
async function carryOut(
  entrance: Entrance,
  route: Route,
  wire: Wire,
  incoming: Incoming,
  inside: Inside,
): Promise<Outgoing | Refused> {
  const { endpoint } = route
  const { db, caller, now, trail, prepared } = inside
  const claimed = claimOf(caller, endpoint, incoming)
  const before = claimed === null ? null : await claim(db, entrance.key, claimed)
  if (before !== null) return before

  const cookies: { cookie?: SessionCookie | null; device?: DeviceCookie } = {}
  const call = callOf(entrance, endpoint, wire, incoming, inside, {
    setCookie: (session) => {
      cookies.cookie = session
    },
    setDevice: (device) => {
      cookies.device = device
    },
  })
  const reply = await route.handle(call as never, prepared as never).catch(committing)
  if (reply instanceof Refused) {
    if (claimed !== null) await release(db, claimed)
    return reply
  }
  const body = wire.reply(reply)
  const status = body === null ? 204 : (endpoint.status ?? 200)
  const outgoing = { status, body, ...cookies }
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
