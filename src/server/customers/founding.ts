// A new customer: company, relationships, billing profile and first admin, in the caller's one transaction (rules 48, 52..54).
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Address, delegatedAdminDays, refusalToAdd } from '../../domain/customer.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { type Language, languages, type Organization } from '../../domain/organization.ts'
import { daysAfter, type Partnership } from '../../domain/partnership.ts'
import { Refused, refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName, temporaryPasswordHours } from '../../domain/user.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { holdPartnership } from '../partnerships/queries.ts'
import { hashPassword } from '../password-hash.ts'
import { temporaryPassword } from '../users.ts'
import { checkAddress } from './address.ts'
import { addProfile } from './profile-queries.ts'

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

/** The first admin's password: made and hashed before the transaction, because hashing is slow. */
export interface FirstPassword {
  readonly password: string
  readonly hash: string
}

interface Founded {
  readonly customerId: OrganizationId
  readonly userName: string
  readonly expiresAt: Date
  readonly partnership: Partnership | null
}

export async function firstPassword(): Promise<FirstPassword> {
  const password = temporaryPassword()
  return { password, hash: await hashPassword(password) }
}

const languageOf = (tag: string): Language =>
  languages.find((one) => tag.toLowerCase() === one.toLowerCase()) ??
  languages.find((one) => tag.slice(0, 2).toLowerCase() === one.slice(0, 2).toLowerCase()) ??
  'en'

/** Refuses as a whole; what it writes before a refusal is rolled back with it. */
export async function foundCustomer(
  db: Db,
  seller: Organization,
  facts: CustomerFacts,
  first: FirstPassword,
  now: Date,
): Promise<Founded> {
  const { country } = facts.address
  const region = regionOf(country)
  const partnership =
    facts.resellerId === null
      ? null
      : await holdPartnership(db, seller, { resellerId: facts.resellerId })
  refuseIf(
    refusalToAdd(seller, { country, region }, { named: facts.resellerId !== null, partnership }),
  )
  checkAddress(facts.address, facts.registrationNumber)

  const customerId = randomUUID() as OrganizationId
  await addCompany(db, seller, customerId, facts, region ?? '')
  await addRelationships(db, seller, customerId, facts, partnership, now)
  const { companyName, email, culture, language, address, registrationNumber } = facts
  await addProfile(db, customerId, randomUUID(), {
    companyName,
    email,
    culture,
    language,
    address,
    registrationNumber,
  })
  const userName = canonicalName(`admin@${facts.domain}`)
  const expiresAt = new Date(now.getTime() + temporaryPasswordHours * 3_600_000)
  await addFirstAdmin(db, customerId, facts, { userName, hash: first.hash, expiresAt }, now)
  await announce(db, seller.id, {
    topic: 'customer.added',
    customerId,
    customerName: companyName,
    sellerId: seller.id,
    sellerName: seller.name,
    ...(partnership === null
      ? {}
      : { resellerId: partnership.resellerId, resellerName: partnership.resellerName }),
    contactName: `${address.firstName} ${address.lastName}`,
    contactEmail: email,
    contactLanguage: languageOf(language),
  })
  return { customerId, userName, expiresAt, partnership }
}

async function addCompany(
  db: Db,
  seller: Organization,
  id: OrganizationId,
  facts: CustomerFacts,
  region: string,
): Promise<void> {
  await db
    .insertInto('organization')
    .values({
      id,
      kind: 'customer',
      name: facts.companyName,
      domain: facts.domain,
      country: facts.address.country,
      region,
      cloud: seller.cloud,
      language: languageOf(facts.language),
      founder_id: seller.id,
      // To the microsecond: row-level security knows the founding transaction by it.
      created_at: sql<Date>`app_now()`,
    })
    .execute()
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'organization_domain'
        ? new Refused('domain_taken')
        : error
    })
}

/** The seller's own row first: the reseller's rests on it. Delegated administration goes to the reseller, or to a seller without one. */
async function addRelationships(
  db: Db,
  seller: Organization,
  customerId: OrganizationId,
  facts: CustomerFacts,
  partnership: Partnership | null,
  now: Date,
): Promise<void> {
  const adminUntil = daysAfter(now, delegatedAdminDays)
  const customer = {
    customer_id: customerId,
    customer_name: facts.companyName,
    customer_domain: facts.domain,
    customer_country: facts.address.country,
    customer_language: languageOf(facts.language),
    state: 'active' as const,
    started_at: now,
  }
  await db
    .insertInto('customer_relationship')
    .values({
      ...customer,
      id: randomUUID(),
      partner_id: seller.id,
      partner_kind: seller.kind as 'indirect_provider' | 'direct_partner',
      partner_name: seller.name,
      partner_mpn_id: seller.mpnId ?? '',
      admin_until: partnership === null ? adminUntil : null,
    })
    .execute()
  if (partnership === null) return
  const { resellerId, resellerName, resellerMpnId } = partnership
  await db
    .insertInto('customer_relationship')
    .values({
      ...customer,
      id: randomUUID(),
      partner_id: resellerId,
      partner_kind: 'indirect_reseller',
      partner_name: resellerName,
      partner_mpn_id: resellerMpnId,
      admin_until: adminUntil,
    })
    .execute()
  await db
    .insertInto('customer_reseller')
    .values({
      customer_id: customerId,
      id: randomUUID(),
      provider_id: seller.id,
      reseller_id: resellerId,
      provider_name: seller.name,
      reseller_name: resellerName,
      reseller_mpn_id: resellerMpnId,
      customer_name: facts.companyName,
      state: 'active',
      started_at: now,
    })
    .execute()
}

async function addFirstAdmin(
  db: Db,
  customerId: OrganizationId,
  facts: CustomerFacts,
  admin: { userName: string; hash: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db
    .insertInto('user_account')
    .values({
      organization_id: customerId,
      id: randomUUID(),
      user_name: admin.userName,
      full_name: `${facts.address.firstName} ${facts.address.lastName}`.slice(0, 100),
      email: facts.email,
      language: languageOf(facts.language),
      roles: ['global_admin'],
      password_hash: admin.hash,
      password_state: 'temporary',
      password_expires_at: admin.expiresAt,
      created_at: now,
    })
    .execute()
}
