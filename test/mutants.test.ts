// The deliberate defects of `npm run mutants` still fit the code; whether a suite catches them is the command's affair.
import { expect, test } from 'vitest'
import { mutants } from '../scripts/mutant-list.ts'
import { edited } from '../scripts/mutation.ts'
import { repositoryFiles } from './source-files.ts'

const paths = repositoryFiles().map(({ path }) => path)

test.each(mutants)('$name fits the code', ({ edits }) => {
  for (const edit of edits) {
    const { before, after } = edited(edit, '.', paths)
    expect(after).not.toBe(before)
  }
})

test('a defect that fits nowhere is told', () => {
  const edit = { within: 'src/server', find: 'no such words in the code', replace: '' }
  expect(() => edited(edit, '.', paths)).toThrow('Found 0 times')
})
