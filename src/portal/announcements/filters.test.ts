// Filters in the address, and what the server is asked: the reader's own days and years, wherever that is.
import { afterEach, expect, test, vi } from 'vitest'
import { keptIn, queryOf, yearsOf } from './filters.ts'
import { byMonth, monthIn } from './months.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('what means nothing in the address is left out', () => {
  expect(keptIn({ category: 'readiness', year: '2026', action: 'required' })).toEqual({
    category: 'readiness',
    year: '2026',
    action: 'required',
  })
  expect(keptIn({ category: 'gossip', year: '20266', action: 'yes' })).toEqual({})
})

test('a year begins and ends where the reader is', () => {
  vi.stubEnv('TZ', 'America/Sao_Paulo')
  expect(queryOf({ year: '2026', action: 'required' }, '2026-05-01')).toEqual({
    from: '2026-01-01T03:00:00.000Z',
    before: '2027-01-01T03:00:00.000Z',
    actFrom: '2026-05-01',
  })
  // New Year's Eve there is the new year in UTC already.
  expect(yearsOf('2024-05-01T00:00:00Z', '2027-01-01T01:00:00Z')).toEqual(['2026', '2025', '2024'])
  vi.stubEnv('TZ', 'Asia/Vladivostok')
  expect(yearsOf('2025-12-31T20:00:00Z', '2025-12-31T20:00:00Z')).toEqual(['2026'])
})

test('months are the reader’s own, in the order of what is in them', () => {
  vi.stubEnv('TZ', 'America/Sao_Paulo')
  const one = (id: string, publishedDate: string) => ({ id, publishedDate }) as never
  const items = [
    one('c', '2026-12-01T03:00:00Z'),
    one('b', '2026-12-01T02:59:00Z'),
    one('a', '2026-11-02T12:00:00Z'),
  ]
  const groups = byMonth(items, monthIn('ru'))
  expect(groups.map(([month, of]) => [month, of.map(({ id }) => id)])).toEqual([
    ['декабрь 2026', ['c']],
    ['ноябрь 2026', ['b', 'a']],
  ])
})
