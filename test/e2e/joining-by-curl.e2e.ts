// A company joins by the README's own lines, pasted into a shell (rules 4 to 14).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { likeTheReadme, openShell, readmeBlocks } from './shell.ts'

test('a company joins by the lines of the README', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tierline-joining-'))
  likeTheReadme(directory)
  const shell = openShell(directory)
  const blocks = readmeBlocks('Joining by script')
  expect(blocks).toHaveLength(5)
  const printed: string[] = []
  for (const lines of blocks) {
    printed.push(await shell.paste(lines))
    expect(printed.at(-1)).not.toContain('"source":"Tierline"') // as every refusal has it
  }
  const [, signedUp, submitted, decided, reads] = printed
  expect(signedUp).toContain('"kind":"customer"')
  expect(submitted).toMatch(/awaiting_email\n$/)
  expect(decided).toMatch(/authorized\n$/)
  expect(reads).toContain('"mpnId":"5000501"')
  expect(reads).toMatch(/authorized\n$/)
  shell.end()
  rmSync(directory, { recursive: true, force: true })
})
