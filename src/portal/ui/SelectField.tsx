// One of a few values in a form.
import { Field, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { type FieldOf, type Named, useFieldProps } from './field-props.ts'

export function SelectField<T>({ children, ...props }: FieldOf<T> & { children: ReactNode }) {
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
