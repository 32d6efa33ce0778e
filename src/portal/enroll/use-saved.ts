// Keeps what is typed as it is typed: one save at a time, each by the etag of the one before.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { updateEnrolment } from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { ask } from '../api.ts'
import { type OwnEnrolment, ownKey } from './use-stand.ts'

/** Milliseconds after the last key; a field that is left is saved at once. */
const pause = 1_500

interface Shown {
  readonly state: 'saved' | 'saving'
  readonly error: Error | null
}

interface Saver {
  readonly keep: (content: EnrolmentContent) => void
  /** Saves what is not saved yet; answers the etag, or null when it could not. */
  readonly flush: () => Promise<string | null>
  /** What is on its way, or will be; null: all is saved, or was refused. */
  readonly unsaved: () => EnrolmentContent | null
}

/** The last save of a form that was left, while it lasts: whoever is back before its answer goes on from there. */
let leaving: Promise<string | null> | null = null

function saverOf(
  { attributes }: WireEnrolment,
  show: (now: Shown) => void,
  onSaved: (saved: WireEnrolment) => void,
): Saver {
  let etag = attributes.etag ?? ''
  let last: string | null = null
  let waiting: EnrolmentContent | null = null
  let sending: EnrolmentContent | null = null
  let isRefused = false
  // Of a save that failed nothing is known to be kept.
  let turn: Promise<boolean> = (leaving ?? Promise.resolve(etag)).then((found) => {
    if (found === null) last = ''
    else etag = found
    return true
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = async (): Promise<boolean> => {
    const content = waiting
    if (content === null) return true
    waiting = null
    sending = content
    try {
      const saved = await ask(updateEnrolment, { body: { content, attributes: { etag } } })
      etag = saved.attributes.etag ?? ''
      isRefused = false
      onSaved(saved)
      show({ state: waiting === null ? 'saved' : 'saving', error: null })
      return true
    } catch (error) {
      // What could not be saved is tried again with the next key, or with Enroll now.
      waiting ??= content
      isRefused = true
      show({ state: 'saving', error: error as Error })
      return false
    } finally {
      sending = null
    }
  }
  const run = (): Promise<boolean> => {
    clearTimeout(timer)
    turn = turn.then(send)
    return turn
  }
  return {
    keep(content) {
      const text = JSON.stringify(content)
      const isFirst = last === null
      if (text === last) return
      last = text
      // As it was opened. A save of what is only looked at would make another window's picture old.
      if (isFirst) return
      waiting = content
      show({ state: 'saving', error: null })
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pause)
    },
    flush: async () => ((await run()) ? etag : null),
    unsaved: () => (isRefused ? null : (waiting ?? sending)),
  }
}

/** The other steps read it from here. */
const put = (queries: QueryClient, of: (before: WireEnrolment) => WireEnrolment) =>
  queries.setQueryData<OwnEnrolment>(ownKey, (own) =>
    own?.enrolment === undefined ? own : { ...own, enrolment: of(own.enrolment) },
  )

export function useSaved(enrolment: WireEnrolment): Saver & Shown {
  const queries = useQueryClient()
  const [shown, show] = useState<Shown>({ state: 'saved', error: null })
  const [saver] = useState(() => saverOf(enrolment, show, (saved) => put(queries, () => saved)))
  // Whoever leaves the page takes nothing with them, and finds it there also when they are back before it is saved.
  useEffect(
    () => () => {
      const content = saver.unsaved()
      if (content !== null) put(queries, (before) => ({ ...before, content }))
      const last = saver.flush().finally(() => {
        if (leaving === last) leaving = null
      })
      leaving = last
    },
    [saver, queries],
  )
  return { ...saver, ...shown }
}
