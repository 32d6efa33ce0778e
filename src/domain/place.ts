// Where a company does business: partnerships, relationships and orders stay inside one region and one cloud (domain 4.12).
import type { Cloud } from './organization.ts'
import type { Refusal } from './refusal.ts'

export interface Place {
  /** Null: a country in which the program does not sell. */
  readonly region: string | null
  readonly cloud: Cloud
}

/** Why companies of these two places may not do business with one another, or null. National clouds stand apart altogether. */
export const refusalOfPlace = (one: Place, other: Place): Refusal | null =>
  one.region !== null && one.region === other.region && one.cloud === other.cloud
    ? null
    : 'other_region'

/** Countries whose companies a national cloud takes; the public one takes all. */
const countriesOf: Readonly<Record<Exclude<Cloud, 'public'>, readonly string[]>> = {
  government: ['US', 'PR', 'VI', 'GU', 'AS', 'MP'],
  germany: ['DE'],
  china: ['CN'],
}

/** Why a company of this country may not be in this cloud, or null. */
export const refusalOfCloud = (cloud: Cloud, country: string): Refusal | null =>
  cloud === 'public' || countriesOf[cloud].includes(country) ? null : 'cloud_other_country'
