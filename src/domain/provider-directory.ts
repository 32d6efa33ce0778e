// The provider directory: what an entry says, how it is found by name, and how its provider asks for a change (rules 28, 44).
import type { Language } from './organization.ts'
import { type Place, refusalOfCloud, refusalOfPlace } from './place.ts'
import type { Refusal } from './refusal.ts'
import { countries, regionOf } from './region.ts'
import { isWebLink } from './website.ts'

/** What a provider generally helps its resellers with: the seeds' three kinds. */
export const helpKinds = ['technical_training', 'marketing', 'financing'] as const
export type HelpKind = (typeof helpKinds)[number]

/** ISO 639-1 codes of languages that a provider may say it speaks. */
export const spokenLanguages: readonly string[] =
  'ar az be bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nl no pl pt ro ru sk sl sq sr sv sw th tr uk ur uz vi zh'.split(
    ' ',
  )
/** More than that nobody speaks; it bounds the rows by which one entry is found. */
const mostLanguages = 12

export const entryStates = ['listed', 'hidden'] as const
export type EntryState = (typeof entryStates)[number]

export interface EntryContent {
  readonly name: string
  readonly descriptions: Readonly<Partial<Record<Language, string>>>
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly services: readonly HelpKind[]
  readonly website: string | null
  readonly contactEmail: string
  readonly supportHours: string | null
  /** The SHA-256 of a picture that the provider has (logo.ts). */
  readonly logo: string | null
}
type EntryField = keyof EntryContent

/** Countries in which a provider of this place can have resellers: its own region's, of which a national cloud takes some. */
export const countriesServedFrom = (home: Place): readonly string[] =>
  countries.filter(
    (country) =>
      refusalOfPlace(home, { region: regionOf(country), cloud: home.cloud }) === null &&
      refusalOfCloud(home.cloud, country) === null,
  )

/** Whether a company of this place can be the partner of who serves these countries from that cloud. */
export const isInReach = (
  of: Place,
  { countries: served, cloud }: Pick<EntryContent, 'countries'> & Pick<Place, 'cloud'>,
): boolean => refusalOfPlace(of, { region: regionOf(served[0] ?? ''), cloud }) === null

/** The field that may not be as it is, or null. The shapes of the fields are the contract's affair. `home`: of the provider. */
export function wrongFieldOf(content: EntryContent, home: Place): EntryField | null {
  if (Object.values(content.descriptions).every((text) => text.trim() === '')) return 'descriptions'
  if (content.countries.length === 0) return 'countries'
  const served = countriesServedFrom(home)
  if (content.countries.some((country) => !served.includes(country))) return 'countries'
  if (content.languages.length === 0 || content.languages.length > mostLanguages) return 'languages'
  if (content.languages.some((one) => !spokenLanguages.includes(one))) return 'languages'
  return content.website === null || isWebLink(content.website) ? null : 'website'
}

/** The kinds of help as one number: the bits of the three. */
export const bitsOf = (services: readonly HelpKind[]): number =>
  services.reduce((sum, one) => sum | (1 << helpKinds.indexOf(one)), 0)

const allBits = (1 << helpKinds.length) - 1
/** Every number that has at least these bits: who helps with all that is wanted. */
export const withBits = (wanted: number): readonly number[] =>
  Array.from({ length: allBits + 1 }, (_, bits) => bits).filter(
    (bits) => (bits & wanted) === wanted,
  )

/** Letters of a word by which an entry is found; longer ones are cut. */
const longestWord = 80
const mostWords = 8

/** As names are compared: without accents, capitals and signs. Russian ё is е. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, longestWord)

interface NameWord {
  readonly word: string
  /** It is the whole name. */
  readonly isWhole: boolean
  /** Letters in common with a smaller word of the name: a search for fewer finds the entry by that one. */
  readonly shared: number
}

/** The rest of the name from the beginning of each of its words on: a search by any word is a search for a beginning. */
export function wordsOfName(name: string): readonly NameWord[] {
  const whole = foldedName(name)
  const parts = whole.split(' ').slice(0, mostWords)
  const rests = parts.map((_, at) => whole.split(' ').slice(at).join(' '))
  const sorted = [...new Set(rests)].sort()
  return sorted.map((rest, at) => ({
    // Two spaces stand in no search: they are where names that share a word begin to be told apart.
    word: rest === whole ? whole : `${rest}  ${whole}`,
    isWhole: rest === whole,
    shared: commonStart(rest, sorted[at - 1] ?? ''),
  }))
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

export const changeStates = ['open', 'approved', 'declined', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]

/** Why a request may no longer be decided or taken back, or null. */
export const refusalToDecide = ({ state }: { readonly state: ChangeState }): Refusal | null =>
  state === 'open' ? null : 'change_already_decided'
