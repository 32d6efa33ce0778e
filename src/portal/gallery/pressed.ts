// Shows a state that a shape has only after an act: presses the control as soon as it is on the page.
import { type RefObject, useEffect, useRef } from 'react'

export function usePressed<T extends HTMLElement>(selector: string): RefObject<T | null> {
  const around = useRef<T>(null)
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    around.current?.querySelector<HTMLElement>(selector)?.click()
  }, [selector])
  return around
}
