// What is known of a customer before it is one.
import type { Address } from '../../domain/customer.ts'

export interface CustomerFacts {
  readonly companyName: string
  readonly domain: string
  readonly registrationNumber: string | null
  readonly email: string
  readonly culture: string
  readonly language: string
  readonly address: Address
  /** Tenant id of the reseller whose customer it is; null: the seller's own. */
  readonly resellerId: string | null
}
