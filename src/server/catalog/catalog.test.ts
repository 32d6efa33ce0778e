// The catalog: two files in, whole or not at all; what is sold where, read as the original prints it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { somebody } from '../../../test/stories.ts'
import { type Client, openWorld, type World } from '../../../test/world.ts'
import {
  listOfferAddOns,
  listOfferCategories,
  listOffers,
  listPricedOffers,
  readOffer,
} from '../../contract/catalog.ts'
import { importCatalog } from '../../contract/catalog-import.ts'

let world: World
let operator: Client
beforeAll(async () => {
  world = await openWorld()
  operator = await world.as(await world.operator(), 'program_manager')
})
afterAll(() => world.close())

const matrix = `Offer Display Name;Offer ID;Category;Countries;Prerequisites;Limit Scope;Limit;Minimum Quantity;Maximum Quantity;Billing Cycles;Add-on;Trial;Auto Renew;Needs Admin Agent
Desk Suite Business;a1;Small Business;US BR MX;;;;1;300;monthly annual;no;no;yes;yes
Desk Suite Archive;a2;Small Business;US;a1;;;1;300;monthly;yes;no;yes;no
Desk Suite Trial;a3;Trial;US;;lifetime;1;25;25;monthly;no;yes;no;yes
Cloud Usage;a4;Usage;*;;;;;;monthly;no;no;no;no
`
const prices = `A/C/D/U,Valid From,Valid To,Offer Display Name,Offer ID,Purchase Unit,Secondary License Type,List Price,ERP Price
ADD,2020-01-01,2099-12-31,Desk Suite Business,A1,1 Month(s),,10.00,12.50
ADD,01/01/2020,12/31/2099,Desk Suite Business,A1,1 Year(s),,"1,100.00",1375
ADD,2020-01-01,2020-12-31,Desk Suite Archive,A2,1 Month(s),Add-on,2,3
`

const take = (text: string, currency?: string) =>
  operator.call(importCatalog, { body: { text, ...(currency === undefined ? {} : { currency }) } })

test('a matrix and a price list come in; offers are listed where they are sold', async () => {
  expect((await take(matrix)).body).toMatchObject({
    kind: 'offer_matrix',
    rows: 4,
    added: 4,
    changed: 0,
  })
  expect((await take(matrix)).body).toMatchObject({ added: 0, changed: 4 })
  expect((await take(`\uFEFF${prices}`)).body).toMatchObject({
    kind: 'price_list',
    rows: 3,
    added: 3,
    changed: 0,
  })

  const reseller = await somebody(world, 'indirect_reseller', 'sales_agent')
  const sold = await reseller.call(listOffers, { query: { country: 'us' } })
  expect(sold.body.items.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4'])
  const [base] = sold.body.items
  expect(base).toMatchObject({
    minimumQuantity: 1,
    maximumQuantity: 300,
    hasAddOns: true,
    isAddOn: false,
    country: 'US',
    billing: 'license',
  })
  expect(base?.category).toMatchObject({ id: 'SmallBusiness_Key', name: 'Small Business' })
  expect(JSON.stringify(sold.body)).not.toMatch(/price/i)
  const inMexico = await reseller.call(listOffers, { query: { country: 'MX' } })
  expect(inMexico.body.items.map(({ id }) => id)).toEqual(['A1', 'A4'])
  const trials = await reseller.call(listOffers, {
    query: { country: 'US', offer_category_id: 'Trial_Key' },
  })
  expect(trials.body.items).toMatchObject([
    { id: 'A3', limit: 1, limitUnitOfMeasure: 'LifeTime', isTrial: true },
  ])
  const categories = await reseller.call(listOfferCategories, { query: { country: 'MX' } })
  expect(categories.body.items.map(({ name }) => name)).toEqual(['Small Business', 'Usage'])
  expect(
    (await reseller.call(readOffer, { params: { id: 'a1' }, query: { country: 'US' } })).body.id,
  ).toBe('A1')
  expect(
    (await reseller.call(readOffer, { params: { id: 'a2' }, query: { country: 'MX' } })).status,
  ).toBe(404)
  const addOns = await reseller.call(listOfferAddOns, {
    params: { id: 'A1' },
    query: { country: 'US' },
  })
  expect(addOns.body.items.map(({ id }) => id)).toEqual(['A2'])
})

test('sellers see the prices of the day, in money', async () => {
  const provider = await somebody(world, 'indirect_provider', 'admin_agent')
  const { body } = await provider.call(listPricedOffers, {
    query: { country: 'US', search: 'desk' },
  })
  const priceOf = (id: string) => body.items.find((one) => one.id === id)?.prices
  expect(priceOf('A1')).toEqual([
    { billingCycle: 'annual', currency: 'USD', listPrice: 1100, retailPrice: 1375 },
    { billingCycle: 'monthly', currency: 'USD', listPrice: 10, retailPrice: 12.5 },
  ])
  expect(priceOf('A2')).toEqual([]) // its price has run out
  expect(body.items.find(({ id }) => id === 'A1')).toMatchObject({ needsAdminAgent: true })
})

test('offset paging goes there and back', async () => {
  const provider = await somebody(world, 'direct_partner', 'global_admin')
  const second = await provider.call(listOffers, { query: { country: 'US', size: 1, offset: 1 } })
  expect(second.body.items.map(({ id }) => id)).toEqual(['A2'])
  expect(second.body.links?.next?.uri).toBe('/offers?country=US&size=1&offset=2')
  expect(second.body.links?.previous?.uri).toBe('/offers?country=US&size=1&offset=0')
  const last = await provider.call(listOffers, { query: { country: 'US', size: 3, offset: 3 } })
  expect(last.body.links?.next).toBeUndefined()
})

test('a wrong row 10,000 is named, and changes nothing', async () => {
  const header = 'Offer Display Name,Offer ID,Category,Countries,Minimum Quantity\n'
  const rows = Array.from(
    { length: 9_998 },
    (_, i) => `Bulk ${i},bulk-${i},Enterprise,US,1\n`,
  ).join('')
  const reply = await operator.call(importCatalog, {
    body: { text: `${header}${rows}Bulk x,bulk-x,Enterprise,US,none\n` },
    headers: { 'x-locale': 'ru' },
  })
  expect(reply).toMatchObject({
    status: 400,
    body: {
      code: 990070,
      data: ['catalog_rows_wrong', 'Строка 10000, Minimum Quantity: не целое число от 1'],
    },
  })
  expect(
    (await world.query(`select count(*)::int as n from offer where id like 'BULK%'`)).rows,
  ).toEqual([{ n: 0 }])
  const good = await take(`${header}${rows}`)
  expect(good.body).toMatchObject({ rows: 9_998, added: 9_998 })
})

test.each([
  [
    'prices of an offer that no matrix has brought',
    'Offer Display Name,Offer ID,List Price,ERP Price\nX,nobody,1,1\n',
    'Row 2, Offer ID: no such offer',
  ],
  [
    'a price with three decimals',
    'Offer Display Name,Offer ID,List Price,ERP Price\nX,a1,1.005,1\n',
    'Row 2, List Price: not a price',
  ],
  [
    'a date that no calendar has',
    'Offer Display Name,Offer ID,List Price,ERP Price,Valid From\nX,a1,1,1,2026-02-31\n',
    'Row 2, Valid From: not a date',
  ],
  [
    'a country outside the program',
    'Offer Display Name,Offer ID,Category,Countries\nX,x,Enterprise,US ZZ\n',
    'Row 2, Countries: holds a code that is not a country of the program',
  ],
  [
    'an offer twice, blank lines counted',
    'Offer Display Name,Offer ID,Category,Countries\nX,x,Enterprise,US\n\nX,X,Enterprise,US\n',
    'Row 4, Offer ID: stands in an earlier row already',
  ],
  ['a file of something else', 'a,b\n1,2\n', 'Row 1, List Price / Countries: missing'],
])('refused: %s', async (_, text, line) => {
  expect(await take(text)).toMatchObject({
    status: 400,
    body: { code: 990070, data: ['catalog_rows_wrong', line] },
  })
})

test('a text that is no CSV is refused as such', async () => {
  expect(await take('"never closed')).toMatchObject({ status: 400, body: { code: 990071 } })
})

test('a row marked DEL withdraws the offer, and a later one brings it back', async () => {
  const row = (mark: string) =>
    `A/C/D/U,Offer Display Name,Offer ID,List Price,ERP Price\n${mark},Cloud Usage,A4,0,0\n`
  const reader = await somebody(world, 'indirect_provider', 'global_admin')
  const status = async () =>
    (await reader.call(readOffer, { params: { id: 'A4' }, query: { country: 'US' } })).status
  expect((await take(row('DEL'))).body).toMatchObject({ withdrawn: 1 })
  expect(await status()).toBe(404)
  await take(row('CHG'))
  expect(await status()).toBe(200)
})
