// What of a subscription may be changed and by whom, and when its term ends, by table.
import { expect, test } from 'vitest'
import { endOfTerm, type Subscription } from './subscription.ts'
import { differences, refusalToChange, type SubscriptionChange } from './subscription-change.ts'

const subscription = {
  quantity: 5,
  friendlyName: 'Desk Suite',
  autoRenew: true,
  status: 'active',
  billingCycle: 'monthly',
  mpnId: '2000001',
} as Subscription
const suspended: Subscription = { ...subscription, status: 'suspended' }
const offer = { minQuantity: 2, maxQuantity: 300, isAutoRenewable: true }

test.each<[string, SubscriptionChange, SubscriptionChange]>([
  ['nothing', {}, {}],
  [
    'the whole resource as it is',
    {
      quantity: 5,
      friendlyName: 'Desk Suite',
      autoRenew: true,
      status: 'active',
      billingCycle: 'monthly',
      mpnId: '2000001',
    },
    {},
  ],
  ['a quantity and the old name', { quantity: 6, friendlyName: 'Desk Suite' }, { quantity: 6 }],
  ['the reseller cleared', { mpnId: '' }, { mpnId: '' }],
])('differences: %s', (_, wanted, left) => {
  expect(differences(subscription, wanted)).toEqual(left)
})

test('differences: no reseller, and none sent', () => {
  expect(differences({ ...subscription, mpnId: null }, { mpnId: '' })).toEqual({})
})

test.each<[string, Subscription, SubscriptionChange, boolean, string | null]>([
  ['the seller: least', subscription, { quantity: 2 }, true, null],
  ['the seller: most', subscription, { quantity: 300 }, true, null],
  ['the seller: too few', subscription, { quantity: 1 }, true, 'quantity_outside_offer'],
  ['the seller: too many', subscription, { quantity: 301 }, true, 'quantity_outside_offer'],
  ['the seller: who earns (rule 47)', subscription, { mpnId: '2000002' }, true, null],
  ['a reseller: quantity', subscription, { quantity: 6 }, false, 'no_commerce_relationship'],
  ['a reseller: fewer', subscription, { quantity: 4 }, false, 'no_commerce_relationship'],
  ['a reseller: who earns', subscription, { mpnId: '2000002' }, false, 'no_commerce_relationship'],
  [
    'a reseller: name, renewal, status (rule 22)',
    subscription,
    { friendlyName: 'Till', autoRenew: false, status: 'suspended' },
    false,
    null,
  ],
  ['a reseller: reactivation', suspended, { status: 'active' }, false, null],
  ['quantity of a suspended one', suspended, { quantity: 6 }, true, 'suspended_quantity'],
  [
    'quantity together with suspension',
    subscription,
    { quantity: 6, status: 'suspended' },
    true,
    'suspended_quantity',
  ],
  [
    'quantity together with reactivation',
    suspended,
    { quantity: 6, status: 'active' },
    true,
    'suspended_quantity',
  ],
  ['the billing cycle', subscription, { billingCycle: 'annual' }, true, 'billing_cycle_by_order'],
])('a change by %s', (_, before, change, isSeller, refusal) => {
  expect(refusalToChange(before, change, offer, isSeller)).toBe(refusal)
})

test('what does not renew by itself cannot be told to, and can be told not to', () => {
  const once = { ...offer, isAutoRenewable: false }
  expect(refusalToChange(subscription, { autoRenew: true }, once, true)).toBe('not_auto_renewable')
  expect(refusalToChange(subscription, { autoRenew: false }, once, true)).toBe(null)
})

test.each([
  ['a year', '2026-11-20T09:00:00.000Z', false, '2027-11-20T09:00:00.000Z'],
  ['a year from a leap day', '2028-02-29T00:00:00.000Z', false, '2029-03-01T00:00:00.000Z'],
  ['thirty days of trial', '2026-12-15T00:00:00.000Z', true, '2027-01-14T00:00:00.000Z'],
])('a term ends after %s', (_, start, isTrial, end) => {
  expect(endOfTerm(new Date(start), isTrial).toISOString()).toBe(end)
})
