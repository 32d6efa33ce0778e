// Where a deliberate defect stands in the code, and what it makes of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Edit {
  /** The folder that holds the needle, in whatever file. */
  readonly within: string
  /** Any white space in it stands for any other. */
  readonly find: string
  readonly replace: string
}

export interface Mutant {
  readonly name: string
  readonly defect: string
  readonly edits: readonly Edit[]
  /** Parts of the paths of the test files of which one must turn red. */
  readonly suites: readonly string[]
  /** Only tests whose name matches. */
  readonly named?: string
}

const patternOf = (needle: string): RegExp => {
  const words = needle.trim().split(/\s+/)
  return new RegExp(
    words.map((word) => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('\\s+'),
    'g',
  )
}

/** The one file of which the needle stands in once, and what it becomes. */
export function edited({ within, find, replace }: Edit, folder: string, paths: readonly string[]) {
  const pattern = patternOf(find)
  const candidates = paths.filter(
    (path) => path.startsWith(`${within}/`) && !path.includes('.test.'),
  )
  const hits = candidates.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8')
    return [...text.matchAll(pattern)].map(() => ({ path, text }))
  })
  const [hit] = hits
  if (hit === undefined || hits.length > 1)
    throw new Error(`Found ${hits.length} times in ${within}, not once: ${find}`)
  return {
    path: join(folder, hit.path),
    before: hit.text,
    after: hit.text.replace(pattern, () => replace),
  }
}
