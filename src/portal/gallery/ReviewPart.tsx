// The operator reviews an enrolment: what was submitted, checks with their decisions, the whole with its own, and why not yet.
import { Assignment } from '../enrolments/Assignment.tsx'
import { CheckDecisions } from '../enrolments/CheckDecisions.tsx'
import { Decision } from '../enrolments/Decision.tsx'
import { ReviewDocuments } from '../enrolments/ReviewDocuments.tsx'
import { SubmittedFacts } from '../enrolments/SubmittedFacts.tsx'
import '../enrolments/enrolments.css'
import { Answered } from './Answered.tsx'
import { answers, review, verified } from './enrolment-samples.ts'
import { Specimen } from './Specimen.tsx'

const decisions = [
  ['Decision: everything may be done', verified],
  ['Decision: checks are open', review],
  ['Decision: the applicant’s turn', { ...review, state: 'action_required' }],
] as const

export function ReviewPart() {
  return (
    <Answered of={answers}>
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
    </Answered>
  )
}
