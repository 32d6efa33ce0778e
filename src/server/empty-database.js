// Where the build keeps an empty database of this version; the build makes it (scripts/build-database.js), a first start copies it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const migrations = new URL('migrations/', root)
const hash = createHash('sha256')
for (const name of readdirSync(migrations).sort())
  hash.update(name).update(readFileSync(new URL(name, migrations)))

/** Named after the engine and the migrations: files of others are never opened. */
export const emptyDatabase = fileURLToPath(
  new URL(
    `dist/embedded-${dependencies['@electric-sql/pglite']}-${hash.digest('hex').slice(0, 12)}`,
    root,
  ),
)
