// Makes dist/embedded-<engine>-<migrations>: an empty database that a first start copies instead of making one, which takes seconds.
// Plain JavaScript that is started only where none is there yet, as build-portal.js: a start that need not build loses no time.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { register } from 'tsx/esm/api'
import { emptyDatabase } from '../src/server/empty-database.js'

register()
const { openDatabase } = await import('../src/server/db.ts')
const { migrate } = await import('../src/server/migrate.ts')
const { runs } = await import('./quick-folder.ts')

const dist = dirname(emptyDatabase)
mkdirSync(dist, { recursive: true })
for (const name of readdirSync(dist))
  if (isOver(name)) rmSync(join(dist, name), { recursive: true, force: true })

// While the engine makes it, all that a start reads is compiled once and lies in the compiler's cache: 600 files, four seconds.
const compiled = Promise.all([
  import('../src/server/app.ts'),
  import('../src/server/demo/seed.ts'),
  import('../src/server/doctor.ts'),
])
const dataDirectory = join(dist, `making-${process.pid}`)
try {
  const database = await openDatabase({ dataDirectory })
  await migrate(database)
  await database.close()
  await compiled
  keepFromOthers(join(dataDirectory, 'database'))
  renameSync(join(dataDirectory, 'database'), emptyDatabase)
} catch (error) {
  // Another build was quicker: nothing is renamed onto a folder that holds something.
  if (!existsSync(emptyDatabase)) throw error
} finally {
  rmSync(dataDirectory, { recursive: true, force: true })
}

/** An empty database of another engine or other migrations, or what a build that was killed had begun. */
function isOver(name) {
  if (name.startsWith('embedded-')) return name !== basename(emptyDatabase)
  const pid = /^making-(\d+)$/.exec(name)?.[1]
  return pid !== undefined && !runs(Number(pid))
}

/** The engine makes files that everybody may write: who could change this database would be in each that is copied from it. */
function keepFromOthers(folder) {
  chmodSync(folder, 0o755)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) keepFromOthers(path)
    else chmodSync(path, 0o644)
  }
}
