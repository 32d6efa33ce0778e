// Prometheus metrics. Labels name routes and statuses, never tenants or ids.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { hashing } from './password-hash.ts'

export interface Metrics {
  readonly observe: (method: string, route: string, status: number, milliseconds: number) => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

/** `waiting` counts outbox rows that are due and rows that were given up, at each scrape. */
export function openMetrics(waiting: () => Promise<{ due: number; dead: number }>): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  collectDefaultMetrics({ register })
  const duration = new Histogram({
    name: 'tierline_http_request_duration_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  new Gauge({
    name: 'tierline_outbox_events',
    help: 'Events that wait to be told, and events given up.',
    labelNames: ['state'],
    registers,
    async collect() {
      const { due, dead } = await waiting()
      this.set({ state: 'due' }, due)
      this.set({ state: 'dead' }, dead)
    },
  })
  addHashing(registers)
  return {
    observe: (method, route, status, milliseconds) =>
      duration.observe({ method, route, status }, milliseconds / 1000),
    text: () => register.metrics(),
    contentType: register.contentType,
  }
}

/** Passwords cost time and memory on purpose: a flood of sign-ins shows here first. */
function addHashing(registers: Registry[]): void {
  new Counter({
    name: 'tierline_password_hashes_total',
    help: 'Passwords hashed or compared.',
    registers,
    collect() {
      this.reset()
      this.inc(hashing().done)
    },
  })
  new Gauge({
    name: 'tierline_password_hashes_waiting',
    help: 'Passwords that wait for their turn to be hashed or compared.',
    registers,
    collect() {
      this.set(hashing().waiting)
    },
  })
}
