import { expect, test } from 'vitest'
import { appAddress, codeAt, newAppSecret, stepOfCode } from './one-time-codes.ts'

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
] as const

test.each(vectors)('at %i s the code is %s', (seconds, code) => {
  const at = new Date(seconds * 1000)
  expect(codeAt(secret, at)).toBe(code)
  expect(stepOfCode(secret, code, at)).toBe(Math.floor(seconds / 30))
})

test.each([
  [-60, null],
  [-30, -1],
  [0, 0],
  [30, 1],
  [60, null],
])('a clock that is %i s off: step %s', (seconds, step) => {
  const at = 1_234_567_890
  const code = codeAt(secret, new Date((at + seconds) * 1000))
  const found = stepOfCode(secret, code, new Date(at * 1000))
  expect(found).toBe(step === null ? null : Math.floor(at / 30) + step)
})

test('the address that an app scans names everything that apps ask for', () => {
  const made = newAppSecret()
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  expect(appAddress(made, 'ana@contour.example')).toBe(
    `otpauth://totp/Tierline:ana%40contour.example?issuer=Tierline&secret=${made}&algorithm=SHA1&digits=6&period=30`,
  )
})
