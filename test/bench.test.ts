// `npm run bench` and `bench:scale` fit the schema and the product as they are now; what they measure is the commands' affair.
import { expect, inject, test } from 'vitest'
import { addDrafts, fill, idOf } from '../bench/data.ts'
import { whale } from '../bench/data-sql.ts'
import { compareDirectories } from '../bench/directory.ts'
import { buffersOf } from '../bench/plans.ts'
import { readings } from '../bench/readings.ts'
import { assertSameCreate, assertSameReads } from '../bench/same-bytes.ts'
import { startBare, startProduct } from '../bench/servers.ts'
import { openTimer } from '../bench/timing.ts'

const template = inject('template')
const url = template.engine === 'postgres' ? template.url : ''
const server = { url, stop: async () => {} }
const submit = (n: number) => `/ext/v1/customerdrafts/${idOf('draft', n)}/submit`

test.runIf(template.engine === 'postgres')(
  'the bare server answers as the product does and leaves the same rows; every reading has its buffers and its time',
  { timeout: 90_000 },
  async () => {
    const filled = await fill(server, 1_000)
    const undo: (() => Promise<void>)[] = [filled.drop]
    try {
      await addDrafts(filled.url, 1, 2)
      const bare = await startBare(filled.url, 2)
      undo.push(bare.stop)
      const product = await startProduct(filled.url, 2)
      undo.push(product.stop)
      await assertSameReads(bare, product, [
        `/ext/v1/customers?partner=${idOf('reseller', whale)}&size=50`,
        `/v1/customers/${idOf('customer', 1)}`,
      ])
      const rows = await assertSameCreate(filled.url, bare, product, [submit(1), submit(2)])
      expect(rows).toContain('audit_record 1')
      const timer = await openTimer(filled.url)
      undo.push(timer.close)
      for (const reading of readings) {
        expect(await buffersOf(filled.url, reading), reading.name).toBeGreaterThan(0)
        expect(await timer.milliseconds(reading), reading.name).toBeGreaterThan(0)
      }
      expect(readings.length).toBeGreaterThan(2)
    } finally {
      for (const one of undo.toReversed()) await one()
    }
  },
)

test.runIf(template.engine === 'postgres')(
  'a search of the provider directory touches no more of it when it is larger',
  { timeout: 90_000 },
  async () => {
    expect(await compareDirectories(server, [300, 900], 20)).toBe(true)
  },
)
