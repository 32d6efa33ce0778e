// The one primary button of a form. While it is disabled for a reason, the reason is announced with it.
import { Button, Spinner } from '@fluentui/react-components'
import { useId } from 'react'

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
        icon={busy ? <Spinner size="tiny" aria-hidden /> : null}
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
