// Probes and metrics for whoever runs the installation.
import type { Database } from './db.ts'
import type { Metrics } from './metrics.ts'
import { pendingMigrations } from './migrate.ts'
import type { PlainReply, PlainRoute } from './plain.ts'
import type { Worker } from './worker.ts'

interface Parts {
  readonly database: Database
  readonly metrics: Metrics
  readonly worker: () => Worker | undefined
  readonly state: { readonly stopping: boolean }
  readonly version: string
}

/** Milliseconds without a look at the outbox after which the worker counts as stuck. */
const stuckAfter = 90_000

/** `/livez` speaks of the process alone; `/readyz` of all that a request needs, and says what is missing. */
export function probes(parts: Parts): readonly PlainRoute[] {
  const probe = { method: 'GET', unlimited: true } as const
  return [
    {
      ...probe,
      path: '/livez',
      handle: async () => json(200, { status: 'ok', version: parts.version }),
    },
    { ...probe, path: '/readyz', handle: () => ready(parts) },
    {
      ...probe,
      path: '/metrics',
      handle: async () => ({
        status: 200,
        body: await parts.metrics.text(),
        contentType: parts.metrics.contentType,
      }),
    },
  ]
}

async function ready({ database, worker, state }: Parts): Promise<PlainReply> {
  const missing: string[] = []
  if (state.stopping) missing.push('stopping')
  try {
    const pending = await pendingMigrations(database)
    if (pending.length > 0) missing.push('migrations')
  } catch {
    missing.push('database')
  }
  if ((worker()?.idleFor() ?? Number.POSITIVE_INFINITY) > stuckAfter) missing.push('worker')
  return missing.length === 0
    ? json(200, { status: 'ready' })
    : json(503, { status: 'not ready', missing })
}

const json = (status: number, body: unknown): PlainReply => ({
  status,
  headers: { 'cache-control': 'no-store' },
  body: JSON.stringify(body),
})
