// A dangerous act that the server holds up until its person has proved again who is there.
import { useSyncExternalStore } from 'react'

/** What waits for the proof; null: nothing does. */
let waiting: ((isProved: boolean) => void) | null = null
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Opens the dialog. True once the person has proved it; false when it was closed, or another act waits already. */
export function askForProof(): Promise<boolean> {
  if (waiting !== null) return Promise.resolve(false)
  return new Promise((resolve) => {
    waiting = (isProved) => {
      waiting = null
      tell()
      resolve(isProved)
    }
    tell()
  })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** For the dialog: how to end the wait. */
export const useWaitingAct = (): ((isProved: boolean) => void) | null =>
  useSyncExternalStore(subscribe, () => waiting)
