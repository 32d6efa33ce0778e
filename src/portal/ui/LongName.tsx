// A name without spaces, such as a mail address or `enrolment.approved`: breaks before its signs rather than at the last letter.
import { Fragment } from 'react'

export function LongName({ children }: { children: string }) {
  return (
    <span className="long-name">
      {children.split(/(?=[@:.])/).map((part, at) => (
        // The parts of one text have no other name than their place.
        <Fragment key={`${at} ${part}`}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
