// The state of a plain form: values, and errors once the person has tried to submit.
import { useRef, useState } from 'react'

export type Errors<T> = { readonly [K in keyof T]?: string | undefined }

export interface Form<T> {
  readonly values: T
  readonly errors: Errors<T>
  readonly set: <K extends keyof T>(name: K, value: T[K]) => void
  readonly summary: React.RefObject<HTMLDivElement | null>
  /** Runs `go` when nothing is wrong; else moves the focus to the summary. */
  readonly submit: (go: (values: T) => void) => void
}

export function useForm<T extends object>(initial: T, check: (values: T) => Errors<T>): Form<T> {
  const [values, setValues] = useState(initial)
  const [tried, setTried] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const found = check(values)
  return {
    values,
    errors: tried ? found : {},
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    summary,
    submit: (go) => {
      setTried(true)
      if (Object.values(found).every((text) => text === undefined)) go(values)
      // The summary is on the page only after this render.
      else setTimeout(() => summary.current?.focus())
    },
  }
}
