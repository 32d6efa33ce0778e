// Which lines can be ordered, how many of an offer, and who may earn the incentive, by table.
import { expect, test } from 'vitest'
import { billingCurrency } from './currency.ts'
import type { Offer } from './offer.ts'
import { refusalOfLimit, refusalToCredit, refusalToOrder } from './order.ts'
import type { Organization } from './organization.ts'
import { can, type Role, roles } from './roles.ts'

const base = {
  id: 'BASE',
  minQuantity: 2,
  maxQuantity: 300,
  billingCycles: ['monthly', 'annual'],
  prerequisites: [],
  isAddOn: false,
  isAvailable: true,
  needsAdminAgent: false,
  limitScope: 'none',
  limitCount: null,
} as unknown as Offer
const addOn: Offer = { ...base, id: 'ADDON', isAddOn: true, prerequisites: ['BASE', 'OTHER'] }
const office: Offer = { ...base, needsAdminAgent: true }
const good = { offer: base, quantity: 2, billingCycle: 'monthly', parentOfferId: null } as const

test.each([
  ['the least that is sold', {}, null],
  ['the most that is sold', { quantity: 300 }, null],
  ['one fewer than the least', { quantity: 1 }, 'quantity_outside_offer'],
  ['one more than the most', { quantity: 301 }, 'quantity_outside_offer'],
  ['an offer that is not sold there', { offer: null }, 'offer_not_available'],
  [
    'an offer that was withdrawn',
    { offer: { ...base, isAvailable: false } },
    'offer_not_available',
  ],
  [
    'a billing cycle that is not offered',
    { billingCycle: 'one_time' },
    'billing_cycle_not_offered',
  ],
  ['an add-on on its base', { offer: addOn, parentOfferId: 'BASE' }, null],
  ['an add-on on the other of its bases', { offer: addOn, parentOfferId: 'OTHER' }, null],
  ['an add-on that stands on nothing', { offer: addOn }, 'add_on_needs_base'],
  [
    'an add-on on a base of something else',
    { offer: addOn, parentOfferId: 'STRANGE' },
    'add_on_needs_base',
  ],
  ['a base that stands on another', { parentOfferId: 'BASE' }, 'not_an_add_on'],
] as const)('a line: %s', (_, change, refusal) => {
  expect(refusalToOrder({ ...good, ...change }, ['sales_agent'])).toBe(refusal)
})

test('rule 23: office-type seats need Admin agent; the global admin has every right', () => {
  const may = (role: Role) => refusalToOrder({ ...good, offer: office }, [role]) === null
  expect(roles.filter(may).toSorted()).toEqual(['admin_agent', 'global_admin'])
  expect(can.manage_marked_subscriptions.toSorted()).toEqual(['admin_agent', 'global_admin'])
  expect(refusalToOrder({ ...good, offer: office }, ['helpdesk_agent', 'billing_admin'])).toBe(
    'needs_admin_agent',
  )
  expect(refusalToOrder({ ...good, offer: office }, ['admin_agent', 'billing_admin'])).toBe(null)
})

test.each([
  ['without a limit', 'none', null, 1000, 1000, null],
  ['the second of two at a time', 'concurrent', 2, 1, 9, null],
  ['the third of two at a time', 'concurrent', 2, 2, 2, 'offer_limit_reached'],
  ['again after the first has gone', 'concurrent', 1, 0, 5, null],
  ['the first in a lifetime', 'lifetime', 1, 0, 0, null],
  ['the second in a lifetime of one', 'lifetime', 1, 0, 1, 'offer_limit_reached'],
] as const)('a limit: %s', (_, limitScope, limitCount, current, ever, refusal) => {
  expect(refusalOfLimit({ ...base, limitScope, limitCount }, current, ever)).toBe(refusal)
})

const seller = { mpnId: '1000001' } as Organization
test.each([
  ['its active reseller’s (rule 47)', '2000001', {}, true, null],
  ['the seller’s own', '1000001', null, true, 'own_mpn_id'],
  ['another company’s', '3000001', null, true, 'not_our_reseller'],
  ['nobody’s', '9999999', null, false, 'mpn_id_not_found'],
] as const)('the MPN ID that earns: %s', (_, mpnId, reseller, exists, refusal) => {
  expect(refusalToCredit(mpnId, seller, reseller, exists)).toBe(refusal)
})

test.each([
  ['US', 'USD'],
  ['DE', 'EUR'],
  ['GB', 'GBP'],
  ['LI', 'CHF'],
  ['BR', 'USD'],
  ['RU', 'RUB'],
  ['JP', 'JPY'],
])('a partner in %s bills in %s', (country, currency) => {
  expect(billingCurrency(country)).toBe(currency)
})
