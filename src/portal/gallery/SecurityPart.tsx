// Second factors and sessions: the second step, setting up, recovery codes, the lists of the page Security, the fresh proof.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { CodesPart } from '../security/CodesPart.tsx'
import { Enrolment } from '../security/Enrolment.tsx'
import { KnownBrowsersPart } from '../security/KnownBrowsersPart.tsx'
import { PasskeysPart } from '../security/PasskeysPart.tsx'
import { ProofDialog } from '../security/ProofDialog.tsx'
import { RecoveryCodes } from '../security/RecoveryCodes.tsx'
import { SecondStep } from '../security/SecondStep.tsx'
import { SessionsPart } from '../security/SessionsPart.tsx'
import { Answered } from './Answered.tsx'
import { usePressed } from './pressed.ts'
import { Specimen } from './Specimen.tsx'
import { answers, codes, held, passkeys } from './security-samples.ts'

const nothing = () => undefined

function Proof() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button lang="en" onClick={() => setOpen(true)}>
        Dialog: proof
      </Button>
      {isOpen && <ProofDialog onEnd={() => setOpen(false)} />}
    </>
  )
}

function RevealedCodes() {
  const around = usePressed<HTMLDivElement>('.secret-line button')
  return (
    <div ref={around}>
      <RecoveryCodes codes={codes} onDone={nothing} />
    </div>
  )
}

export function SecurityPart() {
  return (
    <Answered of={answers}>
      <Specimen name="Second step of signing in">
        <SecondStep onDone={nothing} />
      </Specimen>
      <Specimen name="Setting up a second factor">
        <Enrolment onDone={nothing} />
      </Specimen>
      <Specimen name="Recovery codes, revealed">
        <RevealedCodes />
      </Specimen>
      <Specimen name="Page Security">
        <PasskeysPart passkeys={passkeys} />
        <CodesPart held={held} />
        <SessionsPart />
        <KnownBrowsersPart />
      </Specimen>
      <Specimen name="Fresh proof">
        <Proof />
      </Specimen>
    </Answered>
  )
}
