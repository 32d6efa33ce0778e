// The operator's desk: organization profiles of the membership directory, where it is kept here.
import * as contract from '../../contract/membership.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import { refusalToChange } from '../../domain/membership.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import type { MembershipDirectory } from './directory.ts'
import { importProfiles, parseProfiles } from './import.ts'
import {
  addProfile,
  isHeadquarters,
  lockProfile,
  profilePage,
  readProfile,
  saveProfile,
} from './profile-queries.ts'
import { toDirectoryProfile } from './profile-rows.ts'

export interface MembershipNeeds {
  readonly membership: MembershipDirectory
}

/** Somebody else keeps it: a change here would be nobody's. */
export const refuseForeign = ({ isOurs }: MembershipDirectory): void =>
  refuseIf(isOurs ? null : 'membership_kept_elsewhere')

function countryOf(text: string): string {
  const country = text.toUpperCase()
  if (regionOf(country) === null) throw new Refused('country_not_in_program', country)
  return country
}

export const membershipProfileRoutes = ({ membership }: MembershipNeeds) => [
  route(contract.listMembershipProfiles, async ({ db, query, page }) => {
    refuseForeign(membership)
    const rows = await profilePage(db, {
      search: query.search?.trim() ?? '',
      after: page.after?.[0] ?? null,
      limit: page.size + 1,
    })
    return toCollection(seekPage(page, rows, (row) => [row.mpn_id], toDirectoryProfile))
  }),

  route(contract.readMembershipProfile, async ({ db, params }) => {
    refuseForeign(membership)
    return toDirectoryProfile(found(await readProfile(db, params.mpnId)))
  }),

  route(contract.addMembershipProfile, async ({ db, body, now, trail }) => {
    refuseForeign(membership)
    const { mpnId, globalMpnId = mpnId, name, city = '', status } = body
    const country = countryOf(body.country)
    if (globalMpnId !== mpnId && !(await isHeadquarters(db, globalMpnId)))
      throw new Refused('mpn_global_unknown', globalMpnId)
    const profile = { mpnId, globalMpnId, name: name.trim(), country, city, status, addedBy: null }
    if (!(await addProfile(db, profile, now))) throw new Refused('mpn_profile_taken', mpnId)
    const { addedBy: _, ...newValue } = profile
    Object.assign(trail, { resourceId: mpnId, newValue })
    return toDirectoryProfile(found(await readProfile(db, mpnId)))
  }),

  route(contract.changeMembershipProfile, async ({ db, params, body, etag, trail }) => {
    refuseForeign(membership)
    const before = found(await lockProfile(db, params.mpnId))
    if (etag !== undefined && etag !== etagOf(before.mpn_id, before.version))
      throw new Refused('stale_etag')
    const after = {
      name: body.name.trim(),
      country: countryOf(body.country),
      city: body.city ?? '',
      status: body.status,
    }
    refuseIf(refusalToChange(before, after, before.carrier !== null))
    await saveProfile(db, params.mpnId, after)
    const { name, country, city, status } = before
    Object.assign(trail, {
      resourceId: params.mpnId,
      oldValue: { name, country, city, status },
      newValue: after,
    })
    return toDirectoryProfile(found(await readProfile(db, params.mpnId)))
  }),

  route(contract.importMembershipProfiles, async ({ db, body, now, trail }) => {
    refuseForeign(membership)
    const rows = parseProfiles(body.text)
    const imported = { rows: rows.length, ...(await importProfiles(db, rows, now)) }
    Object.assign(trail, { resourceId: body.fileName ?? 'membership', newValue: imported })
    return { ...imported, attributes: { objectType: 'MembershipImport' } }
  }),
]
