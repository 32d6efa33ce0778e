// The demo's catalog, as the two files that an operator imports. All names are invented.
interface DemoOffer {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly monthly: number
  readonly countries?: string
  readonly base?: string
  readonly max?: number
  readonly more?: string
}

const offers: readonly DemoOffer[] = [
  {
    id: 'OFFICE-BASIC',
    name: 'Desk Suite Basic',
    category: 'Small Business',
    monthly: 5,
    max: 300,
    more: 'office',
  },
  {
    id: 'OFFICE-BUSINESS',
    name: 'Desk Suite Business',
    category: 'Small Business',
    monthly: 10.5,
    max: 300,
    more: 'office',
  },
  {
    id: 'OFFICE-ENTERPRISE',
    name: 'Desk Suite Enterprise',
    category: 'Enterprise',
    monthly: 22,
    more: 'office',
  },
  {
    id: 'OFFICE-TRIAL',
    name: 'Desk Suite Business Trial',
    category: 'Trial',
    monthly: 0,
    max: 25,
    more: 'trial',
  },
  { id: 'MAIL', name: 'Courier Mail', category: 'Enterprise', monthly: 3.2 },
  {
    id: 'MAIL-ARCHIVE',
    name: 'Courier Mail Archive',
    category: 'Enterprise',
    monthly: 2.1,
    base: 'MAIL',
  },
  {
    id: 'MAIL-SHIELD',
    name: 'Courier Mail Shield',
    category: 'Enterprise',
    monthly: 1.4,
    base: 'MAIL',
  },
  { id: 'MEET', name: 'Roundtable Meetings', category: 'Enterprise', monthly: 6 },
  {
    id: 'MEET-PHONE',
    name: 'Roundtable Phone',
    category: 'Enterprise',
    monthly: 4,
    base: 'MEET',
    countries: 'US BR MX',
  },
  { id: 'VAULT', name: 'Vault Backup', category: 'Enterprise', monthly: 4.75 },
  { id: 'VAULT-PLUS', name: 'Vault Backup Plus', category: 'Enterprise', monthly: 8.9 },
  { id: 'IDENTITY', name: 'Keystone Identity', category: 'Enterprise', monthly: 2.5 },
  { id: 'DEVICES', name: 'Fleet Device Care', category: 'Enterprise', monthly: 5.6 },
  { id: 'BOOKS', name: 'Ledger Books', category: 'Small Business', monthly: 12, max: 50 },
  { id: 'SITE', name: 'Shopfront Site', category: 'Small Business', monthly: 9, max: 10 },
  {
    id: 'SCHOOL',
    name: 'Desk Suite for Schools',
    category: 'Education',
    monthly: 1.5,
    more: 'office',
  },
  { id: 'CLOUD-USAGE', name: 'Cumulus Compute', category: 'Usage', monthly: 0, more: 'usage' },
]

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
