// Companies, people and refusals that do not exist, for the gallery.
import { ApiError } from '../../contract/api-error.ts'
import { errors } from '../../contract/errors.ts'
import type { Session } from '../../contract/session-resource.ts'

export const guid = (last: number) =>
  `7c9e6679-7425-40de-944b-e07fc1f9${String(last).padStart(4, '0')}`
export const correlationId = guid(9000)

export const session: Session = {
  state: 'full',
  user: {
    id: guid(1),
    userName: 'ada@aurora.example',
    fullName: 'Ada Nascimento',
    language: 'en',
    roles: ['sales_agent', 'billing_admin'],
  },
  organization: {
    tenantId: guid(2),
    kind: 'indirect_provider',
    name: 'Aurora Distribuição',
    mpnId: '4471203',
    country: 'BR',
    state: 'active',
  },
  now: '2026-04-30T09:30:00Z',
  attributes: { objectType: 'Session' },
}

const globalAdmin = (fullName: string, email: string) => ({
  fullName,
  email,
  attributes: { objectType: 'GlobalAdmin' as const },
})
export const globalAdmins = {
  totalCount: 2,
  items: [
    globalAdmin('Ana Ferreira', 'ana@aurora.example'),
    globalAdmin('Maximiliane Freifrau von Hohenstein-Wartenberg', 'm.hohenstein@aurora.example'),
  ],
  attributes: { objectType: 'Collection' as const },
}

export interface Company {
  readonly id: string
  readonly name: string
  readonly mpnId: string
  readonly country: string
  readonly since: string
  readonly until?: string
}

export const companies: readonly Company[] = [
  {
    id: guid(11),
    name: 'Rio Verde Sistemas',
    mpnId: '5120034',
    country: 'BR',
    since: '2024-11-03T12:00:00Z',
  },
  {
    id: guid(12),
    name: 'Baltische Informationstechnik und Anlagensteuerung Verwaltungsgesellschaft mbH',
    mpnId: '662900417733',
    country: 'DE',
    since: '2025-01-31T23:59:00Z',
    until: '2026-10-27T10:00:00Z',
  },
  {
    id: guid(13),
    name: 'Соколов и партнеры',
    mpnId: '7188',
    country: 'KZ',
    since: '2026-02-28T06:15:00Z',
  },
  {
    id: guid(14),
    name: 'Nube Clara',
    mpnId: '5540981',
    country: 'MX',
    since: '2026-04-29T16:40:00Z',
  },
]

const refusal = (name: keyof typeof errors, words: string) =>
  new ApiError(errors[name].status, errors[name].code, words, correlationId)

export const crashed = new ApiError(
  500,
  500,
  'Something went wrong on our side. Nothing was changed.',
  correlationId,
)
export const missing = refusal('not_found', 'There is no such company.')
export const domainTaken = refusal(
  'domain_taken',
  'The domain name northwind-traders.example belongs to another company in the program.',
)
export const stale = refusal('stale_etag', 'It has changed since you read it.')
/** Whatever is no reply of the server; the console tells it, as it tells every fault of the program. */
export const offline = new TypeError('A sample of the gallery')

export const link =
  'https://portal.tierline.example/accept/partnership/7c9e6679-7425#Zk3vQ9sJ2mT8xW1c'
export const body = `Hello,

Aurora Distribuição would like to be your indirect provider. To accept, a global admin of your company opens this link:

${link}

The link works for your company only.

Ada Nascimento
`
