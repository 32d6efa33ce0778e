// Customers: list, one, adding one, the billing profile, who else works with it.
import { randomUUID } from 'node:crypto'
import {
  checkDomain,
  createCustomer,
  listCustomers,
  listPartnersOfCustomer,
  type NewCustomer,
  readBillingProfile,
  readCustomer,
  readCustomerRow,
  searchCustomers,
  toCustomerRow,
  toListedCustomer,
  toPartnerOfCustomer,
  toWireCustomer,
  toWireProfile,
  updateBillingProfile,
} from '../../contract/customers.ts'
import { etagOf, toCollection } from '../../contract/wire.ts'
import {
  type Address,
  type BillingProfile,
  type CustomerRelationship,
  refusalToAdminister,
} from '../../domain/customer.ts'
import { found, Refused, refuseIf } from '../../domain/refusal.ts'
import { openByKey } from '../caller.ts'
import type { Db } from '../db.ts'
import { type PageRequest, seekPage } from '../paging.ts'
import { route } from '../route.ts'
import { checkAddress } from './address.ts'
import { type CustomerFacts, type FirstPassword, firstPassword, foundCustomer } from './founding.ts'
import { lockProfile, readProfile, saveProfile } from './profile-queries.ts'
import {
  type CustomerQuery,
  customerPage,
  holdRelationship,
  pairsOf,
  readRelationship,
} from './queries.ts'

export const customerRoutes = [
  route(listCustomers, async ({ db, caller, filter, page }) => {
    const rows = await customerPage(db, caller.organization.id, {
      ...filterOf(filter),
      ...windowOf(page),
    })
    return toCollection(pageOf(page, rows, toListedCustomer))
  }),

  route(searchCustomers, async ({ db, caller, query, page, now }) => {
    const { id, kind } = caller.organization
    const other =
      kind === 'indirect_reseller' ? { provider: query.partner } : { reseller: query.partner }
    const rows = await customerPage(db, id, { search: query.search, ...other, ...windowOf(page) })
    const pairs = await pairsOf(
      db,
      id,
      rows.map(({ customerId }) => customerId),
    )
    return toCollection(
      pageOf(page, rows, (row) =>
        toCustomerRow(
          row,
          pairs.filter((pair) => pair.customerId === row.customerId),
          now,
        ),
      ),
    )
  }),

  route(readCustomerRow, async ({ db, caller, params, now }) => {
    const relationship = await readRelationship(db, caller.organization.id, params.id)
    return toCustomerRow(relationship, await pairsOf(db, caller.organization.id, [params.id]), now)
  }),

  route(readCustomer, async ({ db, caller, params, now }) => {
    const relationship = await readRelationship(db, caller.organization.id, params.id)
    return toWireCustomer(relationship, await readProfile(db, params.id), now)
  }),

  route(
    createCustomer,
    async ({ db, caller, body, now, trail }, first: FirstPassword) => {
      const facts = factsOf(body)
      const { customerId, partnership } = await foundCustomer(
        db,
        caller.organization,
        facts,
        first,
        now,
      )
      Object.assign(trail, {
        resourceId: customerId,
        customerId,
        newValue: {
          companyName: facts.companyName,
          domain: facts.domain,
          resellerId: facts.resellerId,
        },
      })
      const relationship = await readRelationship(db, caller.organization.id, customerId)
      return {
        ...toWireCustomer(relationship, await readProfile(db, customerId), now),
        // Of this customer as a whole: its reseller administers it, or the seller itself.
        allowDelegatedAccess: true,
        userCredentials: { userName: 'admin', password: first.password },
        ...(partnership === null ? {} : { associatedPartnerId: partnership.resellerId }),
      }
    },
    { read: async () => undefined, work: firstPassword },
  ),

  route(readBillingProfile, async ({ db, caller, params }) => {
    await readRelationship(db, caller.organization.id, params.id)
    return toWireProfile(params.id, await readProfile(db, params.id))
  }),

  route(updateBillingProfile, async ({ db, caller, params, body, etag, now, trail }) => {
    const relationship = await holdRelationship(db, caller.organization.id, params.id)
    // The seller bills the customer; a reseller acts for it by delegated administration.
    if (relationship.partnerKind === 'indirect_reseller')
      refuseIf(refusalToAdminister(relationship, now))
    const before = await lockProfile(db, params.id)
    if (etag !== undefined && etag !== etagOf(before.id, before.version))
      throw new Refused('stale_etag')
    const content = profileOf(body, before.registrationNumber)
    checkAddress(content.address, content.registrationNumber)
    const after = await saveProfile(db, params.id, content)
    Object.assign(trail, {
      resourceId: params.id,
      customerId: params.id,
      oldValue: before,
      newValue: after,
    })
    return toWireProfile(params.id, after)
  }),

  route(listPartnersOfCustomer, async ({ db, caller, params }) => {
    await readRelationship(db, caller.organization.id, params.id)
    const pairs = await pairsOf(db, caller.organization.id, [params.id])
    return toCollection({
      items: pairs.map((pair) => toPartnerOfCustomer(pair, caller.organization.id)),
    })
  }),

  route(checkDomain, async ({ db, params }) => ({
    domain: found(await domainTaken(db, params.domain.toLowerCase())),
  })),
]

async function domainTaken(db: Db, domain: string): Promise<string | undefined> {
  await openByKey(db, domain)
  return (
    await db
      .selectFrom('organization')
      .select('domain')
      .where('domain', '=', domain)
      .executeTakeFirst()
  )?.domain
}

const windowOf = (page: PageRequest) => ({ after: page.after, limit: page.size + 1 })

const pageOf = <Item>(
  page: PageRequest,
  rows: readonly CustomerRelationship[],
  toItem: (row: CustomerRelationship) => Item,
) => seekPage(page, rows, (row) => [row.customerName, row.customerId], toItem)

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function filterOf(
  filter: { field: string; value: string } | null,
): Pick<CustomerQuery, 'nameStart' | 'domainStart' | 'reseller' | 'provider'> {
  if (filter === null) return {}
  const { field, value } = filter
  if (field === 'CompanyName' || field === 'DisplayName') return { nameStart: value }
  if (field === 'Domain' || field === 'DefaultDomainName') return { domainStart: value }
  // An id that is none has no customers: the original answers an empty list.
  const partner = guid.test(value) ? value.toLowerCase() : randomUUID()
  return field === 'IndirectReseller' ? { reseller: partner } : { provider: partner }
}

function addressOf(given: NewCustomer['billingProfile']['defaultAddress']): Address {
  return {
    country: given.country.toUpperCase(),
    city: given.city,
    state: given.state ?? null,
    addressLine1: given.addressLine1,
    addressLine2: given.addressLine2 ?? null,
    postalCode: given.postalCode ?? null,
    firstName: given.firstName,
    lastName: given.lastName,
    phoneNumber: given.phoneNumber ?? null,
  }
}

function profileOf(
  body: NewCustomer['billingProfile'],
  registrationNumber: string | null,
): Omit<BillingProfile, 'id' | 'version'> {
  const { companyName, email, culture, language } = body
  return {
    companyName,
    email,
    culture,
    language,
    address: addressOf(body.defaultAddress),
    registrationNumber,
  }
}

function factsOf({
  companyProfile,
  billingProfile,
  associatedPartnerId,
}: NewCustomer): CustomerFacts {
  const registrationNumber = companyProfile.organizationRegistrationNumber ?? null
  return {
    ...profileOf(billingProfile, registrationNumber),
    domain: companyProfile.domain.toLowerCase(),
    registrationNumber,
    resellerId: associatedPartnerId ?? null,
  }
}
