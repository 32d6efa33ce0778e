// What libraries know of a country: postal pattern, states, languages, calling codes.
import { countries } from 'countries-list'
import { allCountries } from 'country-region-data'
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import { POSTCODE_REGEXES } from 'postcode-validator/lib/cjs/postcode-regexes.js'

/** Null: the country has no pattern. */
export function postalCodeFits(country: string, postalCode: string | null): boolean | null {
  if (!postcodeValidatorExistsForCountry(country)) return null
  return postalCode !== null && postcodeValidator(postalCode, country)
}

export const postalPattern = (country: string): string | null =>
  POSTCODE_REGEXES.get(country)?.source ?? null

interface State {
  readonly name: string
  readonly code: string
}

const states = new Map(
  allCountries.map(([, country, regions]) => [
    country as string,
    regions.map(([name, code]): State => ({ name, code: code ?? name })),
  ]),
)
export const statesIn = (country: string): readonly State[] => states.get(country) ?? []

const told = new Map(Object.entries(countries))
/** ISO 639-1, the most spoken first. */
export const languagesIn = (country: string): readonly string[] =>
  told.get(country)?.languages ?? []
export const callingCodesOf = (country: string): readonly string[] =>
  (told.get(country)?.phone ?? []).map(String)
