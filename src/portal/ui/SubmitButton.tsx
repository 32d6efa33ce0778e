// The one primary button of a form. While it is disabled for a reason, the reason is announced with it.
import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useId } from 'react'

const BusySign = lazy(async () => ({ default: (await import('./BusySign.tsx')).BusySign }))

export function SubmitButton({
  label,
  busy,
  unavailable = null,
}: {
  label: string
  busy: boolean
  unavailable?: string | null
}) {
  const reason = useId()
  return (
    <>
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={busy || unavailable !== null}
        icon={
          busy ? (
            <Suspense fallback={null}>
              <BusySign />
            </Suspense>
          ) : null
        }
        {...(unavailable === null ? {} : { 'aria-describedby': reason })}
      >
        {label}
      </Button>
      {unavailable !== null && (
        <span id={reason} className="reason">
          {unavailable}
        </span>
      )}
    </>
  )
}
