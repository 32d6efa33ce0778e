// Keeps what is typed as it is typed, and hands what could not be kept to whoever comes back.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { updateEnrolment } from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { ask } from '../api.ts'
import { isStale } from '../ui/ChangedElsewhere.tsx'
import { leftOf, type Saver, type Shown, saverOf } from './saver.ts'
import { type OwnEnrolment, ownKey } from './use-stand.ts'

interface Opened {
  /** Typed before, when it could not be saved; null: the enrolment says all. */
  readonly left: EnrolmentContent | null
}

/** The other steps read it from here. */
const put = (queries: QueryClient, of: (before: WireEnrolment) => WireEnrolment) =>
  queries.setQueryData<OwnEnrolment>(ownKey, (own) =>
    own?.enrolment === undefined ? own : { ...own, enrolment: of(own.enrolment) },
  )

export function useSaved(enrolment: WireEnrolment): Saver & Shown & Opened {
  const queries = useQueryClient()
  const [left] = useState(() => leftOf(enrolment))
  const [shown, show] = useState<Shown>({
    state: left === null ? 'saved' : 'saving',
    error: null,
  })
  const [saver] = useState(() =>
    saverOf(enrolment, {
      send: (content, etag) => ask(updateEnrolment, { body: { content, attributes: { etag } } }),
      show,
      onSaved: (saved) => put(queries, () => saved),
      isGivenUp: isStale,
    }),
  )
  // Whoever leaves the page takes nothing with them, and finds it there also when they are back before it is saved.
  useEffect(
    () => () => {
      const content = saver.unsaved()
      if (content !== null) put(queries, (before) => ({ ...before, content }))
      void saver.leave()
    },
    [saver, queries],
  )
  return { ...saver, ...shown, left }
}
