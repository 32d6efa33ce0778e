// A company in the program: one of five kinds, in one country, cloud and region.
import type { OrganizationId } from './ids.ts'

export const organizationKinds = [
  'operator',
  'indirect_provider',
  'indirect_reseller',
  'direct_partner',
  'customer',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

export const clouds = ['public', 'government', 'germany', 'china'] as const
export type Cloud = (typeof clouds)[number]

export const languages = ['en', 'pt-BR', 'es', 'ru'] as const
export type Language = (typeof languages)[number]

export interface Organization {
  readonly id: OrganizationId
  readonly kind: OrganizationKind
  readonly name: string
  /** Lower case. User names end in it; without an MPN ID it binds invitations. */
  readonly domain: string
  readonly mpnId: string | null
  readonly country: string
  readonly region: string
  readonly cloud: Cloud
  readonly language: Language
  readonly state: 'active' | 'suspended'
}
