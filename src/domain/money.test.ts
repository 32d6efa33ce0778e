import { expect, test } from 'vitest'
import { add, prorate, times } from './money.ts'

const usd = (minor: number) => ({ minor: BigInt(minor), currency: 'USD' })

// The source's own cases, by the straight-line column of domain 7.6.
test.each([
  [4800, 1, 19, 365, 250],
  [4800, 2, 346, 365, 9100],
  [4800, 1, 318, 365, 4182],
  [21120, 2, 27, 365, 3125],
  [21120, 2, 337, 365, 39000],
  [400, 1, 19, 31, 245],
  [400, 2, 12, 31, 310],
  [400, 1, 12, 28, 171],
  [1100, 15, 5, 31, 2661],
  [1100, 12, 11, 31, 4684],
  [400, 1, 29, 30, 387],
])('%i cents x %i for %i of %i days is %i', (price, quantity, days, period, result) => {
  expect(prorate(times(usd(price), quantity), days, period)).toEqual(usd(result))
})

test('a credit is the mirror of its charge', () => {
  expect(prorate(usd(-4800), 19, 365).minor).toBe(-prorate(usd(4800), 19, 365).minor)
})

test('currencies never mix', () => {
  expect(() => add(usd(1), { minor: 1n, currency: 'EUR' })).toThrow('Cannot add EUR to USD.')
})
