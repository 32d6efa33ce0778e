// A remark in the flow of a page: an icon and words, with a tone.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'

const icons = {
  info: InfoRegular,
  done: CheckmarkCircleRegular,
  warning: WarningRegular,
  problem: ErrorCircleRegular,
}

/** Problems that come after an act are `announced`. */
export function Message({
  tone = 'info',
  title,
  announced = false,
  children,
}: {
  tone?: keyof typeof icons
  title?: string
  announced?: boolean
  children?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={`message message-${tone}`} {...(announced ? { role: 'alert' } : {})}>
      <Icon aria-hidden className="message-icon" />
      <div className="message-body">
        {title !== undefined && <strong>{title}</strong>}
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}
