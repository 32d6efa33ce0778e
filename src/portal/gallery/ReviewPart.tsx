// The operator reviews enrolments: the queue; of one what was submitted, checks with their decisions, documents, notes, and the whole's own.

import { Assignment } from '../enrolments/Assignment.tsx'
import { CheckDecisions } from '../enrolments/CheckDecisions.tsx'
import { Course } from '../enrolments/Course.tsx'
import { Decision } from '../enrolments/Decision.tsx'
import { EnrolmentTable } from '../enrolments/EnrolmentTable.tsx'
import { Notes } from '../enrolments/Notes.tsx'
import { ReviewDocuments } from '../enrolments/ReviewDocuments.tsx'
import { SubmittedFacts } from '../enrolments/SubmittedFacts.tsx'
import '../enrolments/enrolments.css'
import { Answered } from './Answered.tsx'
import { answers, events } from './enrolment-samples.ts'
import { Placed, placeAt } from './Placed.tsx'
import { review, reviewAnswers, verified } from './review-samples.ts'
import { Specimen } from './Specimen.tsx'

const decisions = [
  ['Decision: everything may be done', verified],
  ['Decision: checks are open', review],
  ['Decision: the applicant’s turn', { ...review, state: 'action_required' }],
] as const

const queue = placeAt('/enrolments', '', () => (
  <Specimen name="The queue">
    <EnrolmentTable />
  </Specimen>
))

export function ReviewPart() {
  return (
    <Answered of={[...answers, ...reviewAnswers]}>
      <Placed at={queue} />
      <Specimen name="Submitted: a change of what was authorized">
        <SubmittedFacts of={review} />
      </Specimen>
      <Specimen name="Assigned to a colleague">
        <Assignment of={review} />
      </Specimen>
      <Specimen name="Checks to decide">
        <CheckDecisions of={review} />
      </Specimen>
      {decisions.map(([name, of]) => (
        <Specimen key={name} name={name}>
          <Decision of={of} />
        </Specimen>
      ))}
      <Specimen name="Documents before who reviews">
        <ReviewDocuments id={review.id} />
      </Specimen>
      <Specimen name="Notes">
        <Notes id={review.id} />
      </Specimen>
      <Specimen name="History">
        <Course events={events} label="History" />
      </Specimen>
    </Answered>
  )
}
