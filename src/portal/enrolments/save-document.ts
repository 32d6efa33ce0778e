// Hands a document to the browser as a file to be saved: never as a page of ours, whatever it holds.
import type { DocumentType } from '../../domain/enrolment-document.ts'
import { saveAs } from '../ui/save-as.ts'

export function saveDocument({
  name,
  mediaType,
  content,
}: {
  readonly name: string
  readonly mediaType: DocumentType
  readonly content: string
}): void {
  const text = atob(content)
  saveAs(
    name,
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    mediaType,
  )
}
