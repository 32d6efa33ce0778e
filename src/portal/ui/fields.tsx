// Form fields bound to a form by name; the name is also the element's id, to which the error summary leads.
import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useText } from '../language.tsx'
import type { Form } from './form.ts'

type Named<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string

interface Props<T> {
  form: Form<T>
  name: Named<T>
  label: string
  hint?: string
  optional?: boolean
}

function useFieldProps<T>({ form, name, label, hint, optional }: Props<T>) {
  const t = useText('common')
  const error = form.errors[name]
  return {
    label: optional === true ? t('optional', { label }) : label,
    hint: hint ?? null,
    ...(error === undefined ? {} : { validationState: 'error' as const, validationMessage: error }),
  }
}

export function TextField<T>({
  type = 'text',
  autoComplete,
  readOnly = false,
  ...props
}: Props<T> & {
  type?: 'text' | 'email' | 'password'
  autoComplete?: string
  readOnly?: boolean
}) {
  const { form, name } = props
  return (
    <Field {...useFieldProps(props)}>
      <Input
        id={name}
        name={name}
        type={type}
        readOnly={readOnly}
        autoComplete={autoComplete ?? 'off'}
        spellCheck={false}
        value={String(form.values[name])}
        onChange={(_, { value }) => form.set(name, value as T[Named<T>])}
      />
    </Field>
  )
}

export function TextAreaField<T>({
  rows,
  onLeave,
  ...props
}: Props<T> & { rows: number; onLeave?: () => void }) {
  const { form, name } = props
  return (
    <Field {...useFieldProps(props)}>
      <Textarea
        id={name}
        name={name}
        resize="vertical"
        textarea={{ rows }}
        value={String(form.values[name])}
        onChange={(_, { value }) => form.set(name, value as T[Named<T>])}
        onBlur={() => onLeave?.()}
      />
    </Field>
  )
}

export function SelectField<T>({ children, ...props }: Props<T> & { children: ReactNode }) {
  const { form, name } = props
  return (
    <Field {...useFieldProps(props)}>
      <Select
        id={name}
        name={name}
        value={String(form.values[name])}
        onChange={(_, { value }) => form.set(name, value as T[Named<T>])}
      >
        {children}
      </Select>
    </Field>
  )
}
