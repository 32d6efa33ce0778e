// Organization profiles of the membership directory, from rows to what is said of them.
import type { Selectable } from 'kysely'
import type { WireDirectoryProfile } from '../../contract/membership-resource.ts'
import { etagOf, given } from '../../contract/wire.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import type { MembershipProfileTable } from '../schema.ts'

type ProfileRow = Selectable<MembershipProfileTable>

export const toProfile = (row: ProfileRow): MembershipProfile => ({
  mpnId: row.mpn_id,
  globalMpnId: row.global_mpn_id,
  name: row.name,
  country: row.country,
  status: row.status,
})

/** `carrier`: the partner of the program with this MPN ID. */
export const toDirectoryProfile = ({
  carrier,
  ...row
}: ProfileRow & { readonly carrier: string | null }): WireDirectoryProfile => ({
  mpnId: row.mpn_id,
  globalMpnId: row.global_mpn_id,
  name: row.name,
  country: row.country,
  city: row.city,
  status: row.status,
  ...given({ carriedBy: carrier }),
  attributes: { objectType: 'DirectoryProfile', etag: etagOf(row.mpn_id, row.version) },
})
