// What has happened to one thing and what is still to come, in order; words say it, the icon repeats it.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { When } from './When.tsx'

const icons = {
  done: CheckmarkCircleRegular,
  problem: DismissCircleRegular,
  later: CircleRegular,
}

export interface TimelineEvent {
  readonly what: string
  readonly at: string
  /** Who did it. */
  readonly who?: string | undefined
  readonly look: keyof typeof icons
  /** What somebody wrote to it. */
  readonly detail?: string | undefined
}

/** Events stand in the order given: the earliest first. */
export function Timeline({ label, events }: { label: string; events: readonly TimelineEvent[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map(({ what, at, who, look, detail }) => {
        const Icon = icons[look]
        return (
          <li key={`${at} ${what}`} className={`timeline-${look}`}>
            <Icon aria-hidden />
            <span className="timeline-what">{what}</span>
            <span className="timeline-when">
              <When at={at} time />
              {who !== undefined && <bdi>{who}</bdi>}
            </span>
            {detail !== undefined && <p className="timeline-detail">{detail}</p>}
          </li>
        )
      })}
    </ol>
  )
}
