// The days of the activity log are the reader's own.
import { expect, test } from 'vitest'
import { daysOf, queryOf } from './filters.ts'

const today = new Date(2026, 2, 15, 9)

test.each([
  [{}, { from: '2026-02-15', to: '2026-03-15' }],
  [{ from: '2025-01-31' }, { from: '2025-01-31', to: '2026-03-15' }],
  [
    { from: 'yesterday', to: '2026-13-45' },
    { from: '2026-02-15', to: '2026-03-15' },
  ],
])('%j are the days %j', (address, days) => {
  expect(daysOf(address, today)).toEqual(days)
})

test('the last day is asked for as a whole, and what the server does not know is not asked', () => {
  const { from, to, ...others } = queryOf({
    from: '2026-03-01',
    to: '2026-03-31',
    result: 'denied',
    source: 'pigeon',
    actor: 'x'.repeat(200),
  })
  expect(new Date(from)).toEqual(new Date(2026, 2, 1))
  expect(new Date(to)).toEqual(new Date(2026, 3, 1))
  expect(others).toEqual({ result: 'denied', actor: 'x'.repeat(100) })
})
