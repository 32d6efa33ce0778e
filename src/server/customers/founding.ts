// A new customer: company, relationships, billing profile and first admin, in the caller's one transaction (rules 48, 52..54).
import { randomUUID } from 'node:crypto'
import { refusalToAdd } from '../../domain/customer.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Partnership } from '../../domain/partnership.ts'
import { refuseIf } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { canonicalName } from '../../domain/user.ts'
import { refuseUnsigned } from '../agreements/missing.ts'
import type { Db } from '../db.ts'
import { announce } from '../outbox.ts'
import { holdPartnership } from '../partnerships/queries.ts'
import { holdReseller } from '../partnerships/standing.ts'
import { type TemporaryPassword, temporaryUntil } from '../temporary-password.ts'
import { checkAddress } from './address.ts'
import type { CustomerFacts } from './customer-facts.ts'
import { languageOf } from './customer-language.ts'
import { addRelationships } from './founding-relationships.ts'
import { addCompany, addFirstAdmin } from './founding-rows.ts'
import { addProfile } from './profile-queries.ts'

interface Founded {
  readonly customerId: OrganizationId
  readonly userName: string
  readonly expiresAt: Date
  readonly partnership: Partnership | null
}

/** Refuses as a whole; what it writes before a refusal is rolled back with it. */
export async function foundCustomer(
  db: Db,
  seller: Organization,
  facts: CustomerFacts,
  first: TemporaryPassword,
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
  if (partnership !== null) await holdReseller(db, seller, partnership)
  await refuseUnsigned(db, seller, [], now)
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
  const expiresAt = temporaryUntil(now)
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
