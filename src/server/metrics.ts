// Prometheus metrics. Labels name routes and statuses, never tenants or ids.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

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
  return {
    observe: (method, route, status, milliseconds) =>
      duration.observe({ method, route, status }, milliseconds / 1000),
    text: () => register.metrics(),
    contentType: register.contentType,
  }
}
