// What a country asks of addresses and companies.
import { readCountryValidationRules } from '../../contract/country-validation-rules.ts'
import { given } from '../../contract/wire.ts'
import { askedIn } from '../../domain/company-details.ts'
import { Refused } from '../../domain/refusal.ts'
import { regionOf } from '../../domain/region.ts'
import { route } from '../route.ts'
import { callingCodesOf, languagesIn, postalPattern, statesIn } from './country-data.ts'

export const countryRoutes = [
  route(readCountryValidationRules, async ({ params }) => {
    const country = params.country.toUpperCase()
    if (regionOf(country) === null) throw new Refused('not_found')
    const asked = askedIn(country)
    const languages = languagesIn(country).length === 0 ? ['en'] : languagesIn(country)
    const cultures = languages.map((language) => `${language}-${country}`)
    const pattern = postalPattern(country)
    return {
      iso2Code: country,
      defaultCulture: cultures[0] ?? 'en-US',
      isStateRequired: asked.state,
      supportedStatesList: statesIn(country).map(({ code }) => code),
      supportedLanguagesList: [...languages],
      supportedCulturesList: cultures,
      isPostalCodeRequired: pattern !== null,
      isCityRequired: true,
      isVatIdSupported: asked.vatId,
      phoneNumberRegex: '^[0-9 ()+./-]{4,40}$',
      isTaxIdSupported: asked.registrationNumber,
      isTaxIdOptional: !asked.registrationNumber,
      countryCallingCodesList: [...callingCodesOf(country)],
      ...given({
        postalCodeRegex: pattern,
        // Greece writes EL in its numbers.
        vatIdRegex: asked.vatId
          ? `^${country === 'GR' ? 'EL' : country}[0-9A-Za-z+*]{2,12}$`
          : null,
      }),
      attributes: { objectType: 'CountryValidationRules' },
    }
  }),
]
