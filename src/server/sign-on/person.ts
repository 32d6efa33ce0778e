// Who it is that comes from a provider: known by provider and subject, found once by a proved address, or new (threat T37).
import type { Language, OrganizationKind } from '../../domain/organization.ts'
import { found, type Refusal } from '../../domain/refusal.ts'
import type { Role } from '../../domain/roles.ts'
import { mappedRoles, refusalOfAddress } from '../../domain/sign-on.ts'
import type { Db } from '../db.ts'
import { addUser } from '../users/new-user-queries.ts'
import { lockUser, type UserRow } from '../users.ts'
import { assertedBy, type Claims, valuesOf } from './claims.ts'
import { provedDomains } from './domain-queries.ts'
import { addLink, isLinkedAt, linkedPerson, peopleAt } from './link-queries.ts'
import { lockSignOnRow, type SignOnRow } from './queries.ts'
import { takeRoles } from './role-taking.ts'

interface Home {
  readonly kind: OrganizationKind
  readonly language: Language
}

type How = 'known' | 'linked' | 'created'
export interface Met {
  readonly person: UserRow
  readonly how: How
  readonly before: readonly Role[]
}
type Found = Met | { readonly refusal: Refusal; readonly person: UserRow | null }

/** In a transaction of the organization. What is refused has written nothing. */
export async function findPerson(
  db: Db,
  row: SignOnRow,
  claims: Claims,
  home: Home,
  now: Date,
): Promise<Found> {
  const met = await meet(db, row, claims, home, now)
  if ('refusal' in met) return met
  const person = found(await lockUser(db, row.organization_id, met.id))
  if (person.state !== 'active') return { refusal: 'sign_on_blocked', person }
  const before = person.roles as Role[]
  if (row.role_claim === null || met.how === 'created') return { person, how: met.how, before }
  const roles = await takeRoles(db, person, rolesBy(row, claims, home.kind), now)
  return { person: { ...person, roles: [...roles] }, how: met.how, before }
}

type Meeting =
  | { readonly id: string; readonly how: How }
  | { readonly refusal: Refusal; readonly person: null }
const turnedAway = (refusal: Refusal): Meeting => ({ refusal, person: null })

async function meet(
  db: Db,
  row: SignOnRow,
  claims: Claims,
  home: Home,
  now: Date,
): Promise<Meeting> {
  const { organization_id: organizationId } = row
  const whose = { organizationId, issuer: claims.issuer, subject: claims.subject }
  const known = await linkedPerson(db, whose, now)
  if (known !== undefined) return { id: known, how: 'known' }
  // First sign-ins of one organization come one after the other; of two at once the second finds the link.
  await lockSignOnRow(db, organizationId)
  const meanwhile = await linkedPerson(db, whose, now)
  if (meanwhile !== undefined) return { id: meanwhile, how: 'known' }

  const refusal = refusalOfAddress(
    assertedBy(claims, row.vouches_for_email),
    await provedDomains(db, organizationId),
  )
  const { email } = claims
  if (refusal !== null || email === null) return turnedAway(refusal ?? 'sign_on_email_unverified')
  const [person, ...more] = await peopleAt(db, organizationId, email)
  // One person's name is another's address: nobody can tell who it is.
  if (more.length > 0) return turnedAway('sign_on_no_person')
  if (person !== undefined && (await isLinkedAt(db, whose, person.id)))
    return turnedAway('sign_on_other_link')
  if (person === undefined && !row.creates_people) return turnedAway('sign_on_no_person')
  const id = person?.id ?? (await create(db, row, claims, email, home, now))
  await addLink(db, whose, id, email, now)
  return { id, how: person === undefined ? 'created' : 'linked' }
}

const rolesBy = (row: SignOnRow, claims: Claims, kind: OrganizationKind): readonly Role[] =>
  mappedRoles(row.role_map, row.role_claim === null ? [] : valuesOf(claims, row.role_claim), kind)

async function create(
  db: Db,
  row: SignOnRow,
  claims: Claims,
  email: string,
  { kind, language }: Home,
  now: Date,
): Promise<string> {
  const user = {
    organizationId: row.organization_id,
    userName: email,
    fullName: claims.name ?? email.slice(0, email.indexOf('@')).slice(0, 100),
    email,
    language,
    roles: rolesBy(row, claims, kind),
    passwordHash: null,
  }
  return addUser(db, user, now)
}
