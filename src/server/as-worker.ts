// A transaction in the role of the worker.
import { type Database, type Db, transact } from './db.ts'
import { enterWorker } from './entering.ts'

export const asWorker = <R>(database: Database, work: (db: Db) => Promise<R>): Promise<R> =>
  transact(database, {}, async (db) => {
    await enterWorker(db)
    return work(db)
  })
