// The currency in which the program bills, fixed by the partner's country (domain 4.12).
const countriesByCurrency = {
  EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK MC AD SM VA',
  GBP: 'GB GG IM JE',
  CHF: 'CH LI',
  SEK: 'SE',
  NOK: 'NO SJ',
  DKK: 'DK FO',
  CAD: 'CA',
  AUD: 'AU',
  NZD: 'NZ',
  JPY: 'JP',
  KRW: 'KR',
  INR: 'IN',
  RUB: 'RU',
  TWD: 'TW',
} as const

const currencyByCountry = new Map<string, string>()
for (const [currency, countries] of Object.entries(countriesByCurrency))
  for (const country of countries.split(' ')) currencyByCountry.set(country, currency)

/** US dollars wherever no other currency is fixed. */
export const billingCurrency = (country: string): string => currencyByCountry.get(country) ?? 'USD'
