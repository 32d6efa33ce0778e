// Takes in one CSV file: chosen, read in the browser, sent; what stands above it says what came of it.
import { type ReactNode, useState } from 'react'
import { FileField } from './FileField.tsx'
import { FormWithSummary } from './FormWithSummary.tsx'
import { useForm } from './form.ts'
import { SubmitButton } from './SubmitButton.tsx'

export function CsvForm({
  texts,
  largest,
  act,
  onTake,
  children,
}: {
  texts: Readonly<Record<'file' | 'fileNeeded' | 'tooLarge' | 'submit', string>>
  /** Bytes that the API takes. */
  largest: number
  act: { readonly isPending: boolean; readonly reset: () => void }
  onTake: (fileName: string, text: string) => void
  children: ReactNode
}) {
  const [file, setFile] = useState<File | null>(null)
  const form = useForm({ file: '' }, () => ({
    file: file === null ? texts.fileNeeded : file.size > largest ? texts.tooLarge : undefined,
  }))
  const take = async (chosen: File) => onTake(chosen.name, await chosen.text())
  return (
    <FormWithSummary
      form={form}
      labels={{ file: texts.file }}
      error={null}
      onSubmit={() => file !== null && !act.isPending && void take(file)}
    >
      {children}
      <FileField
        id="file"
        label={texts.file}
        error={form.errors.file}
        file={file}
        onChoose={(chosen) => {
          setFile(chosen)
          act.reset()
        }}
      />
      <div className="buttons">
        <SubmitButton label={texts.submit} busy={act.isPending} />
      </div>
    </FormWithSummary>
  )
}
