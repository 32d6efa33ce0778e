// A customer’s language, from a language tag.
import { type Language, languages } from '../../domain/organization.ts'

export const languageOf = (tag: string): Language =>
  languages.find((one) => tag.toLowerCase() === one.toLowerCase()) ??
  languages.find((one) => tag.slice(0, 2).toLowerCase() === one.slice(0, 2).toLowerCase()) ??
  'en'
