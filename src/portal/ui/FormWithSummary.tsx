// A form in one column: what is wrong stands on top with links to the fields, then at each field.
import { type ReactNode, useRef } from 'react'
import { useText } from '../language.tsx'
import type { Form } from './form.ts'
import { Message } from './Message.tsx'
import { Refusal } from './Refusal.tsx'

export function FormWithSummary<T extends object>({
  form,
  labels,
  error,
  onSubmit,
  children,
}: {
  form: Form<T>
  labels: Readonly<Record<keyof T, string>>
  error: Error | null
  onSubmit: (values: T) => void
  children: ReactNode
}) {
  const t = useText('common')
  const summary = useRef<HTMLDivElement>(null)
  const wrong = (Object.keys(form.errors) as (keyof T & string)[]).filter(
    (name) => form.errors[name] !== undefined,
  )
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // The summary is on the page only after this render.
        if (!form.submit(onSubmit)) setTimeout(() => summary.current?.focus())
      }}
    >
      {wrong.length > 0 && (
        <div ref={summary} tabIndex={-1} role="alert" className="error-summary">
          <Message tone="problem" title={t('errorSummary', { count: wrong.length })}>
            <ul>
              {wrong.map((name) => (
                <li key={name}>
                  <a
                    href={`#${name}`}
                    onClick={(event) => {
                      event.preventDefault()
                      document.getElementById(name)?.focus()
                    }}
                  >
                    {labels[name]}
                  </a>
                  : {form.errors[name]}
                </li>
              ))}
            </ul>
          </Message>
        </div>
      )}
      <Refusal error={error} />
      {children}
    </form>
  )
}
