// Builds what a start needs, side by side: the portal and the empty embedded database. Words are for the portal's build.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyDatabase } from '../src/server/empty-database.js'

const ended = existsSync(emptyDatabase)
  ? Promise.resolve(0)
  : new Promise((resolve) => {
      const script = fileURLToPath(new URL('build-database.js', import.meta.url))
      spawn(process.execPath, [script], { stdio: 'inherit' }).on('close', resolve)
    })
await import('./build-portal.js')
if ((await ended) !== 0) process.exitCode = 1
