// The legal identity of a company that the operator renames: the name is not checked again, and what is under review goes on with it.
import { underName } from '../../domain/enrolment.ts'
import { legalKeyOf } from '../../domain/enrolment-draft.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Caller } from '../caller.ts'
import type { Db } from '../db.ts'
import { refusalOfEnrolled } from './own-queries.ts'
import { enrolmentOf, lockEnrolment, noteEvent, saveEnrolment } from './queries.ts'

interface Naming {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
}

export async function renameIdentity(
  { db, caller, now }: Naming,
  { id, country }: Pick<Organization, 'id' | 'country'>,
  name: string,
): Promise<void> {
  if ((await enrolmentOf(db, id)) === null) return
  const named = underName(await lockEnrolment(db, id), name)
  const { content, submitted, finalized } = named
  const holds = await holdsPlace(db, id)
  await saveEnrolment(db, id, {
    content: JSON.stringify(content),
    submitted: submitted && JSON.stringify(submitted),
    finalized: finalized && JSON.stringify(finalized),
    // One that the operator took in holds no place among the enrolled until it changes its identity itself.
    ...(holds ? { legal_key: legalKeyOf(country, finalized ?? content) } : {}),
  }).catch(refusalOfEnrolled)
  const actorName = caller.actor.name
  await noteEvent(db, id, { kind: 'renamed', actorName, byOperator: true, detail: name }, now)
}

const holdsPlace = async (db: Db, id: string): Promise<boolean> =>
  (await db
    .selectFrom('enrolment')
    .select('organization_id')
    .where('organization_id', '=', id)
    .where('legal_key', 'is not', null)
    .executeTakeFirst()) !== undefined
