import { expect, test } from 'vitest'
import { changedFields, type Fields, isQuantity, patchOf } from './subscription-form.ts'

const before: Fields = {
  quantity: '10',
  friendlyName: 'Mail',
  autoRenew: 'on',
  status: 'active',
  reseller: '1000201',
  support: 'a',
}

test.each<[Partial<Fields>, (keyof Fields)[], object]>([
  [{}, [], {}],
  [{ friendlyName: ' Mail ' }, [], {}],
  [{ quantity: '12' }, ['quantity'], { quantity: 12 }],
  [{ autoRenew: 'off' }, ['autoRenew'], { autoRenewEnabled: false }],
  [{ status: 'suspended' }, ['status'], { status: 'suspended' }],
  [{ reseller: '' }, ['reseller'], { partnerId: '' }],
  [{ support: 'b' }, ['support'], {}],
  [
    { quantity: '5', friendlyName: 'Post' },
    ['quantity', 'friendlyName'],
    { quantity: 5, friendlyName: 'Post' },
  ],
])('%j changes %j', (over, names, patch) => {
  expect(changedFields(before, { ...before, ...over })).toEqual(names)
  expect(patchOf(before, { ...before, ...over })).toEqual(patch)
})

test.each([
  ['1', true],
  [' 25 ', true],
  ['0', false],
  ['-1', false],
  ['1.5', false],
  ['', false],
  ['1e3', false],
])('%j as a quantity: %j', (text, isGood) => {
  expect(isQuantity(text)).toBe(isGood)
})
