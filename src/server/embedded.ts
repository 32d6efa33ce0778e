// Runs the embedded database in a worker behind a private socket: it would starve the event loop here.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lockDirectory } from './embedded-lock.ts'

interface Embedded {
  /** Directory of the socket, in the form that `pg` takes as `host`. */
  readonly socketDirectory: string
  /** Why the engine is gone, if it ended by itself. */
  stopped(): Error | undefined
  /** Flushes and ends the engine, then frees the directory. Disconnect first. */
  close(): Promise<void>
}

/** Starts the engine on `<dataDirectory>/database`; only one process at a time may. */
export async function openEmbedded(dataDirectory: string): Promise<Embedded> {
  const directory = resolve(dataDirectory)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const release = await lockDirectory(directory)
  try {
    // Short and outside the data directory: a socket path is limited to 108 bytes. mkdtemp makes it 0700.
    const socketDirectory = await mkdtemp(join(tmpdir(), 'tierline-'))
    const removeSocket = () => rm(socketDirectory, { recursive: true, force: true })
    const engine = await startWorker(join(directory, 'database'), socketDirectory).catch(
      async (error: unknown) => {
        await removeSocket()
        throw error
      },
    )
    return {
      socketDirectory,
      stopped: engine.stopped,
      async close() {
        try {
          await engine.stop()
        } finally {
          await removeSocket()
          await release()
        }
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

async function startWorker(database: string, socketDirectory: string) {
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), {
    workerData: { database, socketPath: join(socketDirectory, '.s.PGSQL.5432') },
    execArgv: [],
  })
  let failure: Error | undefined
  let closing = false
  const ended = new Promise<void>((done) => {
    worker.on('error', (error) => {
      failure = new Error(`The embedded database has stopped: ${error.message}`, { cause: error })
    })
    worker.on('exit', (code) => {
      if (!closing) failure ??= new Error(`The embedded database has stopped with code ${code}.`)
      done()
    })
  })
  await Promise.race([
    new Promise((ready) => worker.once('message', ready)),
    ended.then(() => {
      throw failure
    }),
  ])
  return {
    stopped: () => failure,
    async stop() {
      closing = true
      worker.postMessage('close')
      await ended
      if (failure) throw failure
    },
  }
}
