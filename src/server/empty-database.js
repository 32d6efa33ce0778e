// Where the build keeps an empty embedded database; the build makes it (scripts/build-database.js), a first start copies it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
const { dependencies } = JSON.parse(read('../../package.json'))

/** Named after the engine's version: another one's files are never opened. */
export const emptyDatabase = fileURLToPath(
  new URL(`../../dist/embedded-${dependencies['@electric-sql/pglite']}`, import.meta.url),
)
