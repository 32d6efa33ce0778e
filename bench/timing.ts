// How long the database work of one request takes: begin, enter, the queries, commit, over one connection.
import { openDatabase, transact } from '../src/server/db.ts'
import { enterProvider, type Reading } from './readings.ts'
import { median } from './table.ts'

export interface Timer {
  /** Median of a hundred transactions, or of those that half a second holds. */
  readonly milliseconds: (reading: Reading) => Promise<number>
  readonly close: () => Promise<void>
}

const repetitions = 100
const longest = 500

export async function openTimer(url: string): Promise<Timer> {
  const database = await openDatabase({ url, dataDirectory: '', poolSize: 1 })
  return {
    close: () => database.close(),
    milliseconds: async ({ read }) => {
      const times: number[] = []
      const endsAt = performance.now() + longest
      for (let i = 0; i < repetitions && performance.now() < endsAt; i++) {
        const startedAt = performance.now()
        await transact(database, { readOnly: true }, async (db) => {
          await enterProvider(db)
          await read(db)
        })
        times.push(performance.now() - startedAt)
      }
      return median(times)
    },
  }
}
