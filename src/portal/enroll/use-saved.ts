// Keeps what is typed as it is typed: one save at a time, each by the etag of the one before.
import { useQueryClient } from '@tanstack/react-query'
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
}

function saverOf(
  { attributes, content: first }: WireEnrolment,
  show: (now: Shown) => void,
  onSaved: (saved: WireEnrolment) => void,
): Saver {
  let etag = attributes.etag ?? ''
  let last = JSON.stringify(first)
  let waiting: EnrolmentContent | null = null
  let turn: Promise<boolean> = Promise.resolve(true)
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = async (): Promise<boolean> => {
    const content = waiting
    if (content === null) return true
    waiting = null
    try {
      const saved = await ask(updateEnrolment, { body: { content, attributes: { etag } } })
      etag = saved.attributes.etag ?? ''
      onSaved(saved)
      show({ state: waiting === null ? 'saved' : 'saving', error: null })
      return true
    } catch (error) {
      // What could not be saved is tried again with the next key, or with Enroll now.
      waiting ??= content
      show({ state: 'saving', error: error as Error })
      return false
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
      if (text === last) return
      last = text
      waiting = content
      show({ state: 'saving', error: null })
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pause)
    },
    flush: async () => ((await run()) ? etag : null),
  }
}

export function useSaved(enrolment: WireEnrolment): Saver & Shown {
  const queries = useQueryClient()
  const [shown, show] = useState<Shown>({ state: 'saved', error: null })
  const [saver] = useState(() =>
    saverOf(enrolment, show, (saved) =>
      // The other steps read it from here.
      queries.setQueryData<OwnEnrolment>(ownKey, (own) => own && { ...own, enrolment: saved }),
    ),
  )
  // Whoever leaves the page takes nothing with them.
  useEffect(() => () => void saver.flush(), [saver])
  return { ...saver, ...shown }
}
