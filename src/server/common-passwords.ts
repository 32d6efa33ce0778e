// The list of common and breached passwords: 120,000 words as sorted hashes of five bytes (words/README.md).
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { formsOf } from '../domain/password-forms.ts'

const width = 5
let list: Buffer | undefined

function isListed(word: string): boolean {
  list ??= readFileSync(new URL('./words/common-passwords.bin', import.meta.url))
  const wanted = createHash('sha256').update(word).digest().subarray(0, width)
  let [from, to] = [0, list.length / width]
  while (from < to) {
    const middle = (from + to) >> 1
    const order = wanted.compare(list, middle * width, (middle + 1) * width)
    if (order === 0) return true
    if (order < 0) to = middle
    else from = middle + 1
  }
  return false
}

/** True for a listed word, with whatever digits, signs, capitals and look-alikes people add to one. */
export const isCommonPassword = (password: string): boolean => formsOf(password).some(isListed)
