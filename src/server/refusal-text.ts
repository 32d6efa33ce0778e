// A refusal in words, in the caller's language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import type { Language } from '../domain/organization.ts'
import type { Refusal } from '../domain/refusal.ts'

export const refusalText = (language: Language, refusal: Refusal): string =>
  format(language, catalogues[language].refusals, refusal)
