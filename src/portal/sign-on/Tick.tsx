// One thing to be switched on, with what it means beside it.
import { Checkbox } from '@fluentui/react-components'
import { useId } from 'react'

export function Tick({
  label,
  means,
  checked,
  onChange,
}: {
  label: string
  means: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div>
      <Checkbox
        label={label}
        checked={checked}
        aria-describedby={id}
        onChange={(_, { checked: is }) => onChange(is === true)}
      />
      <p id={id} className="hint tick-help">
        {means}
      </p>
    </div>
  )
}
