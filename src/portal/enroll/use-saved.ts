// Keeps what is typed as it is typed: one save at a time, each by the etag of the one before.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import { updateEnrolment } from '../../contract/own-enrolment.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'
import { ask } from '../api.ts'
import { type OwnEnrolment, ownKey } from './use-stand.ts'

/** Milliseconds after the last key; a field that is left is saved at once. */
const pause = 1_500

export interface Saved {
  readonly keep: (content: EnrolmentContent) => void
  /** Saves what is not saved yet; answers the etag, or null when it could not. */
  readonly flush: () => Promise<string | null>
  readonly error: Error | null
  readonly state: 'saved' | 'saving'
}

export function useSaved({ attributes, content: first }: WireEnrolment): Saved {
  const queries = useQueryClient()
  const etag = useRef(attributes.etag ?? '')
  const waiting = useRef<EnrolmentContent | null>(null)
  const last = useRef(JSON.stringify(first))
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const turn = useRef<Promise<boolean>>(Promise.resolve(true))
  const [error, setError] = useState<Error | null>(null)
  const [state, setState] = useState<Saved['state']>('saved')

  const send = async (): Promise<boolean> => {
    const content = waiting.current
    if (content === null) return true
    waiting.current = null
    try {
      const saved = await ask(updateEnrolment, {
        body: { content, attributes: { etag: etag.current } },
      })
      etag.current = saved.attributes.etag ?? ''
      // The other steps read it from here.
      queries.setQueryData<OwnEnrolment>(ownKey, (own) => own && { ...own, enrolment: saved })
      setError(null)
      setState(waiting.current === null ? 'saved' : 'saving')
      return true
    } catch (problem) {
      // What could not be saved is tried again with the next key, or with Enroll now.
      waiting.current ??= content
      setError(problem as Error)
      return false
    }
  }
  const run = (): Promise<boolean> => {
    clearTimeout(timer.current)
    turn.current = turn.current.then(send)
    return turn.current
  }
  const running = useRef(run)
  running.current = run
  // Whoever leaves the page takes nothing with them.
  useEffect(() => () => void running.current(), [])
  return {
    error,
    state,
    keep(content) {
      const text = JSON.stringify(content)
      if (text === last.current) return
      last.current = text
      waiting.current = content
      setState('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void run(), pause)
    },
    flush: async () => ((await run()) ? etag.current : null),
  }
}
