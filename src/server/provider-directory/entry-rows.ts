// Entries of the directory as rows, and as what is said of them.
import { sql } from 'kysely'
import type { WireEntry, WireProvider } from '../../contract/provider-directory-resource.ts'
import { etagOf, given } from '../../contract/wire.ts'
import type { Cloud, Language } from '../../domain/organization.ts'
import {
  type EntryContent,
  type EntryState,
  type HelpKind,
  isInReach,
} from '../../domain/provider-directory.ts'
import type { Caller } from '../caller.ts'

/** What anyone may read of an entry. */
export interface EntryRow {
  readonly id: string
  readonly cloud: Cloud
  readonly name: string
  readonly descriptions: Readonly<Partial<Record<Language, string>>>
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly services: readonly HelpKind[]
  readonly website: string | null
  readonly support_hours: string | null
  readonly logo_sha256: string | null
  readonly updated_at: Date
}

export const shownEntry = sql`e.organization_id as id, e.cloud, e.name, e.descriptions, e.countries, e.languages, e.services,
  e.website, e.support_hours, e.logo_sha256, e.updated_at`

/** As the operator and the provider itself read it. */
export interface WholeEntryRow extends EntryRow {
  readonly state: EntryState
  readonly is_shown: boolean
  readonly version: number
  readonly email: string
}

const shownFields = (row: EntryRow) => ({
  name: row.name,
  descriptions: row.descriptions,
  countries: [...row.countries],
  languages: [...row.languages],
  services: [...row.services],
  ...given({ website: row.website, supportHours: row.support_hours, logo: row.logo_sha256 }),
})

/** Who can become a partner is told whether that is possible; nobody else asks. */
export const toWireProvider = (row: EntryRow, of: Caller['organization'] | null): WireProvider => ({
  id: row.id,
  cloud: row.cloud,
  ...shownFields(row),
  ...(of?.kind === 'indirect_reseller' || of?.kind === 'customer'
    ? { isInReach: isInReach(of, row) }
    : {}),
  confirmedDate: row.updated_at.toISOString(),
  attributes: { objectType: 'Provider' },
})

export const toWireEntry = (row: WholeEntryRow): WireEntry => ({
  id: row.id,
  ...shownFields(row),
  contactEmail: row.email,
  state: row.state,
  isShown: row.is_shown,
  updatedDate: row.updated_at.toISOString(),
  attributes: { objectType: 'DirectoryEntry', etag: etagOf(row.id, row.version) },
})

export const contentOf = (row: WholeEntryRow): EntryContent => ({
  name: row.name,
  descriptions: row.descriptions,
  countries: row.countries,
  languages: row.languages,
  services: row.services,
  website: row.website,
  contactEmail: row.email,
  supportHours: row.support_hours,
  logo: row.logo_sha256,
})
