// Prints what was measured, and whether it is enough.
import type { Figures } from './client.ts'

export interface Case {
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** Takes the database's URL: what is created needs something new each time. */
  readonly paths: (url: string) => Promise<readonly string[]>
  /** Lowest ratio of the throughputs, product to bare. */
  readonly floor: number
  /** Highest ratio of the 99th percentiles. */
  readonly p99?: number
}

export interface Measured extends Figures {
  readonly server: 'bare' | 'product'
  /** Bytes, at the end of the round. */
  readonly rss: number
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? 0)) / 2
}

const perSecond = ({ requests, seconds }: Measured) => requests / seconds

/** True when both ratios of medians are within their bounds. */
export function print({ name, floor, p99 }: Case, measured: readonly Measured[]): boolean {
  const of = (server: Measured['server'], value: (one: Measured) => number) =>
    median(measured.filter((one) => one.server === server).map(value))
  process.stdout.write(`\n${name.padEnd(28)}     req/s    p50 ms    p99 ms    RSS MiB   rounds\n`)
  for (const server of ['bare', 'product'] as const) {
    const cells = [of(server, perSecond), of(server, (m) => m.p50), of(server, (m) => m.p99)]
    const rss = Math.max(...measured.filter((m) => m.server === server).map((m) => m.rss)) / 2 ** 20
    const each = measured.filter((m) => m.server === server).map((m) => perSecond(m).toFixed(0))
    const texts = [...cells.map((cell) => cell.toFixed(1)), rss.toFixed(0)]
    process.stdout.write(
      `  ${server.padEnd(26)}${texts.map((cell) => cell.padStart(10)).join('')}   ${each.join(' ')}\n`,
    )
  }
  const throughput = of('product', perSecond) / of('bare', perSecond)
  const tail = of('product', (m) => m.p99) / of('bare', (m) => m.p99)
  const good = throughput >= floor && (p99 === undefined || tail <= p99)
  const wanted = p99 === undefined ? '' : ` (<= ${p99})`
  process.stdout.write(
    `  ${good ? 'pass' : 'FAIL'}: throughput ${throughput.toFixed(2)} of bare (>= ${floor}), p99 ${tail.toFixed(2)} times${wanted}\n`,
  )
  return good
}
