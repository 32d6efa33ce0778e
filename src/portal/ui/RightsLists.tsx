// Two lists side by side: what a company may do, and what it may not.
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import { useId } from 'react'

export function RightsLists({
  mayTitle,
  may,
  mayNotTitle,
  mayNot,
}: {
  mayTitle: string
  may: readonly string[]
  mayNotTitle: string
  mayNot: readonly string[]
}) {
  const id = useId()
  const lists = [
    [mayTitle, may, CheckmarkRegular, 'may'],
    [mayNotTitle, mayNot, SubtractCircleRegular, 'may-not'],
  ] as const
  return (
    <div className="rights">
      {lists.map(([title, items, Icon, look]) => (
        <div key={look}>
          <p className="list-title" id={`${id}-${look}`}>
            {title}
          </p>
          <ul className={look} aria-labelledby={`${id}-${look}`}>
            {items.map((item) => (
              <li key={item}>
                <Icon aria-hidden /> {item}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
