// A partner's locations: those of its company in the membership directory, and new ones; and its identifiers.
import { randomInt } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
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
import type { CompanyLocation, MembershipDirectory } from '../membership/directory.ts'
import { addProfile } from '../membership/profile-queries.ts'
import { type MembershipNeeds, refuseForeign } from '../membership/profile-routes.ts'
import { seekPage } from '../pages.ts'
import type { PageRequest } from '../paging.ts'
import { route } from '../route.ts'
import type { PartnerLocationTable } from '../schema.ts'
import { checkable, contactFrom, placeFrom } from './wire.ts'

type Added = Selectable<PartnerLocationTable>

async function locationsOf(
  membership: MembershipDirectory,
  mpnId: string,
  { after, size }: Pick<PageRequest, 'after' | 'size'>,
): Promise<readonly CompanyLocation[]> {
  const own = await membership.profile(mpnId)
  if (own === null) return []
  return membership.ofCompany(own.globalMpnId, { after: after?.[0] ?? null, limit: size + 1 })
}

/** In our own directory: with the global number's key a new profile of the company may be written. */
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

/** Of these numbers, those that the company has added itself. */
const addedBy = (db: Db, organizationId: string, mpnIds: readonly string[]) =>
  db
    .selectFrom('partner_location')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('mpn_id', '=', sql<string>`any(${[...mpnIds]}::text[])`)
    .execute()

const inLine = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

function toLocation(
  { mpnId: ownMpnId }: Organization,
  { mpnId, globalMpnId, name, country, city, status }: CompanyLocation,
  added: Added | undefined,
): WireLocation {
  const place = added?.address as Place | undefined
  const who = added?.contact as ProfileContact | undefined
  return {
    mpnId,
    name,
    country,
    city,
    status,
    isHeadquarters: mpnId === globalMpnId,
    isAssociated: mpnId === ownMpnId,
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
  route(
    listLocations,
    async ({ db, caller: { organization }, page }, locations: readonly CompanyLocation[]) => {
      const numbers = locations.map(({ mpnId }) => mpnId)
      const added = new Map(
        (await addedBy(db, organization.id, numbers)).map((one) => [one.mpn_id, one]),
      )
      const toItem = (one: CompanyLocation) => toLocation(organization, one, added.get(one.mpnId))
      return toCollection(seekPage(page, locations, ({ mpnId }) => [mpnId], toItem))
    },
    {
      read: async ({ caller }) => caller.organization.mpnId ?? '',
      work: (mpnId, { page }) => locationsOf(membership, mpnId, page),
    },
  ),

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
    const [added] = await addedBy(db, organization.id, [mpnId])
    return toLocation(organization, { ...profile, mpnId }, added)
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
