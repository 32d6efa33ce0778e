// What the demo knows of a customer.
import type { Language } from '../../domain/organization.ts'

export interface DemoCustomer {
  readonly name: string
  readonly domain: string
  readonly country: string
  readonly language: Language
  readonly seller: string
  /** Null: the seller's own. */
  readonly reseller: string | null
  /** Days before the start on which it was added. */
  readonly daysAgo: number
  readonly contact: { readonly firstName: string; readonly lastName: string }
  readonly address: {
    readonly city: string
    readonly state: string
    readonly postalCode: string
    readonly line: string
  }
  readonly registrationNumber: string | null
  readonly phoneNumber: string
  readonly orders: readonly {
    readonly daysAgo: number
    readonly offerId: string
    readonly quantity: number
  }[]
}
