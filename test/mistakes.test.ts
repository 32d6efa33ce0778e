// Mistakes on the server's command line end in a clear line, before any database is opened.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { command } from '../scripts/command.ts'

const bin = fileURLToPath(new URL('../bin/tierline.js', import.meta.url))

test.each([
  [['serve'], { TIERLINE_DTA: '/x' }, 'TIERLINE_DATA'],
  [
    ['serve', '--demo'],
    { NODE_ENV: 'production', TIERLINE_SECRET_KEY: randomBytes(32).toString('base64url') },
    'not for NODE_ENV=production',
  ],
  [
    [
      'init',
      '--name',
      'X',
      '--domain',
      'nodots',
      '--country',
      'ZZ',
      '--admin-name',
      'A',
      '--admin-email',
      'a@b@c',
    ],
    {},
    '--country ZZ',
  ],
])(
  '%j with a mistake ends in a clear line, not a stack',
  { timeout: 60_000 },
  async (words, mistake, line) => {
    const data = join(mkdtempSync(join(tmpdir(), 'tierline-mistakes-')), 'data')
    const env = { PATH: process.env.PATH, TIERLINE_DATA: data, ...mistake }
    const { code, output } = await command(process.execPath, [bin, ...words], { env })
    expect(code).toBe(1)
    expect(output).toContain(line)
    expect(output).not.toMatch(/\n\s+at /)
    expect(existsSync(data)).toBe(false)
    rmSync(dirname(data), { recursive: true })
  },
)
