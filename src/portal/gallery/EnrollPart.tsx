// A company joins: the wizard's steps, profiles that cannot be chosen, checks, documents, and what has happened.
import { useState } from 'react'
import { Checks } from '../enroll/Checks.tsx'
import { DomainProof } from '../enroll/DomainProof.tsx'
import { EnrolmentDocuments } from '../enroll/EnrolmentDocuments.tsx'
import { ProfileChoice } from '../enroll/ProfileChoice.tsx'
import { type Step, steps } from '../enroll/steps.ts'
import { EnrolmentTimeline } from '../enroll/Timeline.tsx'
import { useEnrollText } from '../enroll/words.ts'
import '../enroll/enroll.css'
import { Steps } from '../ui/Steps.tsx'
import { Answered } from './Answered.tsx'
import { answers, checks, profiles } from './enrolment-samples.ts'
import { Specimen } from './Specimen.tsx'

function StepsAt({ step }: { step: Step }) {
  const t = useEnrollText('enroll')
  return (
    <div className="enroll gallery-enroll">
      <Steps names={steps.map((one) => t(`step_${one}`))} at={steps.indexOf(step)} />
    </div>
  )
}

function Profiles() {
  const [chosen, choose] = useState('5120034')
  return <ProfileChoice profiles={profiles} chosen={chosen} onChoose={choose} />
}

export function EnrollPart() {
  return (
    <Answered of={answers}>
      {(['welcome', 'profile', 'ready'] as const).map((step) => (
        <Specimen key={step} name={`Enrolment: step ${step}`}>
          <StepsAt step={step} />
        </Specimen>
      ))}
      <Specimen name="Organization profiles: one may be chosen">
        <Profiles />
      </Specimen>
      <Specimen name="Checks">
        <Checks checks={checks} />
      </Specimen>
      <Specimen name="Domain to be proved">
        <DomainProof check="pending" />
      </Specimen>
      <Specimen name="Documents: the applicant’s turn">
        <EnrolmentDocuments state="action_required" />
      </Specimen>
      <Specimen name="What has happened">
        <EnrolmentTimeline />
      </Specimen>
    </Answered>
  )
}
