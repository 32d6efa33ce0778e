// What a finished draft says: the new customer and its first order. The wizard lets be empty what Submit does not.
import type { DraftContent } from '../../contract/customer-draft-resource.ts'
import { Refused } from '../../domain/refusal.ts'
import type { CustomerFacts } from './customer-facts.ts'

/** What the wizard's pages let be empty while it is written, and Submit does not. */
export function factsOf(content: DraftContent): CustomerFacts {
  const needed = (
    name:
      | 'companyName'
      | 'domain'
      | 'country'
      | 'language'
      | 'firstName'
      | 'lastName'
      | 'email'
      | 'addressLine1'
      | 'city',
  ): string => {
    const value = content[name]?.trim() ?? ''
    if (value === '') throw new Refused('draft_incomplete', name)
    return value
  }
  const optional = (
    name: 'state' | 'addressLine2' | 'postalCode' | 'phoneNumber' | 'registrationNumber',
  ): string | null => {
    const value = content[name]?.trim() ?? ''
    return value === '' ? null : value
  }
  const domain = needed('domain').toLowerCase()
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(domain))
    throw new Refused('draft_incomplete', 'domain')
  const email = needed('email')
  if (!/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/.test(email))
    throw new Refused('draft_incomplete', 'email')
  const country = needed('country').toUpperCase()
  const language = needed('language')
  return {
    companyName: needed('companyName').slice(0, 200),
    domain,
    registrationNumber: optional('registrationNumber'),
    email,
    culture: `${language.slice(0, 2)}-${country}`,
    language,
    address: {
      country,
      city: needed('city'),
      state: optional('state'),
      addressLine1: needed('addressLine1'),
      addressLine2: optional('addressLine2'),
      postalCode: optional('postalCode'),
      firstName: needed('firstName').slice(0, 50),
      lastName: needed('lastName').slice(0, 50),
      phoneNumber: optional('phoneNumber'),
    },
    resellerId: content.resellerId ?? null,
  }
}

/** Undefined: the seller's own. */
export function currencyOf(content: DraftContent): string | undefined {
  const currency = content.currency?.trim().toUpperCase() || undefined
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency))
    throw new Refused('draft_incomplete', 'currency')
  return currency
}

/** The reseller of the new customer earns the incentive of what is ordered with it (rule 50). */
export const linesOf = ({ lines = [] }: DraftContent, mpnId: string | undefined) =>
  lines.map(({ offerId, quantity, billingCycle, friendlyName }, number) => ({
    number,
    offerId,
    quantity,
    billingCycle,
    friendlyName,
    parentId: undefined,
    mpnId,
  }))
