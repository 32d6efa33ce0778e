// A partner's locations: those of its company in the membership directory, and new ones; and its identifiers.
import { randomInt } from 'node:crypto'
import type { Selectable } from 'kysely'
import {
  addLocation,
  listLocations,
  readIdentifiers,
  type WireLocation,
} from '../../contract/locations.ts'
import { given, toCollection } from '../../contract/wire.ts'
import type { MembershipProfile } from '../../domain/enrolment.ts'
import { isRefusedMail } from '../../domain/free-mail.ts'
import type { Organization } from '../../domain/organization.ts'
import { type Place, type ProfileContact, refusalOfPhone } from '../../domain/partner-profile.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { checkPlace } from '../customers/address.ts'
import type { Db } from '../db.ts'
import { refusedMailDomains } from '../enrolments/refused-mail.ts'
import { openByKey } from '../entering.ts'
import { addProfile } from '../membership/profile-queries.ts'
import { type MembershipNeeds, refuseForeign } from '../membership/profile-routes.ts'
import { route } from '../route.ts'
import type { MembershipProfileTable, PartnerLocationTable } from '../schema.ts'
import { checkable, contactFrom, placeFrom } from './wire.ts'

type Row = Selectable<MembershipProfileTable>
type Added = Selectable<PartnerLocationTable>

/** Its own profile; with the global number's key all of the company's are seen, and a new one may be written. */
async function openCompany(db: Db, { mpnId }: Organization): Promise<string | null> {
  await openByKey(db, mpnId ?? '')
  const own = await db
    .selectFrom('membership_profile')
    .select('global_mpn_id')
    .where('mpn_id', '=', mpnId)
    .executeTakeFirst()
  if (own === undefined) return null
  await openByKey(db, own.global_mpn_id)
  return own.global_mpn_id
}

const profilesOf = (db: Db, globalMpnId: string) =>
  db
    .selectFrom('membership_profile')
    .selectAll()
    .where('global_mpn_id', '=', globalMpnId)
    .orderBy((eb) => eb('mpn_id', '<>', eb.ref('global_mpn_id')))
    .orderBy('mpn_id')
    .limit(1_000)
    .execute()

const addedBy = (db: Db, organizationId: string) =>
  db
    .selectFrom('partner_location')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .execute()

const inLine = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

function toLocation({ mpnId }: Organization, row: Row, added: Added | undefined): WireLocation {
  const place = added?.address as Place | undefined
  const who = added?.contact as ProfileContact | undefined
  return {
    mpnId: row.mpn_id,
    name: row.name,
    country: row.country,
    city: row.city,
    status: row.status,
    isHeadquarters: row.mpn_id === row.global_mpn_id,
    isAssociated: row.mpn_id === mpnId,
    ...(place === undefined || who === undefined
      ? {}
      : {
          address: inLine([
            place.addressLine1,
            place.addressLine2,
            place.city,
            place.state,
            place.postalCode,
          ]),
          contact: inLine([`${who.firstName} ${who.lastName}`, who.email, who.phoneNumber]),
        }),
    ...given({ createdDate: added?.created_at.toISOString() }),
    attributes: { objectType: 'Location' },
  }
}

/** Nine digits that nobody has, in the directory or in the program. */
async function addWithNewNumber(
  db: Db,
  profile: Omit<Parameters<typeof addProfile>[1], 'mpnId'>,
  now: Date,
): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const mpnId = String(randomInt(100_000_000, 1_000_000_000))
    await openByKey(db, mpnId)
    const taken = await db
      .selectFrom('organization')
      .select('id')
      .where('mpn_id', '=', mpnId)
      .executeTakeFirst()
    await openByKey(db, profile.globalMpnId)
    if (taken === undefined && (await addProfile(db, { ...profile, mpnId }, now))) return mpnId
  }
  throw new Error('No free MPN ID was found.')
}

export const locationRoutes = ({ membership }: MembershipNeeds) => [
  route(listLocations, async ({ db, caller: { organization } }) => {
    const globalMpnId = await openCompany(db, organization)
    const rows = globalMpnId === null ? [] : await profilesOf(db, globalMpnId)
    const added = new Map((await addedBy(db, organization.id)).map((one) => [one.mpn_id, one]))
    return toCollection({
      items: rows.map((row) => toLocation(organization, row, added.get(row.mpn_id))),
    })
  }),

  route(addLocation, async ({ db, caller: { organization }, body, now, trail }) => {
    refuseForeign(membership)
    const globalMpnId = found(await openCompany(db, organization), 'mpn_profile_unknown')
    const [name, place, contact] = [
      body.name.trim(),
      placeFrom(body.address),
      contactFrom(body.contact),
    ]
    if (regionOf(place.country) === null) throw new Refused('country_not_in_program', place.country)
    checkPlace(checkable(place))
    refuseIf(refusalOfPhone(contact.phoneNumber), 'contact.phoneNumber')
    const domain = contact.email.split('@')[1]?.toLowerCase() ?? ''
    if (isRefusedMail(domain, await refusedMailDomains(db)))
      throw new Refused('email_is_free_mail', 'contact.email')
    const { country, city } = place
    const profile = {
      globalMpnId,
      name,
      country,
      city,
      status: 'active',
      addedBy: organization.id,
    } as const
    const mpnId = await addWithNewNumber(db, profile, now)
    await db
      .insertInto('partner_location')
      .values({
        organization_id: organization.id,
        mpn_id: mpnId,
        name,
        address: JSON.stringify(place),
        contact: JSON.stringify(contact),
        created_at: now,
      })
      .execute()
    Object.assign(trail, { resourceId: mpnId, newValue: { name, ...place } })
    const rows = await profilesOf(db, globalMpnId)
    const added = (await addedBy(db, organization.id)).find((one) => one.mpn_id === mpnId)
    return toLocation(organization, found(rows.find((row) => row.mpn_id === mpnId)), added)
  }),

  route(
    readIdentifiers,
    async ({ caller: { organization } }, profile: MembershipProfile | null) => {
      const { id, domain, cloud, country, region, mpnId } = organization
      return {
        tenantId: id,
        domain,
        cloud,
        country,
        region,
        mpnId: mpnId ?? '',
        ...given({ globalMpnId: profile?.globalMpnId }),
        attributes: { objectType: 'Identifiers' },
      }
    },
    {
      read: async ({ caller }) => caller.organization.mpnId ?? '',
      // A page of one's own numbers does not wait for somebody else's directory.
      work: (mpnId) => membership.profile(mpnId).catch(() => null),
    },
  ),
]
