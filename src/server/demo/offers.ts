// The demo’s catalog as the two files that an operator imports.
import { type DemoOffer, offers } from './offer-list.ts'

const limit = ({ more }: DemoOffer) => (more === 'trial' ? 'lifetime;1' : ';')

/** Offer matrix; the identifiers stand upper case, as the wire prints them. */
export const demoMatrix: string = [
  'Offer ID;Offer Display Name;Description;Category;Publisher;Countries;Prerequisites;Limit Scope;Limit;Minimum Quantity;Maximum Quantity;Billing;Billing Cycles;Add-on;Trial;Auto Renew;Needs Admin Agent',
  ...offers.map((o) =>
    [
      o.id,
      o.name,
      `${o.name} for one user and month.`,
      o.category,
      'Meridian',
      o.countries ?? 'US BR MX RU',
      o.base ?? '',
      limit(o),
      o.more === 'trial' ? 25 : 1,
      o.max ?? 10_000,
      o.more === 'usage' ? 'usage' : 'license',
      o.more === 'trial' || o.more === 'usage' ? 'monthly' : 'monthly annual',
      o.base === undefined ? 'no' : 'yes',
      o.more === 'trial' ? 'yes' : 'no',
      o.more === 'trial' ? 'no' : 'yes',
      o.more === 'office' || o.more === 'trial' ? 'yes' : 'no',
    ].join(';'),
  ),
].join('\n')

/** Roubles for a dollar, of the demo's price list. */
const roubles = 90

/** Price list: what sellers pay and what is suggested, by month and by year (ten months' price). */
export const demoPrices: string = [
  'A/C/D/U;Valid From;Valid To;Offer Display Name;Offer ID;Purchase Unit;Currency;List Price;ERP Price',
  ...offers.flatMap(({ id, name, monthly, more }) =>
    (['USD', 'RUB'] as const).flatMap((currency) => {
      const price = monthly * (currency === 'RUB' ? roubles : 1)
      const row = (unit: string, amount: number) =>
        `ADD;2020-01-01;2099-12-31;${name};${id};${unit};${currency};${amount.toFixed(2)};${(amount * 1.25).toFixed(2)}`
      const isYearly = more !== 'trial' && more !== 'usage'
      return [row('1 Month(s)', price), ...(isYearly ? [row('1 Year(s)', price * 10)] : [])]
    }),
  ),
].join('\n')
