// The categories that order the catalog.

export interface OfferCategory {
  readonly id: string
  readonly name: string
  readonly rank: number
}

/** The categories of the catalog in the order of its list. An id is the name without spaces and `_Key`. */
const categories = [
  'Enterprise',
  'Small Business',
  'Government',
  'Education',
  'Nonprofit',
  'Trial',
  'Usage',
] as const

export function categoryOf(name: string): OfferCategory | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const at = categories.findIndex((category) => bare(category) === bare(name))
  const found = categories[at]
  return found === undefined
    ? null
    : { id: `${found.replace(/ /g, '')}_Key`, name: found, rank: (at + 1) * 10 }
}
