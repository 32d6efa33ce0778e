// The list that is shipped: what it knows, what it lets pass, and what a look costs.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

test('it holds at least 100,000 different entries, sorted', () => {
  const list = readFileSync(new URL('./words/common-passwords.bin', import.meta.url))
  const entries = Array.from({ length: list.length / 5 }, (_, at) =>
    list.toString('hex', at * 5, at * 5 + 5),
  )
  expect(entries.length).toBeGreaterThanOrEqual(100_000)
  expect(entries).toEqual([...new Set(entries)].toSorted())
})

test.each([
  'password1234567',
  'P@ssw0rd!!!!!!!!',
  'Summer2024!!!!!!',
  'letmeinletmeinletmein',
  'Contraseña12345',
  'Segurança2025!!',
  'пароль123456789',
  'gfhjkm gfhjkm gfhjkm',
  'Iloveyou.Iloveyou',
  '¿Responsabilidad?',
  '1dragon1dragon1',
])('%s is common', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  'a long enough sentence',
  'correct horse battery staple',
  'три серых гуся у реки',
  'b3tw7-kq9xz-m4rtc-hh2vd',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

// Always the same ones: of five bytes of a hash, one in ten million words has those of a listed word.
test('of 10,000 passwords without words none is taken for a common one, and a look costs less than a millisecond', () => {
  const passwords = Array.from({ length: 10_000 }, (_, at) =>
    createHash('sha256').update(String(at)).digest().toString('base64url', 0, 12),
  )
  const startedAt = performance.now()
  expect(passwords.filter(isCommonPassword)).toEqual([])
  expect((performance.now() - startedAt) / passwords.length).toBeLessThan(1)
})
