// What the compiler checks of typed texts: keys, arguments, and that every translation has the same.

/*
 * Usage. The English catalogue is the model; sections may be nested:
 *
 *   // messages/en.ts
 *   export const en = defineMessages({
 *     customers: {
 *       title: 'Customers',
 *       of: 'Customers of {reseller}',
 *       count: '{count, plural, one {# customer} other {# customers}}',
 *     },
 *   })
 *   // messages/ru.ts: a missing or unknown key, a missing or unknown argument does not compile
 *   export const ru = translate(en, {
 *     customers: {
 *       title: 'Клиенты',
 *       of: 'Клиенты компании {reseller}',
 *       count: '{count, plural, one {# клиент} few {# клиента} many {# клиентов} other {# клиента}}',
 *     },
 *   })
 *   // messages.ts; Catalogue is the type of all four
 *   export type Catalogue = typeof en
 *   export const catalogues: Readonly<Record<Language, Catalogue>> = { en, ru, ... }
 *
 *   format('ru', catalogues.ru.customers, 'title')
 *   format('ru', catalogues.ru.customers, 'of', { reseller: 'Northlight' })
 *   format('ru', catalogues.ru.customers, 'count', { count: 21 })
 *
 * `{name}` and `{name, select, ...}` take a string, `{name, number}` and `{name, plural, ...}` a number. Days and
 * instants are passed as strings (see `longDay`), so that the caller says whose time zone it is. Branches start with `#`
 * or hold a space: the compiler would read a branch of one word, `{seats}`, as an argument; so write no space in
 * `{name}`. Apostrophes are `’`.
 */

/** Nested texts as they are written. */
export type Texts = { readonly [key: string]: string | Texts }

declare const asks: unique symbol
/** An ICU message and what it asks for, such as `Message<'reseller:text' | 'count:number'>`. */
type Message<Asked extends string = string> = string & { readonly [asks]: Asked }

type Trim<S extends string> = S extends ` ${infer Rest}`
  ? Trim<Rest>
  : S extends `${infer Rest} `
    ? Trim<Rest>
    : S

type KindOf<Format extends string> =
  Trim<Format> extends 'number' | 'plural' | 'selectordinal'
    ? 'number'
    : Trim<Format> extends 'select'
      ? 'text'
      : 'unsupported'

type AskedAs<Name extends string, Format extends string> = Name extends
  | ''
  | `${string}${' ' | '#'}${string}`
  ? never
  : `${Name}:${KindOf<Format extends `${infer First},${string}` ? First : Format>}`

/** What one opening brace asks for: nothing when it opens a branch. `Piece` reaches to the next opening brace. */
type AskedBy<Piece extends string> = Piece extends `${infer Inner}}${string}`
  ? Inner extends `${infer Name},${infer Format}`
    ? AskedAs<Trim<Name>, Format>
    : AskedAs<Inner, 'select'>
  : Piece extends `${infer Name},${infer Format}`
    ? AskedAs<Trim<Name>, Format>
    : never

type AskedByAll<S extends string, Found = never> = S extends `${infer Piece}{${infer Rest}`
  ? AskedByAll<Rest, Found | AskedBy<Piece>>
  : Found | AskedBy<S>

type AskedIn<S extends string> = S extends `${string}{${infer Rest}` ? AskedByAll<Rest> : never

/** The same tree with messages for texts; what `defineMessages` makes and every translation is. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? Message<AskedIn<T[K]>> : Shape<T[K]>
}

/** `T` where it translates `Model`; elsewhere a type that no text has. */
export type Checked<Model, T> = {
  readonly [K in keyof Model | keyof T]: K extends keyof Model & keyof T
    ? Model[K] extends Message<infer Asked>
      ? T[K] extends string
        ? [AskedIn<T[K]>, Asked] extends [Asked, AskedIn<T[K]>]
          ? T[K]
          : { readonly 'a message that asks for': Asked }
        : string
      : Checked<Model[K], T[K]>
    : K extends keyof Model
      ? string
      : never
}

/** Keys of a section that are messages, not sections themselves. */
export type KeyOf<Section> = {
  [K in keyof Section]: Section[K] extends Message ? K : never
}[keyof Section]

export type Values = Readonly<Record<string, string | number>>
type ValueOf<Kind> = Kind extends 'number' ? number : Kind extends 'text' ? string : never
export type Given<M> = [M] extends [Message<infer Asked>]
  ? [Asked] extends [never]
    ? []
    : [values: ValuesOf<Asked>]
  : never
type ValuesOf<Asked extends string> = {
  readonly [Pair in Asked as Before<Pair>]: Pair extends `${string}:${infer Kind}`
    ? ValueOf<Kind>
    : never
}
type Before<Pair extends string> = Pair extends `${infer Name}:${string}` ? Name : never
