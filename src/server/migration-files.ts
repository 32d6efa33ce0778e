// The migrations as files: read, in order, and compared with what was applied.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The files and the database do not tell the same story; nothing has been changed. */
export class MigrationMismatch extends Error {
  override readonly name = 'MigrationMismatch'
}

export interface Migration {
  /** File name with its number and `.sql`. */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text with LF line ends, so that a checkout with CRLF is the same file. */
  readonly checksum: string
}

/** Keeps the error, and with it the SQLSTATE that `transact` looks at, but says which file it was. */
export function namedAfterFile(error: unknown, name: string): unknown {
  if (error instanceof Error) error.message = `${name}: ${error.message}`
  return error
}

export async function readMigrations(directory: string): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  for (const [index, name] of names.entries()) {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
      throw new MigrationMismatch(`${name} is not named like 0001_name.sql.`)
    if (names[index - 1]?.slice(0, 4) === name.slice(0, 4))
      throw new MigrationMismatch(`${name} has the number of ${names[index - 1]}.`)
  }
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
