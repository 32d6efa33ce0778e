// A small fact or a chosen filter; with `onRemove` it can be taken away.
import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'

export function Chip({
  tone = 'quiet',
  remove,
  onRemove,
  children,
}: {
  tone?: 'quiet' | 'info' | 'warning'
  /** Names what the button does. */
  remove?: string
  onRemove?: () => void
  children: ReactNode
}) {
  return (
    <span className={`chip chip-${tone}`}>
      <span>{children}</span>
      {onRemove && (
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={remove}
          title={remove}
          onClick={onRemove}
        />
      )}
    </span>
  )
}
