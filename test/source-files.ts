// The repository's files as the architecture rules see them, and what each imports and exports.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Import {
  /** As written, such as `./ids.ts` or `fastify`. */
  readonly specifier: string
  /** The imported file from the repository's root; absent for packages. */
  readonly path?: string
  /** The imported names; `*` for a namespace, a dynamic import or a star re-export. */
  readonly names: readonly string[]
}

/** Every text file that git tracks or would add. */
export function repositoryFiles(): readonly SourceFile[] {
  // In CI the clone may belong to another user, which git otherwise refuses to look at.
  const git = ['-c', 'safe.directory=*', 'ls-files', '-co', '--exclude-standard', '-z']
  const paths = execFileSync('git', git, { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0')
  return [...new Set(paths)]
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function isCode(path: string): boolean {
  return /\.(tsx?|js)$/.test(path)
}

/** Production TypeScript: in src, tests excepted. */
export function production(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(
    ({ path }) => path.startsWith('src/') && /\.tsx?$/.test(path) && !isTest(path),
  )
}

/** Comments blanked, so that words in prose are not taken for code; `//` inside a URL stays. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
}

const statement = /\b(?:import|export)\b(?<clause>[^'"`;()=]*?)\bfrom\s*['"](?<from>[^'"]+)['"]/g
const bare = /\bimport\s*['"](?<from>[^'"]+)['"]/g
// `await import(...)` and `import('./x.ts').Name`; a choice between two files names both.
const dynamic = /\bimport\((?<body>[^)]*)\)/g

function namesOf(clause: string): readonly string[] {
  const braces = /\{(?<list>[^}]*)\}/.exec(clause)?.groups?.['list']
  if (braces === undefined) return ['*']
  return braces
    .split(',')
    .map(
      (item) =>
        item
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '')
}

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const code = withoutComments(text)
  const found = [...code.matchAll(statement)].map(({ groups }) => ({
    specifier: groups?.['from'] ?? '',
    names: namesOf(groups?.['clause'] ?? ''),
  }))
  for (const { groups } of code.matchAll(bare)) {
    found.push({ specifier: groups?.['from'] ?? '', names: [] })
  }
  for (const { groups } of code.matchAll(dynamic)) {
    for (const [, specifier = ''] of (groups?.['body'] ?? '').matchAll(/['"]([^'"]+)['"]/g)) {
      if (/^[.@a-z]/.test(specifier)) found.push({ specifier, names: ['*'] })
    }
  }
  return found.map((one) =>
    one.specifier.startsWith('.')
      ? { ...one, path: posix.join(posix.dirname(path), one.specifier) }
      : one,
  )
}

const declared =
  /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(?:function\*?|const|let|class|interface|type)\s+(?<name>[\w$]+)/gm
const listed = /^export\s+(?:type\s+)?\{(?<list>[^}]*)\}/gm
const destructured = /^export\s+const\s+[{[](?<list>[^}\]]*)[}\]]\s*=/gm

/** Names under which a file exports; for `a as b` and `a: b` the last word. */
export function exportsOf({ text }: SourceFile): readonly string[] {
  const code = withoutComments(text)
  const names = [...code.matchAll(declared)].map(({ groups }) => groups?.['name'] ?? '')
  for (const { groups } of [...code.matchAll(listed), ...code.matchAll(destructured)]) {
    const items = (groups?.['list'] ?? '').split(',')
    names.push(...items.map((item) => /[\w$]+$/.exec(item.trim())?.[0] ?? ''))
  }
  return names.filter((name) => name !== '')
}
