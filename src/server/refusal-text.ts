// A refusal in words, in the caller's language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { RowFault } from '../domain/catalog-cells.ts'
import type { Language } from '../domain/organization.ts'
import type { Refusal } from '../domain/refusal.ts'

export const refusalText = (language: Language, refusal: Refusal): string =>
  format(language, catalogues[language].refusals, refusal)

export const waitText = (language: Language, seconds: number): string =>
  format(language, catalogues[language].throttled, 'wait', { seconds })

/** One wrong cell of a file: row, column, what is wrong with it. */
export function cellText(language: Language, { row, column, reason }: RowFault): string {
  const texts = catalogues[language].cells
  return format(language, texts, 'cell', {
    row: String(row),
    column,
    reason: format(language, texts, reason),
  })
}
