// Saves what is typed: one save at a time, each by the etag of the one before; what could not be saved when its page was left is kept.
import type { WireEnrolment } from '../../contract/enrolment-resource.ts'
import type { EnrolmentContent } from '../../domain/enrolment.ts'

/** Milliseconds after the last key; a field that is left is saved at once. */
const pause = 1_500

export interface Shown {
  readonly state: 'saved' | 'saving'
  readonly error: Error | null
}

export interface Saver {
  readonly keep: (content: EnrolmentContent) => void
  /** Saves what is not saved yet; answers the etag, or null when it could not. */
  readonly flush: () => Promise<string | null>
  /** What is on its way, or will be; null: all is saved, or was refused. */
  readonly unsaved: () => EnrolmentContent | null
  /** The last save, by whoever leaves the page. What it cannot save is kept for whoever comes back, unless it is given up. */
  readonly leave: () => Promise<void>
}

interface Saving {
  readonly send: (content: EnrolmentContent, etag: string) => Promise<WireEnrolment>
  readonly show: (now: Shown) => void
  readonly onSaved: (saved: WireEnrolment) => void
  /** Somebody else has changed it: whoever has been told so and leaves gives the own text up. */
  readonly isGivenUp: (error: Error) => boolean
}

/** Typed on the picture with this etag, and in no database. */
interface Left {
  readonly content: EnrolmentContent
  readonly etag: string
}

/** By the draft to which it belongs, while this window is open: a draft that was cancelled takes it along. */
const left = new Map<string, Left>()
const keyOf = (of: Pick<WireEnrolment, 'organizationId' | 'createdDate'>) =>
  `${of.organizationId} ${of.createdDate}`

/** What was typed when the page was left the last time, and could not be saved then. */
export const leftOf = (enrolment: WireEnrolment): EnrolmentContent | null =>
  left.get(keyOf(enrolment))?.content ?? null

/** The last save of a form that was left, while it lasts: whoever is back before its answer goes on from there. */
let leaving: Promise<string | null> | null = null

export function saverOf(enrolment: WireEnrolment, saving: Saving): Saver {
  const key = keyOf(enrolment)
  let etag = enrolment.attributes.etag ?? ''
  let last: string | null = null
  let waiting: EnrolmentContent | null = null
  let sending: EnrolmentContent | null = null
  let refusal: Error | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** It is saved with the next turn; on the picture on which it was typed, so that nobody else's change is lost by it. */
  const takeBack = () => {
    const kept = left.get(key)
    if (kept === undefined) return
    etag = kept.etag
    waiting ??= kept.content
    saving.show({ state: 'saving', error: null })
    timer ??= setTimeout(() => void run(), pause)
  }
  const send = async (): Promise<boolean> => {
    const content = waiting
    if (content === null) return true
    waiting = null
    sending = content
    try {
      const saved = await saving.send(content, etag)
      etag = saved.attributes.etag ?? ''
      refusal = null
      left.delete(key)
      saving.onSaved(saved)
      saving.show({ state: waiting === null ? 'saved' : 'saving', error: null })
      return true
    } catch (error) {
      // What could not be saved is tried again with the next key, or with Enroll now.
      waiting ??= content
      refusal = error as Error
      if (saving.isGivenUp(refusal)) left.delete(key)
      saving.show({ state: 'saving', error: refusal })
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
  let turn: Promise<boolean> = (leaving ?? Promise.resolve(etag)).then((found) => {
    if (found !== null) etag = found
    takeBack()
    return true
  })
  const flush = async () => ((await run()) ? etag : null)
  return {
    keep(content) {
      const text = JSON.stringify(content)
      const isFirst = last === null
      if (text === last) return
      last = text
      // As it was opened. A save of what is only looked at would make another window's picture old.
      if (isFirst) return
      waiting = content
      saving.show({ state: 'saving', error: null })
      clearTimeout(timer)
      timer = setTimeout(() => void run(), pause)
    },
    flush,
    unsaved: () => (refusal === null ? (waiting ?? sending) : null),
    async leave() {
      if (refusal !== null && saving.isGivenUp(refusal)) return clearTimeout(timer)
      const lastSave = flush().finally(() => {
        if (waiting !== null) left.set(key, { content: waiting, etag })
        if (leaving === lastSave) leaving = null
      })
      leaving = lastSave
      await lastSave
    },
  }
}
