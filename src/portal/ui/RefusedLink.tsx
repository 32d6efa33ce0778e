// In the place of a link to an act that is refused now: its words, which cannot be pressed, and why.
import { Button, Link } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

export function RefusedLink({
  look,
  whyNot,
  children,
}: {
  look: 'primary' | 'secondary' | 'transparent' | 'text'
  whyNot: string
  children: ReactNode
}) {
  const reason = useId()
  return (
    <>
      {look === 'text' ? (
        <Link as="button" disabledFocusable aria-describedby={reason}>
          {children}
        </Link>
      ) : (
        <Button appearance={look} disabledFocusable aria-describedby={reason}>
          {children}
        </Button>
      )}
      <span id={reason} className="reason">
        {whyNot}
      </span>
    </>
  )
}
