// Holds the source to ARCHITECTURE.md; each rule is first shown a fixture that breaks it.
import { expect, test } from 'vitest'
import * as rules from './architecture-rules.ts'
import { repositoryFiles, type SourceFile } from './source-files.ts'

type Fixture = Readonly<Record<string, string>>

interface Case {
  readonly name: string
  readonly rule: rules.Rule
  /** Breaks the rule in each of its files. */
  readonly wrong: Fixture
  /** As many complaints are expected. */
  readonly complaints: number
  readonly right: Fixture
}

const lines = (count: number) => 'x\n'.repeat(count)
const many = (count: number, length: number): Fixture =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`src/cli/f${i}.ts`, lines(length)]))
const workplace = ['/wo', 'rk/main'].join('')

const cases: readonly Case[] = [
  {
    name: 'imports point inwards',
    rule: rules.importsPointInwards,
    wrong: {
      'src/domain/a.ts': "import type { B } from '../contract/b.ts'",
      'src/contract/b.ts': "export { C } from '../server/c.ts'",
      'src/server/c.ts': "import {\n  D,\n} from '../portal/d.ts'",
      'src/portal/d.tsx': "const e = await import('../cli/e.ts')",
      'src/cli/e.ts': "import '../../test/world.ts'",
    },
    complaints: 5,
    right: {
      'src/server/partners/a.ts': "import { b } from '../../contract/b.ts'\nimport 'fastify'",
      'src/contract/b.ts': "// never from '../server/c.ts'\nimport { d } from '../domain/d.ts'",
      'src/contract/b.test.ts': "import { world } from '../../test/world.ts'",
    },
  },
  {
    name: 'there are no import cycles',
    rule: rules.noImportCycles,
    wrong: {
      'src/domain/a.ts': "import type { B } from './b.ts'",
      'src/domain/b.ts': "import { type C } from './c.ts'",
      'src/domain/c.ts': "export { a } from './a.ts'",
    },
    complaints: 1,
    right: {
      'src/domain/a.ts': "import { b } from './b.ts'\nimport { c } from './c.ts'",
      'src/domain/b.ts': "import { c } from './c.ts'",
      'src/domain/c.ts': '',
    },
  },
  {
    name: 'src has only the five folders, two levels deep',
    rule: rules.fiveFolders,
    wrong: {
      'src/domain/a.ts': '',
      'src/contract/a.ts': '',
      'src/server/a.ts': '',
      'src/portal/a/b/c.ts': '',
      'src/lib/a.ts': '',
      'src/main.ts': '',
    },
    complaints: 3,
    right: {
      'src/domain/a.ts': '',
      'src/contract/a.ts': '',
      'src/server/orders/a.ts': '',
      'src/portal/ui/a.tsx': '',
      'src/cli/a.ts': '',
      'test/a/b/c/d/e.ts': '',
    },
  },
  {
    name: 'packages are imported by their owner only',
    rule: rules.packagesStayAtTheirOwner,
    wrong: {
      'src/server/app.ts': "import type { FastifyInstance } from 'fastify'",
      'src/server/auth.ts': "import cookie from '@fastify/cookie'",
      'src/server/outbox.ts': "import { Pool } from 'pg'",
      'src/server/main.ts': "const pglite = await import('@electric-sql/pglite')",
      'src/server/worker.ts': "import { createTransport } from 'nodemailer'",
      'src/portal/main.tsx': "import { readFile } from 'node:fs/promises'",
      'src/contract/a.ts': "import { createHash } from 'node:crypto'",
      'src/domain/a.ts': "import { Type } from 'typebox'",
    },
    complaints: 8,
    right: {
      'src/server/http.ts': "import fastify from 'fastify'\nimport cookie from '@fastify/cookie'",
      'src/server/db.ts': "import { Pool } from 'pg'",
      'src/server/embedded-worker.js': "import { PGlite } from '@electric-sql/pglite'",
      'src/server/mail.ts': "import { createTransport } from 'nodemailer'",
      'src/contract/a.ts': "import { Type } from 'typebox'",
      'src/server/app.test.ts': "import { Client } from 'pg'",
    },
  },
  {
    name: 'only config.ts reads the environment',
    rule: rules.environmentIsReadByConfig,
    wrong: {
      'src/server/main.ts': 'const port = process.env.PORT',
      'src/portal/main.tsx': "process['env']",
    },
    complaints: 2,
    right: { 'src/server/config.ts': 'process.env', 'src/cli/config.ts': 'process.env' },
  },
  {
    name: 'the time comes from the clock',
    rule: rules.timeComesFromTheClock,
    wrong: {
      'src/domain/a.ts': 'const now = new Date()',
      'src/contract/a.ts': 'const now = () => Date.now()',
      'src/server/a.ts': 'const now = new Date',
    },
    complaints: 3,
    right: {
      'src/domain/a.ts': 'const then = new Date(text)',
      'src/server/clock.ts': 'Date.now()',
      'src/server/a.ts': '// new Date() is forbidden here\nperformance.now()',
      'src/portal/a.ts': 'new Date()',
    },
  },
  {
    name: 'no file is above 300 lines',
    rule: rules.filesAreShort,
    wrong: { 'src/server/a.ts': lines(301), 'src/portal/a.css': lines(301) },
    complaints: 2,
    right: {
      'src/server/a.ts': lines(300),
      'src/server/schema.ts': lines(900),
      'src/portal/messages/ru.ts': lines(900),
    },
  },
  {
    name: 'the median file has at most 60 lines, 95 of 100 at most 200',
    rule: rules.mostFilesAreShort,
    wrong: many(30, 201),
    complaints: 2,
    right: { ...many(30, 60), 'src/cli/long.ts': lines(300) },
  },
  {
    name: 'names say something',
    rule: rules.namesSaySomething,
    wrong: {
      'src/server/utils/a.ts': '',
      'src/server/order-service.ts': '',
      'test/helpers.ts': '',
      'src/portal/FormHelper.tsx': '',
      'src/cli/impl.test.ts': '',
    },
    complaints: 5,
    right: { 'src/domain/service-request.ts': '', 'src/domain/commonwealth.ts': '' },
  },
  {
    name: 'there are no default exports and no barrels',
    rule: rules.noDefaultExportsOrBarrels,
    wrong: {
      'src/portal/App.tsx': 'export default function App() {}',
      'src/cli/a.ts': 'export { a as default }',
      'src/domain/index.ts': "export { a } from './a.ts'",
    },
    complaints: 3,
    right: { 'src/portal/index.html': '', 'vite.config.ts': 'export default {}' },
  },
  {
    name: 'nothing names a path of the workplace',
    rule: rules.noPathsOfTheWorkplace,
    wrong: { 'README.md': `see ${workplace}`, 'test/a.json': `{"from": "${workplace}"}` },
    complaints: 2,
    right: { 'README.md': 'shared mailboxes, work in progress, ../share/doc' },
  },
  {
    name: 'every export is imported somewhere',
    rule: rules.everyExportIsImported,
    wrong: {
      'src/domain/a.ts': [
        'export const used = 1\nexport async function dead() {}\nexport interface Dead {}',
        'export { x as deadAlias }\nexport const { deadField } = x\nexport type DeadType = 1',
      ].join('\n'),
      'src/domain/b.ts': "import { used } from './a.ts'",
    },
    complaints: 5,
    right: {
      'src/domain/a.ts': 'export const a = 1\nexport interface B {}\nexport function c() {}',
      'src/domain/b.ts': "import { a as b, type B } from './a.ts'",
      'src/domain/c.test.ts': "import {\n  c,\n} from './a.ts'",
      'src/domain/d.ts': 'export const d = 1',
      'test/d.ts': "import * as d from '../src/domain/d.ts'",
      'src/cli/main.ts': 'export const main = 1',
      'bin/tierline.js': "await import(x ? '../src/server/main.ts' : '../src/cli/main.ts')",
    },
  },
]

function filesOf(fixture: Fixture): readonly SourceFile[] {
  return Object.entries(fixture).map(([path, text]) => ({ path, text }))
}

test.each(cases)('the rule can fail: $name', ({ rule, wrong, complaints, right }) => {
  expect(rule(filesOf(wrong))).toHaveLength(complaints)
  expect(rule(filesOf(right))).toEqual([])
})

const repository = repositoryFiles()

test('the repository is read', () => {
  expect(repository.map(({ path }) => path)).toContain('test/architecture.test.ts')
})

test.each(cases)('$name', ({ rule }) => {
  expect(rule(repository)).toEqual([])
})
