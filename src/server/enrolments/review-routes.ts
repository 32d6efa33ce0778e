// The operator's queue: looked through, one of them read, noted on, taken on by somebody.
import { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import {
  addEnrolmentNote,
  assignEnrolment,
  countEnrolments,
  listEnrolmentEvents,
  listEnrolmentNotes,
  listEnrolmentReviewers,
  listEnrolments,
  readEnrolmentReview,
  releaseEnrolment,
} from '../../contract/enrolment-reviews.ts'
import { given, toCollection } from '../../contract/wire.ts'
import { Refused } from '../../domain/refusal.ts'
import { seekPage } from '../pages.ts'
import { route } from '../route.ts'
import { eventsOf, saveEnrolment } from './queries.ts'
import { addNote, enrolmentCounts, notesOf, queuePage, reviewersOf } from './review-queries.ts'
import { shownForReview, toQueueRow, toWireEvent, toWireNote } from './review-wire.ts'
import { lockSubmitted, readSubmitted } from './submitted.ts'

const readingRoutes = [
  route(listEnrolments, async ({ db, caller, query, page }) => {
    const rows = await queuePage(db, {
      state: query.state,
      assigned: query.assigned,
      me: caller.actor.id,
      search: query.search === '' ? undefined : query.search,
      after: page.after,
      limit: page.size + 1,
    })
    const keyOf = (row: (typeof rows)[number]) => [row.firstSubmittedKey, row.id]
    return toCollection(seekPage(page, rows, keyOf, toQueueRow))
  }),

  route(countEnrolments, async ({ db }) => {
    const { oldest, ...counts } = await enrolmentCounts(db)
    return {
      ...counts,
      ...given({ oldestDate: oldest?.toISOString() }),
      attributes: { objectType: 'EnrolmentCount' },
    }
  }),

  route(listEnrolmentReviewers, async ({ db, caller }) => {
    const people = await reviewersOf(db, caller.organization.id)
    const attributes = { objectType: 'EnrolmentReviewer' }
    return toCollection({ items: people.map((one) => ({ ...one, attributes })) })
  }),

  route(readEnrolmentReview, async ({ db, params }) =>
    shownForReview(db, await readSubmitted(db, params.id)),
  ),

  route(listEnrolmentEvents, async ({ db, params }) => {
    const { organizationId } = await readSubmitted(db, params.id)
    return toCollection({ items: (await eventsOf(db, organizationId)).map(toWireEvent) })
  }),

  route(listEnrolmentNotes, async ({ db, params }) => {
    const { organizationId } = await readSubmitted(db, params.id)
    return toCollection({ items: (await notesOf(db, organizationId)).map(toWireNote) })
  }),
]

const workingRoutes = [
  route(addEnrolmentNote, async ({ db, caller, params, body, now, trail }) => {
    const it = await readSubmitted(db, params.id)
    const note = { body: body.body.trim(), authorName: caller.actor.name }
    const row = await addNote(db, it, note, now)
    trail.resourceId = it.organizationId
    return toWireNote(row)
  }),

  route(assignEnrolment, async ({ db, caller, params, body, etag, trail }) => {
    const it = await lockSubmitted(db, params.id, etag)
    const people = await reviewersOf(db, caller.organization.id)
    const to = people.find(({ id }) => id === body.userId.toLowerCase())
    if (to === undefined) throw new Refused('not_a_reviewer')
    Object.assign(trail, {
      resourceId: it.organizationId,
      oldValue: { assignedTo: it.assignedName },
      newValue: { assignedTo: to.fullName },
    })
    const changed = { assigned_to: to.id, assigned_name: to.fullName }
    return shownForReview(db, await saveEnrolment(db, it.organizationId, changed))
  }),

  route(releaseEnrolment, async ({ db, params, etag, trail }) => {
    const it = await lockSubmitted(db, params.id, etag)
    Object.assign(trail, {
      resourceId: it.organizationId,
      oldValue: { assignedTo: it.assignedName },
    })
    const changed = { assigned_to: null, assigned_name: null }
    return shownForReview(db, await saveEnrolment(db, it.organizationId, changed))
  }),
]

const ownEvents = route(listOwnEnrolmentEvents, async ({ db, caller }) => {
  const events = (await eventsOf(db, caller.organization.id)).map(toWireEvent)
  return toCollection({
    items: events.map(({ actorName, ...event }) => ({
      ...event,
      ...given({ actorName: event.byOperator ? null : actorName }),
    })),
  })
})

export const reviewRoutes = [...readingRoutes, ...workingRoutes, ownEvents]
