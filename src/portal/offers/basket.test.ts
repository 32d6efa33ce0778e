import { describe, expect, test } from 'vitest'
import type { PricedOffer } from '../../contract/priced-offer-resource.ts'
import {
  amountOf,
  clamp,
  firstLine,
  type Line,
  reasonAgainst,
  totalsOf,
  withLine,
} from './basket.ts'

const category = {
  id: 'Enterprise_Key',
  name: 'Enterprise',
  rank: 10,
  locale: 'en',
  country: 'US',
  attributes: {},
}

const offer = (over: Partial<PricedOffer> = {}): PricedOffer => ({
  id: 'MAIL',
  name: 'Mail',
  description: '',
  minimumQuantity: 1,
  maximumQuantity: 300,
  rank: 1,
  uri: '',
  locale: 'en',
  country: 'US',
  category,
  limitUnitOfMeasure: 'None',
  prerequisiteOffers: [],
  isAddOn: false,
  hasAddOns: false,
  isAvailableForPurchase: true,
  billing: 'license',
  supportedBillingCycles: ['monthly', 'annual'],
  isAutoRenewable: true,
  isTrial: false,
  product: { id: 'MAIL', name: 'Mail', unit: 'License' },
  unitType: 'License',
  needsAdminAgent: false,
  publisher: 'Meridian',
  prices: [
    { billingCycle: 'monthly', currency: 'USD', listPrice: 4.35, retailPrice: 6 },
    { billingCycle: 'annual', currency: 'USD', listPrice: 48.1, retailPrice: 60 },
  ],
  attributes: {},
  ...over,
})

const line = (over: Partial<Line> = {}): Line => ({
  offerId: 'MAIL',
  quantity: 3,
  billingCycle: 'monthly',
  ...over,
})

const seller = { roles: ['sales_agent'], currency: 'USD', bases: [] } as const
const base = { id: 'S1', offerId: 'BASE', friendlyName: 'Suite' }
const addOn = { isAddOn: true, prerequisiteOffers: ['BASE'] }

describe('an offer can be chosen', () => {
  test.each([
    ['as it is', offer(), seller, null],
    ['not when it is withdrawn', offer({ isAvailableForPurchase: false }), seller, 'withdrawn'],
    [
      'not as office seats by a sales agent',
      offer({ needsAdminAgent: true }),
      seller,
      'needsAdminAgent',
    ],
    [
      'as office seats by an admin agent (rule 23)',
      offer({ needsAdminAgent: true }),
      { ...seller, roles: ['admin_agent'] as const },
      null,
    ],
    ['not as an add-on without a base', offer(addOn), seller, 'needsBase'],
    ['as an add-on with a base', offer(addOn), { ...seller, bases: [base] }, null],
    ['not without a price in the currency', offer(), { ...seller, currency: 'EUR' }, 'noPrice'],
    ['as a trial without a price', offer({ isTrial: true, prices: [] }), seller, null],
    ['by use without a price', offer({ billing: 'usage', prices: [] }), seller, null],
  ])('%s', (_, of, by, reason) => {
    expect(reasonAgainst(of, by)).toBe(reason)
  })
})

test('the first line takes the least quantity, the first cycle that has a price, and the first base', () => {
  const yearly = offer({ minimumQuantity: 5, prices: offer().prices.slice(1), ...addOn })
  expect(firstLine(yearly, 'USD', [base])).toEqual({
    offerId: 'MAIL',
    quantity: 5,
    billingCycle: 'annual',
    parentId: 'S1',
  })
  expect(firstLine(offer(), 'EUR', [])).toBeNull()
})

test.each([
  [0, 1],
  [12, 12],
  [12.9, 12],
  [301, 300],
])('a quantity of %d becomes %d', (wanted, kept) => {
  expect(clamp(wanted, offer())).toBe(kept)
})

test('a line is added at the end, changed in its place, and taken out', () => {
  const [one, two] = [line({ offerId: 'A' }), line({ offerId: 'B' })]
  expect(withLine([one], 'B', two)).toEqual([one, two])
  const more = { ...one, quantity: 9 }
  expect(withLine([one, two], 'A', more)).toEqual([more, two])
  expect(withLine([one, two], 'A', null)).toEqual([two])
})

test('amounts are exact, and sums are kept apart by cycle', () => {
  const offers = new Map([['MAIL', offer()]])
  expect(amountOf(line(), offers.get('MAIL'), 'USD')).toEqual({ minor: 1305n, currency: 'USD' })
  const lines = [line(), line({ quantity: 2 }), line({ billingCycle: 'annual', quantity: 10 })]
  expect(totalsOf(lines, offers, 'USD')).toEqual([
    { cycle: 'monthly', total: { minor: 2175n, currency: 'USD' } },
    { cycle: 'annual', total: { minor: 48100n, currency: 'USD' } },
  ])
})

test('a line whose offer is not known adds nothing', () => {
  expect(totalsOf([line({ offerId: 'GONE' })], new Map(), 'USD')).toEqual([])
})
