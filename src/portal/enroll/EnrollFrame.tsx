// The frame of enrolment: outside of the shell, because whoever begins has no account; its steps stand at the left.
import { type ReactNode, useEffect, useRef } from 'react'
import { PlainTopbar } from '../shell/PlainTopbar.tsx'
import { Steps } from '../ui/Steps.tsx'
import { type Step, steps } from './steps.ts'
import { useEnrollText } from './words.ts'
import './enroll.css'

export function EnrollFrame({
  step,
  title,
  lead,
  children,
}: {
  step: Step
  /** The step's own name unless it says more. */
  title?: string
  lead?: string
  children: ReactNode
}) {
  const t = useEnrollText('enroll')
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    // A new step is read from its title.
    if (before.current !== step) heading.current?.focus()
    before.current = step
  }, [step])
  const name = title ?? t(`step_${step}`)
  return (
    <div className="enroll">
      <title>{[...new Set([name, t('title'), 'Tierline'])].join(' · ')}</title>
      <PlainTopbar />
      <div className="enroll-body">
        <aside>
          <p className="enroll-name">{t('title')}</p>
          <Steps names={steps.map((one) => t(`step_${one}`))} at={steps.indexOf(step)} />
        </aside>
        <main>
          <h1 tabIndex={-1} ref={heading}>
            {name}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
          {children}
        </main>
      </div>
    </div>
  )
}
