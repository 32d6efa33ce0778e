// Puts companies of the demo back in time, and forward again.
import type { App } from '../app.ts'
import { transact } from '../db.ts'
import { enterWorker } from '../entering.ts'
import { type DemoCompany, demoId } from './companies.ts'

export const setClocks = (
  app: App,
  companies: readonly Pick<DemoCompany, 'domain'>[],
  daysAgo: number,
): Promise<unknown> =>
  transact(app.database, {}, async (db) => {
    await enterWorker(db)
    await db
      .updateTable('organization')
      .set({ clock_offset: `-${daysAgo} days` })
      .where(
        'id',
        'in',
        companies.map(({ domain }) => demoId(domain)),
      )
      .execute()
  })
