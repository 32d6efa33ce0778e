// Chooses one CSV file; it is read in the browser.
import { Button, Field } from '@fluentui/react-components'
import { useRef } from 'react'
import { useText } from '../language.tsx'

export function FileField({
  id,
  label,
  error,
  file,
  onChoose,
}: {
  id: string
  label: string
  error: string | undefined
  file: File | null
  onChoose: (file: File | null) => void
}) {
  const t = useText('catalog')
  const input = useRef<HTMLInputElement>(null)
  return (
    <Field
      label={label}
      {...(error === undefined
        ? {}
        : { validationState: 'error' as const, validationMessage: error })}
    >
      {() => (
        <div className="link-line">
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            className="off-screen"
            aria-label={label}
            tabIndex={-1}
            onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
          />
          <output>{file?.name ?? '–'}</output>
          <Button id={id} onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
        </div>
      )}
    </Field>
  )
}
