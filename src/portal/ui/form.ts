// The state of a plain form: values, and errors once the person has tried to submit.
import { useState } from 'react'

export type Errors<T> = { readonly [K in keyof T]?: string | undefined }

export interface Form<T> {
  readonly values: T
  readonly errors: Errors<T>
  readonly set: <K extends keyof T>(name: K, value: T[K]) => void
  /** Runs `go` when nothing is wrong; else shows the errors and says false. */
  readonly submit: (go: (values: T) => void) => boolean
}

export function useForm<T extends object>(initial: T, check: (values: T) => Errors<T>): Form<T> {
  const [values, setValues] = useState(initial)
  const [tried, setTried] = useState(false)
  const found = check(values)
  return {
    values,
    errors: tried ? found : {},
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    submit: (go) => {
      setTried(true)
      const isGood = Object.values(found).every((text) => text === undefined)
      if (isGood) go(values)
      return isGood
    },
  }
}
