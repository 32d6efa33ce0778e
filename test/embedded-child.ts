// A process of its own on a data directory: says `open`, then the number of each pair of rows it committed.
import { sql } from 'kysely'
import { openDatabase, transact } from '../src/server/db.ts'

const [dataDirectory = '', task] = process.argv.slice(2)
try {
  const database = await openDatabase({ dataDirectory })
  console.log('open')
  for (let n = 1; task === 'write'; n++) {
    await transact(database, {}, async (db) => {
      await sql`insert into written (n, half) values (${n}, 1)`.execute(db)
      await sql`insert into written (n, half) values (${n}, 2)`.execute(db)
    })
    console.log(n)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
