// Customers that a company served elsewhere before it joined: the operator's file, and what becomes of each row (rules 37, 56).
import { bare, type Cells, cellsOf, choice, type RowFault } from './catalog-cells.ts'
import type { Address } from './customer.ts'
import { isDomainName } from './domain-name.ts'
import type { EnrolmentState } from './enrolment.ts'
import { isMpnId } from './membership.ts'
import { type Language, languages, type Organization } from './organization.ts'
import { type Place, refusalOfPlace } from './place.ts'
import { countries, regionOf } from './region.ts'

/** `failed`: something unforeseen, which the log of the server tells; delete the row and import it again. */
export const servedRefusals = ['partners_own', 'other_region', 'failed'] as const
type ServedRefusal = (typeof servedRefusals)[number]

/**
 * Of the enrolment of the customer itself: a company on its way to become a partner is nobody's customer (rule 56), and one that is
 * refused is. Until that is decided its row waits.
 */
export const statesThatWait: readonly EnrolmentState[] = [
  'awaiting_email',
  'under_review',
  'action_required',
]

/** What else is known of the customer; the columns of the file, checked. */
export interface ServedContent {
  readonly address: Address
  readonly email: string
  readonly language: Language
  readonly registrationNumber: string | null
}

export interface ServedRow {
  /** As RowFault counts. */
  readonly row: number
  readonly mpnId: string
  readonly domain: string
  readonly companyName: string
  readonly content: ServedContent
}

/** Whom the domain belongs to already, if it is here. */
type Known = Pick<Organization, 'kind'> & Place

/**
 * Why the customer is not taken in for the partner, or null. A program partner's own tenant is nobody's customer (rule 56);
 * nobody is served in another region or cloud.
 */
export function refusalOfServed(
  partner: Place,
  country: string,
  known: Known | null,
): ServedRefusal | null {
  if (known !== null && known.kind !== 'customer') return 'partners_own'
  const place = known ?? { region: regionOf(country), cloud: partner.cloud }
  return refusalOfPlace(partner, place) === null ? null : 'other_region'
}

export const servedColumns = [
  'MPN ID',
  'Company',
  'Domain',
  'Country',
  'Address',
  'Address 2',
  'City',
  'State',
  'Postal Code',
  'First Name',
  'Last Name',
  'Email',
  'Phone',
  'Registration Number',
  'Language',
] as const
type ServedColumn = (typeof servedColumns)[number]
const neededColumns: readonly ServedColumn[] = ['MPN ID', 'Company', 'Domain', 'Country']

/** Faults are collected up to this many: a file of another kind has them in every row. */
const mostFaults = 100

const isAddress = (text: string) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)

function servedRow(cells: Cells): ServedRow {
  const fault = (column: ServedColumn, reason: RowFault['reason']) => cells.fault(column, reason)
  const needed = (column: ServedColumn, longest: number) => cells.needed(column, longest)
  const optional = (column: ServedColumn, longest: number) => cells.text(column, longest) || null
  const mpnId = needed('MPN ID', 12)
  if (mpnId !== '' && !isMpnId(mpnId)) fault('MPN ID', 'not_an_mpn_id')
  const domain = needed('Domain', 253).toLowerCase()
  if (domain !== '' && !isDomainName(domain)) fault('Domain', 'not_a_domain')
  const country = needed('Country', 2).toUpperCase()
  if (country !== '' && !countries.includes(country)) fault('Country', 'not_a_country')
  const email = needed('Email', 320)
  if (email !== '' && !isAddress(email)) fault('Email', 'not_an_address')
  return {
    row: cells.row,
    mpnId,
    domain,
    companyName: needed('Company', 200),
    content: {
      email,
      language: choice(cells, 'Language', languages, {}),
      registrationNumber: optional('Registration Number', 40),
      address: {
        country,
        addressLine1: needed('Address', 200),
        addressLine2: optional('Address 2', 200),
        city: needed('City', 100),
        state: optional('State', 100),
        postalCode: optional('Postal Code', 20),
        firstName: needed('First Name', 50),
        lastName: needed('Last Name', 50),
        phoneNumber: optional('Phone', 40),
      },
    },
  }
}

/** `faultOf`: what the rules of the row's country say against its address. Either every row is right, or the faults say which cells are not. */
export function readServedFile(
  table: readonly (readonly string[])[],
  faultOf: (row: ServedRow) => Omit<RowFault, 'row'> | null,
): { readonly rows: readonly ServedRow[] } | { readonly faults: readonly RowFault[] } {
  const [header = [], ...lines] = table
  const columns = new Map(header.map((name, i) => [bare(name), i]))
  const faults: RowFault[] = neededColumns
    .filter((column) => !columns.has(bare(column)))
    .map((column) => ({ row: 1, column, reason: 'missing' }))
  if (faults.length > 0) return { faults }
  const rows: ServedRow[] = []
  const seen = new Set<string>()
  for (const [i, line] of lines.entries()) {
    if (faults.length >= mostFaults) break
    if (line.every((cell) => cell.trim() === '')) continue
    const before = faults.length
    const row = servedRow(cellsOf(columns, line, i + 2, faults))
    const key = `${row.mpnId} ${row.domain}`
    if (seen.has(key)) faults.push({ row: row.row, column: 'Domain', reason: 'given_twice' })
    seen.add(key)
    const wrong = faults.length === before ? faultOf(row) : null
    if (wrong !== null) faults.push({ row: row.row, ...wrong })
    rows.push(row)
  }
  if (rows.length === 0) faults.push({ row: 2, column: 'MPN ID', reason: 'missing' })
  return faults.length === 0 ? { rows } : { faults: faults.slice(0, mostFaults) }
}
