// The demo's customers: forty, in four countries and languages, added over eighteen months.
import type { DemoCustomer } from './customer.ts'
import { type Place, places } from './places.ts'

const offerIds = [
  'OFFICE-BUSINESS',
  'MAIL',
  'VAULT',
  'OFFICE-ENTERPRISE',
  'MEET',
  'IDENTITY',
  'DEVICES',
  'CLOUD-USAGE',
  'BOOKS',
  'OFFICE-BASIC',
]

/** Days of the demo's history. */
const history = 540

const at = <T>(list: readonly T[], i: number): T => {
  const item = list[i % list.length]
  if (item === undefined) throw new Error('An empty list.')
  return item
}

function customerOf(place: Place, name: string, i: number, nth: number): DemoCustomer {
  const [seller, reseller] = at(place.pairs, i)
  const [firstName = '', lastName = ''] = at(place.people, i).split(' ')
  // Spread over the history: each later customer is younger.
  const daysAgo = Math.round(history - (nth * (history - 10)) / 39)
  const quantity = 3 + ((nth * 7) % 40)
  const first = { daysAgo, offerId: at(offerIds, nth), quantity }
  const second = {
    daysAgo: Math.floor(daysAgo / 2),
    offerId: at(offerIds, nth + 3),
    quantity: 2 + (nth % 9),
  }
  const { country, language, address, registrationNumber, phoneNumber } = place
  return {
    name,
    domain: `${place.country.toLowerCase()}-customer-${i + 1}.example`,
    country,
    language,
    seller,
    reseller,
    daysAgo,
    contact: { firstName, lastName },
    address,
    registrationNumber,
    phoneNumber,
    orders: nth % 2 === 0 ? [first, second] : [first],
  }
}

/** Oldest first. Countries take turns, so that every month has some of each. */
export const demoCustomers: readonly DemoCustomer[] = places
  .flatMap((place) => place.names.map((name, i) => ({ place, name, i })))
  .toSorted((a, b) => a.i / a.place.names.length - b.i / b.place.names.length)
  .map(({ place, name, i }, nth) => customerOf(place, name, i, nth))
