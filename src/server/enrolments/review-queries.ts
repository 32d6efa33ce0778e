// The operator's queue as rows: a page of it, counts, notes, and who may be given one.
import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Checks, Enrolment, EnrolmentState } from '../../domain/enrolment.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { can } from '../../domain/roles.ts'
import type { Db } from '../db.ts'
import { likeText } from '../organizations/queries.ts'
import type { EnrolmentNoteTable } from '../schema.ts'

/** What the operator has before it by itself: whose turn it is, is told apart in the list. */
const open: readonly EnrolmentState[] = ['awaiting_email', 'under_review', 'action_required']

export interface QueueRow {
  readonly id: OrganizationId
  readonly companyName: string
  readonly country: string
  readonly state: Exclude<EnrolmentState, 'draft'>
  readonly checks: Checks
  readonly isLegalChange: boolean
  readonly firstSubmittedAt: Date
  /** The same to the microsecond: by it the next page begins. */
  readonly firstSubmittedKey: string
  /** The last time. */
  readonly submittedAt: Date
  readonly assignedTo: string | null
  readonly assignedName: string | null
}

interface QueueQuery {
  readonly state: EnrolmentState | undefined
  readonly assigned: 'me' | 'somebody' | 'nobody' | undefined
  readonly me: string
  readonly search: string | undefined
  readonly after: readonly string[] | null
  readonly limit: number
}

/** By the time of the first submission; `after` is that and the id of the last one shown. */
export async function queuePage(db: Db, query: QueueQuery): Promise<QueueRow[]> {
  const states = query.state === undefined ? open : [query.state]
  const isAssigned =
    query.assigned === 'me'
      ? sql`and e.assigned_to = ${query.me}::uuid`
      : query.assigned === 'nobody'
        ? sql`and e.assigned_to is null`
        : query.assigned === 'somebody'
          ? sql`and e.assigned_to is not null`
          : sql``
  const part = `%${likeText(query.search ?? '')}%`
  const isFound =
    query.search === undefined
      ? sql``
      : sql`and (o.name ilike ${part} or e.submitted->>'companyName' ilike ${part})`
  const isAfter =
    query.after === null
      ? sql``
      : sql`and (e.first_submitted_at, e.organization_id) > (${query.after[0]}::timestamptz, ${query.after[1]}::uuid)`
  const { rows } = await sql<QueueRow>`
    select e.organization_id as id, coalesce(nullif(e.submitted->>'companyName', ''), o.name) as "companyName",
           o.country, e.state, e.finalized is not null as "isLegalChange", e.submitted_at as "submittedAt",
           e.first_submitted_at as "firstSubmittedAt", e.first_submitted_at::text as "firstSubmittedKey",
           e.assigned_to as "assignedTo", e.assigned_name as "assignedName",
           json_build_object('email', e.email_check, 'employment', e.employment_check, 'business', e.business_check) as checks
    from enrolment e join organization o on o.id = e.organization_id
    where e.state = any(${[...states]}::text[]) and e.state <> 'draft' ${isAssigned} ${isFound} ${isAfter}
    order by e.first_submitted_at, e.organization_id
    limit ${query.limit}`.execute(db)
  return rows
}

interface Counts {
  readonly awaitingEmail: number
  readonly underReview: number
  readonly actionRequired: number
  readonly unassigned: number
  readonly oldest: Date | null
}

export async function enrolmentCounts(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where state = 'awaiting_email')::int as "awaitingEmail",
           count(*) filter (where state = 'under_review')::int as "underReview",
           count(*) filter (where state = 'action_required')::int as "actionRequired",
           count(*) filter (where state = 'under_review' and assigned_to is null)::int as unassigned,
           min(first_submitted_at) filter (where state = 'under_review') as oldest
    from enrolment where state in ('awaiting_email', 'under_review', 'action_required')`.execute(db)
  return (
    rows[0] ?? { awaitingEmail: 0, underReview: 0, actionRequired: 0, unassigned: 0, oldest: null }
  )
}

interface Reviewer {
  readonly id: string
  readonly fullName: string
}

/** Active people of the operator who may decide. */
export async function reviewersOf(db: Db, operatorId: string): Promise<readonly Reviewer[]> {
  const { rows } = await sql<Reviewer>`
    select id, full_name as "fullName" from user_account
    where organization_id = ${operatorId} and state = 'active' and roles && ${[...can.review_enrolments]}::text[]
    order by full_name, id limit 500`.execute(db)
  return rows
}

export const notesOf = (
  db: Db,
  organizationId: string,
): Promise<Selectable<EnrolmentNoteTable>[]> =>
  db
    .selectFrom('enrolment_note')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()

export const addNote = (
  db: Db,
  { organizationId }: Pick<Enrolment, 'organizationId'>,
  { body, authorName }: { readonly body: string; readonly authorName: string },
  now: Date,
): Promise<Selectable<EnrolmentNoteTable>> =>
  db
    .insertInto('enrolment_note')
    .values({
      organization_id: organizationId,
      id: randomUUID(),
      at: now,
      author_name: authorName,
      body,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
