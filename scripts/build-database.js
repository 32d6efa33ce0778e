// Makes dist/embedded-<version of the engine>: an empty database that a first start copies instead of making one, which takes the
// engine seconds. Plain JavaScript, as build-portal.js: a start that need not build loses no time.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyDatabase } from '../src/server/empty-database.js'

if (!existsSync(emptyDatabase)) {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  mkdirSync(dist, { recursive: true })
  // Those of other versions, and what a killed build left.
  for (const name of readdirSync(dist))
    if (name.startsWith('embedded-')) rmSync(join(dist, name), { recursive: true })
  const draft = `${emptyDatabase}.${process.pid}`
  const { PGlite } = await import('@electric-sql/pglite')
  const engine = await PGlite.create(draft)
  await engine.close()
  renameSync(draft, emptyDatabase)
}
