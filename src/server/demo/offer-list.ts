// What the demo sells. All names are invented.

export interface DemoOffer {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly monthly: number
  readonly countries?: string
  readonly base?: string
  readonly max?: number
  readonly more?: string
}

export const offers: readonly DemoOffer[] = [
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
