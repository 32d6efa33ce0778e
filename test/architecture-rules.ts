// The rules of ARCHITECTURE.md as functions from the repository's files to what breaks them.
import {
  exportsOf,
  importsOf,
  isCode,
  isTest,
  production,
  type SourceFile,
  withoutComments,
} from './source-files.ts'

export type Rule = (files: readonly SourceFile[]) => readonly string[]

const inwards: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  server: ['server', 'contract', 'domain'],
  portal: ['portal', 'contract', 'domain'],
  cli: ['cli', 'contract', 'domain'],
}

function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
}

export const importsPointInwards: Rule = (files) =>
  production(files).flatMap((file) =>
    importsOf(file)
      .filter(({ path }) => path !== undefined)
      .filter(({ path = '' }) => !inwards[folderOf(file.path)]?.includes(folderOf(path)))
      .map(({ path }) => `${file.path} imports ${path}`),
  )

/** Type imports count: two files that need each other's types are one file or three. */
export const noImportCycles: Rule = (files) => {
  const edges = new Map(
    production(files).map((file) => [file.path, importsOf(file).flatMap(({ path }) => path ?? [])]),
  )
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return cycles
}

export const fiveFolders: Rule = (files) => {
  const inSrc = files.map(({ path }) => path).filter((path) => path.startsWith('src/'))
  const strange = inSrc
    .filter((path) => !(folderOf(path) in inwards))
    .map((path) => `${path} is outside the five folders`)
  // src / folder / noun / file: two folders below src.
  const deep = inSrc
    .filter((path) => path.split('/').length > 4)
    .map((path) => `${path} is too deep`)
  return [...strange, ...deep]
}

// Where a package may be imported; a package that is not listed may be imported outside the core.
const owners: readonly (readonly [packages: RegExp, where: RegExp])[] = [
  [/^(fastify$|@fastify\/)/, /^src\/server\/http\.ts$/],
  [/^(pg$|pg\/|@electric-sql\/)/, /^src\/server\/(db|embedded[\w-]*)\.ts$/],
  [/^nodemailer/, /^src\/server\/mail\.ts$/],
  [/^kysely/, /^src\/server\//],
  [/^(react|react-dom)($|\/)|^@(fluentui|tanstack)\//, /^src\/portal\//],
  [/^node:/, /^src\/(server|cli)\//],
]
const corePackages: Readonly<Record<string, RegExp>> = {
  domain: /^$/,
  contract: /^(typebox($|\/)|(intl-messageformat|mdast-util-from-markdown)$)/,
}

export const packagesStayAtTheirOwner: Rule = (files) =>
  production(files).flatMap((file) =>
    importsOf(file)
      .filter(({ path }) => path === undefined)
      .filter(({ specifier }) => {
        const isForeign = owners.some(([p, where]) => p.test(specifier) && !where.test(file.path))
        return isForeign || corePackages[folderOf(file.path)]?.test(specifier) === false
      })
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  )

function occurrences(files: readonly SourceFile[], what: RegExp, allowed: RegExp): string[] {
  return production(files)
    .filter(({ path, text }) => !allowed.test(path) && what.test(withoutComments(text)))
    .map(({ path }) => path)
}

export const environmentIsReadByConfig: Rule = (files) =>
  occurrences(
    files,
    /\bprocess\.env\b|\bprocess\[|from 'node:process'/,
    /^src\/(server|cli)\/config\.ts$/,
  )

export const timeComesFromTheClock: Rule = (files) =>
  occurrences(
    files,
    /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\.now\b/,
    /^src\/(server\/clock\.ts|portal\/|cli\/)/,
  )

export function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}

function isBudgeted(path: string): boolean {
  return !/\/messages\/[^/]+\.ts$/.test(path) && path !== 'src/server/schema.ts'
}

export const filesAreShort: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && isBudgeted(path))
    .filter(({ text }) => lineCount(text) > 300)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines, above 300`)

/** The spread says something only once there are enough files. */
export const mostFilesAreShort: Rule = (files) => {
  const lengths = production(files)
    .filter(({ path }) => isBudgeted(path))
    .map(({ text }) => lineCount(text))
    .toSorted((a, b) => a - b)
  if (lengths.length < 30) return []
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0
  const p95 = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  return [
    ...(median > 60 ? [`the median file has ${median} lines, above 60`] : []),
    ...(p95 > 200 ? [`the 95th percentile is ${p95} lines, above 200`] : []),
  ]
}

// Only as the last word of a name: service-requests.ts is a noun of the trade, order-service.ts is not.
const emptyWord = /(^|[-_.])(utils?|helpers?|managers?|services?|impl|commons?)$/i
const camelEmptyWord = /(Utils?|Helpers?|Managers?|Services?|Impl|Commons?)$/

export const namesSaySomething: Rule = (files) =>
  files
    .map(({ path }) => path)
    .filter((path) => /^(src|test|scripts|bin|bench)\//.test(path))
    .filter((path) =>
      path
        .split('/')
        .map((part) => part.replace(/(\.(test|e2e))?\.\w+$/, ''))
        .some((part) => emptyWord.test(part) || camelEmptyWord.test(part)),
    )

export const noDefaultExportsOrBarrels: Rule = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/') && isCode(path))
    .flatMap(({ path, text }) => [
      ...(/^export\s+default\b|\bas\s+default\b/m.test(withoutComments(text))
        ? [`${path} has a default export`]
        : []),
      ...(/\/index\.tsx?$/.test(path) ? [`${path} is a barrel`] : []),
    ])

// Written in two parts, so that this file does not break its own rule.
const foreignPaths = [['/wo', 'rk/'].join(''), ['../sha', 'red'].join('')]

export const noPathsOfTheWorkplace: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    foreignPaths.filter((part) => text.includes(part)).map((part) => `${path} mentions ${part}`),
  )

export const everyExportIsImported: Rule = (files) => {
  const used = new Set<string>()
  for (const file of files.filter(({ path }) => isCode(path))) {
    for (const { path, names } of importsOf(file)) {
      for (const name of names) used.add(`${path} ${name}`)
    }
  }
  return (
    files
      .filter(({ path }) => path.startsWith('src/') && isCode(path) && !isTest(path))
      // Generated: one type a table, asked for or not.
      .filter(({ path }) => path !== 'src/server/schema.ts')
      .flatMap((file) => exportsOf(file).map((name) => ({ path: file.path, name })))
      .filter(({ path, name }) => !used.has(`${path} ${name}`) && !used.has(`${path} *`))
      .map(({ path, name }) => `${path} exports ${name}, which nobody imports`)
  )
}
