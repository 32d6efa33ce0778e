// A text of several lines in a form.
import { Field, Textarea } from '@fluentui/react-components'
import { type FieldOf, type Named, useFieldProps } from './field-props.ts'

export function TextAreaField<T>({
  rows,
  onLeave,
  ...props
}: FieldOf<T> & { rows: number; onLeave?: () => void }) {
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
