// The rows that a sign-up leads to: the company, of kind customer until it enrols, and its first Global admin.
import { randomUUID } from 'node:crypto'
import type { OrganizationId } from '../../domain/ids.ts'
import type { Cloud } from '../../domain/organization.ts'
import { Refused } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import type { Db } from '../db.ts'
import { enterOrganization } from '../entering.ts'
import { addOrganization } from '../organizations/new-organization-queries.ts'
import { addUser } from '../users/new-user-queries.ts'
import type { SignUpRow } from './queries.ts'

interface Company {
  readonly companyName: string
  readonly country: string
  readonly cloud: Cloud
  readonly fullName: string
}

/** While the link's key is open, which the policy asks for. The unique index decides between two companies of one domain. */
export async function addCompany(
  db: Db,
  { email, domain, language }: SignUpRow,
  { companyName, cloud, fullName, ...rest }: Company,
  passwordHash: string,
  now: Date,
): Promise<{ readonly id: OrganizationId; readonly userId: string }> {
  const id = randomUUID() as OrganizationId
  const country = rest.country.toUpperCase()
  const company = { id, name: companyName.trim(), domain, country, cloud, language }
  await addOrganization(
    db,
    { ...company, kind: 'customer', mpnId: null, region: regionOf(country) ?? '', state: 'active' },
    now,
  ).catch((error: unknown) => {
    throw (error as { constraint?: string }).constraint === 'organization_domain'
      ? new Refused('domain_taken')
      : error
  })
  // From here on it is the company that writes.
  await enterOrganization(db, id)
  const userId = await addUser(
    db,
    {
      organizationId: id,
      userName: email,
      fullName: fullName.trim(),
      email,
      language,
      roles: ['global_admin'],
      passwordHash,
    },
    now,
  )
  return { id, userId }
}
