// What a country asks of addresses and companies, as the original prints it.
import { Type } from 'typebox'
import { organizationKinds } from '../domain/organization.ts'
import { endpoint } from './endpoint.ts'
import { resource } from './wire.ts'

const texts = Type.Array(Type.String())

export const readCountryValidationRules = endpoint({
  name: 'readCountryValidationRules',
  summary: 'What an address and a company in a country must say.',
  method: 'GET',
  path: '/v1/countryvalidationrules/:country',
  allow: 'signed_in',
  kinds: organizationKinds,
  params: Type.Object({ country: Type.String({ maxLength: 100 }) }),
  reply: resource('CountryValidationRules', {
    iso2Code: Type.String(),
    defaultCulture: Type.String(),
    isStateRequired: Type.Boolean(),
    /** Codes. */
    supportedStatesList: texts,
    supportedLanguagesList: texts,
    supportedCulturesList: texts,
    isPostalCodeRequired: Type.Boolean(),
    postalCodeRegex: Type.Optional(Type.String()),
    isCityRequired: Type.Boolean(),
    isVatIdSupported: Type.Boolean(),
    vatIdRegex: Type.Optional(Type.String()),
    phoneNumberRegex: Type.String(),
    /** The number of a company in its register. */
    isTaxIdSupported: Type.Boolean(),
    isTaxIdOptional: Type.Boolean(),
    countryCallingCodesList: texts,
  }),
  audits: 'country',
})
