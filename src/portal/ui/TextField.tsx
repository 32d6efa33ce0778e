// One line of text, or a day, in a form.
import { Field, Input } from '@fluentui/react-components'
import { type FieldOf, type Named, useFieldProps } from './field-props.ts'

export function TextField<T>({
  type = 'text',
  autoComplete,
  readOnly = false,
  ...props
}: FieldOf<T> & {
  type?: 'text' | 'email' | 'password' | 'date'
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
