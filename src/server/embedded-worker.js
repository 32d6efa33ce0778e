// The worker thread of the embedded database: PGlite behind a unix socket, until told to close.
// Plain JavaScript: on Node 20 a worker inherits no loader of TypeScript, and a loader of its own costs each start a third of a second.
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { emptyDatabase } from './empty-database.js'

const { database, socketPath } = workerData
if (!existsSync(database)) beginDatabase()
// The engine makes files that everybody may write, whatever the umask says: nobody else gets to them.
mkdirSync(database, { recursive: true })
chmodSync(database, 0o700)
const db = await PGlite.create(database, { extensions: { pg_trgm } }).catch((cause) => {
  // The engine's file system throws objects that are no errors and do not survive the way out.
  const why = cause instanceof Error ? cause.message : JSON.stringify(cause)
  throw new Error(`${database} cannot be opened (${why})`)
})
endOnCrash(db)
// One client at a time is the pool's promise; a second place lets it reconnect while the old one goes.
const server = new PGLiteSocketServer({ db, path: socketPath, maxConnections: 2 })
await server.start()

parentPort?.once('message', () => {
  void close()
})
parentPort?.postMessage('ready')

/** Copies the built empty database; without a build the engine makes one, which takes it seconds. */
function beginDatabase() {
  if (!existsSync(emptyDatabase)) return
  const draft = `${database}.new`
  // What a killed start left.
  rmSync(draft, { recursive: true, force: true })
  cpSync(emptyDatabase, draft, { recursive: true })
  renameSync(draft, database)
}

async function close() {
  await server.stop()
  await db.close()
  parentPort?.close()
}

/**
 * SQL errors are answers; only a broken engine throws here. The socket server would then keep its
 * queue shut and every later caller waiting, so the whole worker ends instead.
 *
 * @param {PGlite} engine
 */
function endOnCrash(engine) {
  const run = engine.execProtocolRawStream.bind(engine)
  engine.execProtocolRawStream = (...message) =>
    run(...message).catch((error) => {
      setImmediate(() => {
        throw error
      })
      throw error
    })
}
