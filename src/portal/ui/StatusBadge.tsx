// A status as icon and words; colour only repeats what they say.
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { MailReadRegular } from '@fluentui/react-icons/svg/mail-read'
import { PauseCircleRegular } from '@fluentui/react-icons/svg/pause-circle'
import { SendRegular } from '@fluentui/react-icons/svg/send'

const looks = {
  draft: [EditRegular, 'quiet'],
  sent: [SendRegular, 'info'],
  opened: [MailReadRegular, 'info'],
  accepted: [CheckmarkCircleRegular, 'done'],
  active: [CheckmarkCircleRegular, 'done'],
  declined: [DismissCircleRegular, 'problem'],
  failed: [DismissCircleRegular, 'problem'],
  expired: [ClockRegular, 'warning'],
  waiting: [ClockRegular, 'quiet'],
  revoked: [ArrowUndoRegular, 'quiet'],
  suspended: [PauseCircleRegular, 'warning'],
} as const

export function StatusBadge({ look, label }: { look: keyof typeof looks; label: string }) {
  const [Icon, tone] = looks[look]
  return (
    <span className={`badge badge-${tone}`}>
      <Icon aria-hidden /> {label}
    </span>
  )
}
