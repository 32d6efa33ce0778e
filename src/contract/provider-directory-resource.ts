// Providers as the public directory shows them, and entries as the operator keeps them.
import { type Static, Type } from 'typebox'
import { logoTypes } from '../domain/logo.ts'
import { clouds, languages } from '../domain/organization.ts'
import { changeStates, entryStates, helpKinds } from '../domain/provider-directory.ts'
import { emailAddress, guid, instant, oneOf, resource } from './wire.ts'

const descriptions = Type.Object(
  Object.fromEntries(
    languages.map((language) => [language, Type.Optional(Type.String({ maxLength: 2500 }))]),
  ) as {
    [K in (typeof languages)[number]]: ReturnType<
      typeof Type.Optional<ReturnType<typeof Type.String>>
    >
  },
)

/** Hexadecimal. Empty text stands for none where a change is wanted. */
const pictureHash = Type.String({ pattern: '^([0-9a-f]{64})?$' })

const shown = {
  name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  /** Plain text, by language; one at least. */
  descriptions,
  /** Served; ISO 3166-1 alpha-2. */
  countries: Type.Array(Type.String({ minLength: 2, maxLength: 2 }), { maxItems: 250 }),
  /** Spoken; ISO 639-1. */
  languages: Type.Array(Type.String({ minLength: 2, maxLength: 2 }), { maxItems: 12 }),
  /** What it generally helps with. */
  services: Type.Array(oneOf(helpKinds), { maxItems: 3 }),
  website: Type.Optional(Type.String({ maxLength: 300 })),
  supportHours: Type.Optional(Type.String({ maxLength: 300 })),
  /** The SHA-256 of the logo: what a provider shows is read at `/provider-logos/{id}/{logo}`. */
  logo: Type.Optional(pictureHash),
}

/** The contact address is not shown: messages go to it. */
export const provider = resource('Provider', {
  id: guid(),
  /** Its national cloud: partners are of the same one. */
  cloud: oneOf(clouds),
  ...shown,
  /** False: in another region or cloud than the caller’s company, so that no partnership is possible. */
  isInReach: Type.Optional(Type.Boolean()),
  /** When the operator last confirmed what stands here. */
  confirmedDate: instant(),
})
export type WireProvider = Static<typeof provider>

const entryFields = { ...shown, contactEmail: emailAddress }
export const entryContent = Type.Object(entryFields)
export type WireEntryContent = Static<typeof entryContent>

export const directoryEntry = resource('DirectoryEntry', {
  /** The provider's tenant id. */
  id: guid(),
  ...entryFields,
  state: oneOf(entryStates),
  /** False: hidden, or its company is suspended. */
  isShown: Type.Boolean(),
  updatedDate: instant(),
})
export type WireEntry = Static<typeof directoryEntry>

/**
 * The fields that shall change, as they shall be. Empty text takes an optional field away.
 * One by one: `Type.Partial` would bring all of TypeBox's type machinery to the portal's first page.
 */
export const wantedFields = Type.Object({
  name: Type.Optional(shown.name),
  descriptions: Type.Optional(descriptions),
  countries: Type.Optional(shown.countries),
  languages: Type.Optional(shown.languages),
  services: Type.Optional(shown.services),
  website: shown.website,
  supportHours: shown.supportHours,
  logo: shown.logo,
  contactEmail: Type.Optional(emailAddress),
} satisfies Record<keyof typeof entryFields, unknown>)
export type WireWanted = Static<typeof wantedFields>

export const directoryChange = resource('DirectoryChange', {
  id: guid(),
  /** The provider's tenant id. */
  providerId: guid(),
  providerName: Type.String(),
  wanted: wantedFields,
  /** What the entry says of the same fields, while nobody has decided. Absent: there is no entry. */
  now: Type.Optional(wantedFields),
  note: Type.String(),
  state: oneOf(changeStates),
  askedBy: Type.String(),
  askedDate: instant(),
  /** As the operator approved them. */
  applied: Type.Optional(wantedFields),
  reason: Type.Optional(Type.String()),
  decidedBy: Type.Optional(Type.String()),
  decidedDate: Type.Optional(instant()),
})
export type WireChange = Static<typeof directoryChange>

export const directoryLogo = resource('DirectoryLogo', {
  /** The SHA-256 of its bytes, as entries and requests name it. */
  hash: Type.String(),
  mediaType: oneOf(logoTypes),
  /** Pixels. */
  width: Type.Integer(),
  height: Type.Integer(),
  /** The bytes, in base64. */
  content: Type.String(),
})
export type WireLogo = Static<typeof directoryLogo>
