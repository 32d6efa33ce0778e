// Enrolments that have been submitted: the operator has nothing to do with drafts that never were.
import { etagOf } from '../../contract/wire.ts'
import type { Enrolment } from '../../domain/enrolment.ts'
import { found, Refused } from '../../domain/refusal.ts'
import type { Db } from '../db.ts'
import { enrolmentOf, lockEnrolment } from './queries.ts'

function submitted(enrolment: Enrolment | null): Enrolment {
  const it = found(enrolment)
  if (it.submitted === null) throw new Refused('not_found')
  return it
}

export const readSubmitted = async (db: Db, id: string): Promise<Enrolment> =>
  submitted(await enrolmentOf(db, id))

/** Of two who decide at once the second waits here, and then sees what the first has made of it. */
export async function lockSubmitted(
  db: Db,
  id: string,
  etag: string | undefined,
): Promise<Enrolment> {
  const it = submitted(await lockEnrolment(db, id))
  if (etag !== undefined && etag !== etagOf(it.organizationId, it.version))
    throw new Refused('stale_etag')
  return it
}
