// Entries as they were sent: checked, and put together from what stands and what is wanted.
import type { WireEntryContent, WireWanted } from '../../contract/provider-directory-resource.ts'
import type { Place } from '../../domain/place.ts'
import { type EntryContent, wrongFieldOf } from '../../domain/provider-directory.ts'
import { Refused } from '../../domain/refusal.ts'

const orNone = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim()

const upper = (texts: readonly string[]) => [...new Set(texts.map((one) => one.toUpperCase()))]
const lower = (texts: readonly string[]) => [...new Set(texts.map((one) => one.toLowerCase()))]

/** Throws where a field may not be as it is. */
export function checkedContent(sent: WireEntryContent, home: Place): EntryContent {
  const content: EntryContent = {
    name: sent.name.trim(),
    descriptions: Object.fromEntries(
      Object.entries(sent.descriptions)
        .map(([language, text]) => [language, String(text).trim()])
        .filter(([, text]) => text !== ''),
    ),
    countries: upper(sent.countries),
    languages: lower(sent.languages),
    services: [...new Set(sent.services)],
    website: orNone(sent.website),
    contactEmail: sent.contactEmail,
    supportHours: orNone(sent.supportHours),
    logo: orNone(sent.logo),
  }
  const wrong = wrongFieldOf(content, home)
  if (wrong !== null) throw new Refused('bad_input', `body.${wrong}`)
  return content
}

/** The entry as it would be; of a company that has none yet, every field must be wanted. */
export function withWanted(
  before: EntryContent | null,
  wanted: WireWanted,
  home: Place,
): EntryContent {
  const { website, supportHours, logo, ...rest } = { ...before, ...wanted }
  const { name, descriptions, countries, languages, services, contactEmail } = rest
  if (
    name === undefined ||
    descriptions === undefined ||
    countries === undefined ||
    languages === undefined ||
    services === undefined ||
    contactEmail === undefined
  )
    throw new Refused('no_directory_entry')
  return checkedContent(
    {
      name,
      descriptions,
      countries: [...countries],
      languages: [...languages],
      services: [...services],
      contactEmail,
      website: website ?? '',
      supportHours: supportHours ?? '',
      logo: logo ?? '',
    },
    home,
  )
}
