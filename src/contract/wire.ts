// The shapes that all resources share, and how the wire spells things (public Partner Center REST, conventions of v1).
import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** A GUID in any case; ids print lower case (subscription and offer ids: upper). */
export const guid = <Id extends string = string>() =>
  Type.Unsafe<Id>(Type.String({ format: 'uuid' }))

/** `yyyy-MM-ddTHH:mm:ss.fffZ`. Inbound, `0001-01-01T00:00:00` means "not given" (the .NET default). */
export const instant = () => Type.String({ format: 'date-time' })

/** One bare address: no display name, no quoted local part, nothing that a mail header could mistake for a second one. */
export const emailAddress = Type.String({
  format: 'email',
  maxLength: 320,
  pattern: '^[^\\s@,;:<>()\\[\\]\\\\"]+@[^\\s@,;:<>()\\[\\]\\\\"]+$',
})

/** One of a closed set. Inbound: snake_case, PascalCase, camelCase, any case, or the .NET integer; `zero` (0) means "not given". */
export const oneOf = <const V extends readonly string[]>(values: V, zero?: string) =>
  Type.Unsafe<V[number]>(
    Type.String({ enum: [...values], ...(zero === undefined ? {} : { 'x-zero': zero }) }),
  )

const link = Type.Object({
  uri: Type.String(),
  method: Type.String(),
  headers: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
})
type Link = Static<typeof link>

const links = Type.Object({
  self: Type.Optional(link),
  next: Type.Optional(link),
  previous: Type.Optional(link),
  learnMore: Type.Optional(link),
})

/** `attributes.objectType`, and the etag of resources that are changed by several hands. Inbound both may be absent. */
/** What a client may send back of a resource it read: only the etag counts. */
export const sentAttributes = Type.Optional(
  Type.Object({ objectType: Type.Optional(Type.String()), etag: Type.Optional(Type.String()) }),
)

const attributes = (objectType: string) =>
  Type.Object({
    objectType: Type.Optional(Type.String({ examples: [objectType] })),
    etag: Type.Optional(Type.String()),
  })

export const resource = <P extends TProperties>(objectType: string, fields: P) =>
  Type.Object({ ...fields, links: Type.Optional(links), attributes: attributes(objectType) })

export const collection = <T extends TSchema>(item: T) =>
  Type.Object({
    /** Items in this page. */
    totalCount: Type.Integer(),
    items: Type.Array(item),
    continuationToken: Type.Optional(Type.String()),
    links: Type.Optional(links),
    attributes: attributes('Collection'),
  })

/** Link uris carry neither host nor `/v1`: clients put both before them. */
export const linkTo = (uri: string, headers: Link['headers'] = []): Link => ({
  uri: uri.replace(/^\/v1(?=\/)/, ''),
  method: 'GET',
  headers,
})

export interface Page<T> {
  readonly items: readonly T[]
  readonly links?: { readonly self?: Link; readonly next?: Link; readonly previous?: Link }
  readonly continuationToken?: string
}

export const toCollection = <T>({ items, links, continuationToken }: Page<T>) => ({
  totalCount: items.length,
  items: [...items],
  ...(links === undefined ? {} : { links }),
  ...(continuationToken === undefined ? {} : { continuationToken }),
  attributes: { objectType: 'Collection' },
})

/** Drops what is null or undefined: replies omit what is not given. */
export function given<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  return Object.fromEntries(entries) as never
}

/** Opaque to clients: base64 of the id and the row's version. */
export const etagOf = (id: string, version: number): string => btoa(JSON.stringify({ id, version }))

/** The body's own etag, for clients that send the whole resource back and no If-Match. */
export const etagIn = (body: unknown): string | undefined =>
  (body as { attributes?: { etag?: string } } | null | undefined)?.attributes?.etag

export const idParam = <Id extends string = string>() => Type.Object({ id: guid<Id>() })
