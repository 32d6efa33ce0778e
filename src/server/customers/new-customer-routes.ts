// Adding a customer, and whether its domain is free (rules 48, 52..54).
import { toWireCustomer } from '../../contract/customer-resource.ts'
import { checkDomain, createCustomer, type NewCustomer } from '../../contract/new-customers.ts'
import { found } from '../../domain/refusal.ts'
import { route } from '../route.ts'
import { makeTemporaryPassword, type TemporaryPassword } from '../temporary-password.ts'
import { profileOf } from './billing-profile-content.ts'
import type { CustomerFacts } from './customer-facts.ts'
import { domainTaken } from './domain-queries.ts'
import { foundCustomer } from './founding.ts'
import { readProfile } from './profile-queries.ts'
import { readRelationship } from './queries.ts'

export const newCustomerRoutes = [
  route(
    createCustomer,
    async ({ db, caller, body, now, trail }, first: TemporaryPassword) => {
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
    { read: async () => undefined, work: makeTemporaryPassword },
  ),

  route(checkDomain, async ({ db, params }) => ({
    domain: found(await domainTaken(db, params.domain.toLowerCase())),
  })),
]

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
