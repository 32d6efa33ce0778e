// A row of acts on somebody's account; a button that may not be pressed says why.
import { Button } from '@fluentui/react-components'
import { useId } from 'react'
import type { Refusal } from '../../domain/refusal.ts'
import { useSharedText } from '../common-words.ts'
import { useSettingsText } from '../settings/words.ts'
import type { ActName } from './UserActDialog.tsx'

/** Those of the dialog, and two that ask for more than a yes. */
export type Offered = ActName | 'reset' | 'resetFactor'

export function ActButtons<Name extends Offered>({
  acts,
  onAsk,
}: {
  /** Each with why it may not be done, or null. */
  acts: readonly (readonly [Name, Refusal | null])[]
  onAsk: (name: Name) => void
}) {
  const t = useSettingsText('user')
  const refusals = useSharedText('refusals')
  const id = useId()
  const reasons = [...new Set(acts.map(([, refusal]) => refusal).filter((one) => one !== null))]
  return (
    <>
      <div className="buttons">
        {acts.map(([name, refusal]) => (
          <Button
            key={name}
            disabledFocusable={refusal !== null}
            onClick={() => refusal === null && onAsk(name)}
            {...(refusal === null ? {} : { 'aria-describedby': `${id}-${refusal}` })}
          >
            {t<Offered>(name)}
          </Button>
        ))}
      </div>
      {reasons.map((refusal) => (
        <p key={refusal} id={`${id}-${refusal}`} className="reason">
          {refusals(refusal)}
        </p>
      ))}
    </>
  )
}
