// Hands a document to the browser as a file to be saved: never as a page of ours, whatever it holds.
import { useState } from 'react'
import type { EnrolmentDocument } from '../../contract/enrolment-documents.ts'
import type { DocumentType } from '../../domain/enrolment-document.ts'
import { saveAs } from '../ui/save-as.ts'

interface Content {
  readonly name: string
  readonly mediaType: DocumentType
  readonly content: string
}

function saveDocument({ name, mediaType, content }: Content): void {
  const text = atob(content)
  saveAs(
    name,
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    mediaType,
  )
}

/** Fetched when it is asked for; the error is that of the last one asked for. */
export function useSaveDocument(read: (one: EnrolmentDocument) => Promise<Content>) {
  const [error, setError] = useState<Error | null>(null)
  const save = (one: EnrolmentDocument) =>
    read(one).then(
      (content) => {
        saveDocument(content)
        setError(null)
      },
      (failure: Error) => setError(failure),
    )
  return { error, save }
}
