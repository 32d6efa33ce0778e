import { expect, test } from 'vitest'
import { hideBut, isShown } from './columns.ts'

const columns = [
  { label: 'Company' },
  { id: 'mpn', label: 'MPN ID' },
  { id: 'country', label: 'Country' },
]
const shownBy = (hide: string | undefined) =>
  columns.filter((column) => isShown(column, hide)).map(({ label }) => label)

test.each([
  [undefined, ['Company', 'MPN ID', 'Country']],
  ['mpn', ['Company', 'Country']],
  ['mpn.country', ['Company']],
  ['Company.unknown', ['Company', 'MPN ID', 'Country']],
])('the address %s shows %j', (hide, labels) => {
  expect(shownBy(hide)).toEqual(labels)
})

test('what is chosen comes back from the address', () => {
  expect(hideBut(columns, ['mpn', 'country'])).toBeUndefined()
  expect(hideBut(columns, [])).toBe('mpn.country')
  expect(shownBy(hideBut(columns, ['country']))).toEqual(['Company', 'Country'])
})
