// The operator's queue of enrolments, and what it decides on one.
import { Type } from 'typebox'
import { enrolmentStates } from '../domain/enrolment.ts'
import { checkDecisions, decidedChecks } from '../domain/enrolment-review.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { can } from '../domain/roles.ts'
import { endpoint } from './endpoint.ts'
import { enrolmentEvent } from './enrolment-resource.ts'
import {
  enrolmentCount,
  enrolmentNote,
  enrolmentReview,
  enrolmentReviewer,
  enrolmentRow,
} from './enrolment-review-resource.ts'
import { collection, guid, idParam, oneOf, sentAttributes } from './wire.ts'

const review = { kinds: ['operator'], allow: can.review_enrolments, audits: 'enrolment' } as const
const path = '/ext/v1/enrolments'
const params = idParam<OrganizationId>()
/** What the applicant reads. */
const words = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })
const size = Type.Optional(Type.Integer({ minimum: 0, maximum: 500 }))

export const listEnrolments = endpoint({
  ...review,
  name: 'listEnrolments',
  summary: 'Enrolments of one state, or all that are open; the longest waiting first.',
  method: 'GET',
  path,
  query: Type.Object({
    state: Type.Optional(oneOf(enrolmentStates.filter((state) => state !== 'draft'))),
    assigned: Type.Optional(oneOf(['me', 'somebody', 'nobody'])),
    /** Part of the company’s name, as it has enrolled or as it is here. */
    search: Type.Optional(Type.String({ maxLength: 200 })),
    size,
  }),
  reply: collection(enrolmentRow),
  paging: 'seek',
})

export const countEnrolments = endpoint({
  ...review,
  name: 'countEnrolments',
  summary: 'How many enrolments wait, and for whom.',
  method: 'GET',
  path: '/ext/v1/enrolmentcounts',
  reply: enrolmentCount,
})

export const listEnrolmentReviewers = endpoint({
  ...review,
  name: 'listEnrolmentReviewers',
  summary: 'The operator’s people to whom an enrolment can be assigned.',
  method: 'GET',
  path: '/ext/v1/enrolmentreviewers',
  reply: collection(enrolmentReviewer),
})

export const readEnrolmentReview = endpoint({
  ...review,
  name: 'readEnrolmentReview',
  summary: 'One enrolment, as who reviews it reads it.',
  method: 'GET',
  path: `${path}/:id`,
  params,
  reply: enrolmentReview,
})

export const listEnrolmentEvents = endpoint({
  ...review,
  name: 'listEnrolmentEvents',
  summary: 'What has happened to an enrolment, the earliest first.',
  method: 'GET',
  path: `${path}/:id/events`,
  params,
  reply: collection(enrolmentEvent),
})

export const listEnrolmentNotes = endpoint({
  ...review,
  name: 'listEnrolmentNotes',
  summary: 'Notes that the operator’s people have written for each other, the earliest first.',
  method: 'GET',
  path: `${path}/:id/notes`,
  params,
  reply: collection(enrolmentNote),
})

export const addEnrolmentNote = endpoint({
  ...review,
  name: 'addEnrolmentNote',
  summary: 'Write a note for the operator’s other people. The applicant never reads it.',
  method: 'POST',
  path: `${path}/:id/notes`,
  params,
  body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) }),
  reply: enrolmentNote,
  status: 201,
})

const decision = { ...review, params, reply: enrolmentReview } as const

export const assignEnrolment = endpoint({
  ...decision,
  name: 'assignEnrolment',
  summary: 'Take an enrolment on, or give it to a colleague.',
  method: 'PUT',
  path: `${path}/:id/assignee`,
  body: Type.Object({ userId: guid(), attributes: sentAttributes }),
})

export const releaseEnrolment = endpoint({
  ...decision,
  name: 'releaseEnrolment',
  summary: 'Leave an enrolment to whoever comes next.',
  method: 'DELETE',
  path: `${path}/:id/assignee`,
})

export const decideEnrolmentCheck = endpoint({
  ...decision,
  name: 'decideEnrolmentCheck',
  summary:
    'Say how a check came out. One that needs something, or has failed, says why; the first goes back to the applicant.',
  method: 'PUT',
  path: `${path}/:id/check`,
  body: Type.Object({
    check: oneOf(decidedChecks),
    state: oneOf(checkDecisions),
    message: Type.Optional(words),
    attributes: sentAttributes,
  }),
})

export const askEnrolment = endpoint({
  ...decision,
  name: 'askEnrolment',
  summary: 'Ask the applicant for more: it is the applicant’s turn until it submits again.',
  method: 'POST',
  path: `${path}/:id/ask`,
  body: Type.Object({ message: words, attributes: sentAttributes }),
  status: 200,
})

export const approveEnrolment = endpoint({
  ...decision,
  name: 'approveEnrolment',
  summary:
    'Make the company an indirect reseller with its MPN ID; of one that is, accept the change of its legal identity.',
  method: 'POST',
  path: `${path}/:id/approve`,
  body: Type.Object({ attributes: sentAttributes }),
  status: 200,
})

export const rejectEnrolment = endpoint({
  ...decision,
  name: 'rejectEnrolment',
  summary: 'Say no, with the reason. The applicant may correct it and submit again.',
  method: 'POST',
  path: `${path}/:id/reject`,
  body: Type.Object({ message: words, attributes: sentAttributes }),
  status: 200,
})
