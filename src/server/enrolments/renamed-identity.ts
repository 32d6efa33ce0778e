// The legal identity of a company that the operator renames: the name is not checked again, and what is under review goes on with it.
import { underName } from '../../domain/enrolment.ts'
import { keysToLookFor, legalKeysOf } from '../../domain/enrolment-draft.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { keyColumns, refuseKnown } from './own-queries.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'

interface Naming {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
}

/** Rejects with `already_enrolled` where another company is known by that name. */
export async function renameIdentity(
  { db, caller, now }: Naming,
  { id, country }: Pick<Organization, 'id' | 'country'>,
  name: string,
): Promise<void> {
  if ((await enrolmentOf(db, id)) === null) return
  const before = await lockEnrolment(db, id)
  const { content, submitted, finalized } = underName(before, name)
  const known = finalized ?? submitted
  const keysBefore = legalKeysOf(country, before.finalized ?? before.submitted ?? {})
  await refuseKnown(db, id, keysToLookFor(legalKeysOf(country, known ?? content), keysBefore))
  await saveEnrolment(db, id, {
    content: JSON.stringify(content),
    submitted: submitted && JSON.stringify(submitted),
    finalized: finalized && JSON.stringify(finalized),
    // A draft is known by nothing yet.
    ...(known === null ? {} : keyColumns(country, known)),
  })
  const actorName = caller.actor.name
  await noteEvent(db, id, { kind: 'renamed', actorName, byOperator: true, detail: name }, now)
}
