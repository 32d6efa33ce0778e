// What all form fields share: bound to a form by name; the name is also the element's id, to which the error summary leads.
import { useText } from '../language.tsx'
import type { Form } from './form.ts'

export type Named<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string

export interface FieldOf<T> {
  form: Form<T>
  name: Named<T>
  label: string
  hint?: string
  optional?: boolean
}

export function useFieldProps<T>({ form, name, label, hint, optional }: FieldOf<T>) {
  const t = useText('common')
  const error = form.errors[name]
  return {
    label: optional === true ? t('optional', { label }) : label,
    hint: hint ?? null,
    ...(error === undefined ? {} : { validationState: 'error' as const, validationMessage: error }),
  }
}
