// What a handler needs before its transaction: slow work, done in none.
import { availableParallelism } from 'node:os'
import { refuseIf } from '../domain/refusal.ts'
import { refusalToBegin } from '../domain/suspension.ts'
import { admit } from './admission.ts'
import { callOf } from './call.ts'
import type { Caller } from './caller.ts'
import { transact } from './db.ts'
import type { Entrance, Incoming } from './exchange.ts'
import { type Answer, answered } from './idempotency.ts'
import { laneOf } from './lane.ts'
import { claimOf } from './repetition.ts'
import type { Route } from './route.ts'
import type { Wire } from './serialize.ts'

interface Prepared {
  /** A repetition is answered before any slow work. */
  readonly before: Answer | null
  readonly value: unknown
}

/** Attempts at passwords, from their counting to the end of the hash: a flood of them waits here and not for connections. */
const attempts = laneOf(availableParallelism() * 2)

/** Slow work that needs no database: the transaction that reads for it, or counts an attempt, ends before it begins. */
export async function prepare(
  entrance: Entrance,
  route: Route,
  wire: Wire,
  incoming: Incoming,
  met: (caller: Caller) => void,
): Promise<Prepared> {
  const { preparation } = route
  if (preparation === undefined) return { before: null, value: undefined }
  const work = () => readAndWork(entrance, { ...route, preparation }, wire, incoming, met)
  return preparation.writes === 'attempt' ? attempts.inTurn(work) : work()
}

async function readAndWork(
  entrance: Entrance,
  { endpoint, preparation }: Required<Route>,
  wire: Wire,
  incoming: Incoming,
  met: (caller: Caller) => void,
): Promise<Prepared> {
  const none = { setCookie: () => {}, setDevice: () => {} }
  const read = await transact(
    entrance.database,
    { readOnly: preparation.writes === undefined },
    async (db) => {
      const admitted = await admit(db, endpoint, incoming, met)
      // Held by the transaction that acts; here nothing is read and worked on for whom it will refuse.
      if (admitted.caller !== null && endpoint.whileSuspended === 'refused')
        refuseIf(refusalToBegin(admitted.caller.organization))
      const claimed = claimOf(admitted.caller, endpoint, incoming)
      const before = claimed === null ? null : await answered(db, entrance.key, claimed)
      if (before !== null) return { before }
      const inside = { db, ...admitted, trail: {} }
      const call = callOf(entrance, endpoint, wire, incoming, inside, none)
      return { before, call, value: await preparation.read(call as never) }
    },
  )
  if (read.call === undefined) return { before: read.before, value: undefined }
  const { db: _, ...withoutDb } = read.call
  return { before: null, value: await preparation.work(read.value, withoutDb as never) }
}
