// A new company as a row, and whether its domain and MPN ID are free.
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Db } from '../db.ts'
import { addFirstProfile, addIdentity } from './taken-in.ts'

/** Of two companies with one domain or one MPN ID the second is refused by name. */
export async function takenBy(
  db: Db,
  domain: string,
  mpnId: string,
): Promise<'domain_taken' | 'mpn_id_taken' | null> {
  const rows = await db
    .selectFrom('organization')
    .select(['domain', 'mpn_id'])
    .where((eb) => eb.or([eb('domain', '=', domain), eb('mpn_id', '=', mpnId)]))
    .execute()
  if (rows.some((row) => row.domain === domain)) return 'domain_taken'
  return rows.length > 0 || (await isBeingEnrolled(db, mpnId)) ? 'mpn_id_taken' : null
}

/** A company whose enrolment names the number is about to carry it. */
async function isBeingEnrolled(db: Db, mpnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('enrolment')
    .select('organization_id')
    .where('mpn_id', '=', mpnId)
    .where('state', 'not in', ['draft', 'rejected'])
    .executeTakeFirst()
  return row !== undefined
}

interface Beginning {
  /** User name of the person whom the operator makes with it. */
  readonly firstAdmin?: string
  /** Of its legal identity, besides its name. */
  readonly known?: EnrolmentContent
  /** False: another system keeps the membership directory, and nothing is written in ours. */
  readonly addsProfile?: boolean
}

/** A partner has its profile and its legal identity at once. */
export async function addOrganization(
  db: Db,
  o: Organization,
  now: Date,
  { firstAdmin, known, addsProfile = true }: Beginning = {},
): Promise<void> {
  const { id, kind, name, domain, country, region, cloud, language, state } = o
  await db
    .insertInto('organization')
    .values({
      id,
      kind,
      name,
      domain,
      mpn_id: o.mpnId,
      country,
      region,
      cloud,
      language,
      state,
      created_at: now,
      first_admin: firstAdmin ?? null,
    })
    .execute()
  if (o.mpnId === null) return
  if (addsProfile) await addFirstProfile(db, o, o.mpnId, now)
  await addIdentity(db, o, known, now)
}
