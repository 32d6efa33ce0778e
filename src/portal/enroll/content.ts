// What step 6 holds, between the form and the draft: prefilled from what is known, checked as Enroll now will. Pure.
import { refusalOfIdentity } from '../../domain/company-details.ts'
import { type EnrolmentContent, identityFields } from '../../domain/enrolment.ts'
import {
  missingIn,
  refusalOfAddressee,
  refusalOfContact,
  trimmed,
} from '../../domain/enrolment-draft.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { isWebsite } from '../../domain/website.ts'
import { neededIn } from '../new-customer/customer-form.ts'

const fields = [
  ...identityFields,
  'supportEmail',
  'supportTelephone',
  'supportWebsite',
] as const satisfies readonly (keyof EnrolmentContent)[]
export type Field = (typeof fields)[number]
export type Values = Record<Field, string>

/** Who is in front of the form, and what is known of the company. Nothing is typed twice. */
interface Known {
  readonly fullName: string
  /** The user name, which is an address in most companies. */
  readonly userName: string
  readonly companyName: string
}

/** The first word, and all others: what a form asks for apart. */
const ownName = ({ fullName }: Known) => {
  const [firstName = '', ...rest] = fullName.trim().split(/\s+/)
  return { firstName, lastName: rest.join(' ') }
}
export const ownContact = (known: Known) => ({
  ...ownName(known),
  email: refusalOfAddressee(known.userName) === null ? known.userName : '',
})

/** A contact that was never named is the applicant; one that was emptied stays empty. */
export const valuesOf = (content: EnrolmentContent, known: Known): Values => {
  const isNew = ['firstName', 'lastName', 'email'].every((name) => !(name in content))
  const first: EnrolmentContent = {
    companyName: known.companyName,
    ...(isNew ? ownContact(known) : {}),
  }
  return Object.fromEntries(
    fields.map((name) => [name, content[name] ?? first[name] ?? '']),
  ) as Values
}

/** As it is submitted: an emptied contact stays known as emptied. */
export const contentOf = (values: Values): EnrolmentContent => {
  const { firstName, lastName, email } = values
  return { firstName, lastName, email, ...trimmed(values) }
}

/** Before another profile is chosen: without the name as long as it is the former profile's. */
export const withoutName = (
  { companyName, ...others }: EnrolmentContent,
  former: string | undefined,
): EnrolmentContent =>
  companyName === undefined || companyName === former ? others : { companyName, ...others }

/** As it is kept while it is written: the name of the profile is not the draft's, so that another profile brings its own. */
export const draftOf = (values: Values, { companyName }: Known): EnrolmentContent =>
  withoutName(contentOf(values), companyName)

/** Customer support by the primary contact: nothing is typed twice. */
export const supportOf = ({
  email = '',
  phoneNumber = '',
}: EnrolmentContent): Pick<Values, 'supportEmail' | 'supportTelephone'> => ({
  supportEmail: email,
  supportTelephone: phoneNumber,
})

export type Fault = 'required' | Refusal

/** Beyond what every country asks for. */
export const needed = (country: string): readonly string[] => neededIn(country)

/** What is wrong, by field, in their order. */
export function faultsOf(
  values: Values,
  country: string,
  { ofSupport = false } = {},
): Partial<Record<Field, Fault>> {
  const of = (name: Field) => values[name].trim()
  const orNull = (name: Field) => (of(name) === '' ? null : of(name))
  const whole = Object.fromEntries(fields.map((name) => [name, 'x'])) as Values
  const isEmpty = (name: Field) =>
    missingIn({ ...whole, [name]: values[name] }, ofSupport ? 'support' : 'all') !== null
  const asked = ofSupport ? [] : needed(country)
  const identity = refusalOfIdentity(country, orNull('registrationNumber'), 'given')
  const found = (name: Field): Fault | null => {
    if (isEmpty(name) || (asked.includes(name) && of(name) === '')) return 'required'
    if (name === 'supportEmail') return refusalOfAddressee(of(name))
    if (name === 'supportWebsite')
      return of(name) === '' || isWebsite(of(name)) ? null : 'bad_input'
    if (ofSupport) return null
    if (name === 'email') return refusalOfContact(of(name), [])
    return name === 'registrationNumber' ? identity : null
  }
  return Object.fromEntries(
    fields.map((name) => [name, found(name)] as const).filter(([, fault]) => fault !== null),
  )
}
