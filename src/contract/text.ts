// Typed texts: ICU messages whose keys and arguments the compiler checks, in use and in every translation.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../domain/organization.ts'

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
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? Message<AskedIn<T[K]>> : Shape<T[K]>
}

/** `T` where it translates `Model`; elsewhere a type that no text has. */
type Checked<Model, T> = {
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

export const defineMessages = <const T extends Texts>(texts: T): Shape<T> =>
  texts as unknown as Shape<T>

export const translate = <Model, const T extends Texts>(
  _model: Model,
  texts: T & Checked<Model, T>,
): Model => texts as unknown as Model

/** Keys of a section that are messages, not sections themselves. */
export type KeyOf<Section> = {
  [K in keyof Section]: Section[K] extends Message ? K : never
}[keyof Section]

type Values = Readonly<Record<string, string | number>>
type ValueOf<Kind> = Kind extends 'number' ? number : Kind extends 'text' ? string : never
type Given<M> = [M] extends [Message<infer Asked>]
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

const compiled = new Map<string, IntlMessageFormat>()

/** One message of `section` in words. Names in it cannot turn the text around them (bidirectional isolation). */
export function format<Section, const K extends KeyOf<Section>>(
  language: Language,
  section: Section,
  key: K,
  ...given: Given<Section[K]>
): string {
  const [values]: readonly Values[] = given
  const message = section[key] as string
  const cacheKey = `${language} ${message}`
  let ready = compiled.get(cacheKey)
  if (ready === undefined) {
    ready = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    compiled.set(cacheKey, ready)
  }
  return String(ready.format<string>(safe(values)))
}

const safe = (values: Values | undefined): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  )

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** All four languages run left to right: only a value that does not is wrapped, so links and addresses stay as they are. */
function isolated(value: string): string {
  const text = value.replace(bidiControls, '')
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** A day in UTC for running text: `November 20, 2026`, `20 de noviembre de 2026`. It may end a sentence. */
export const longDay = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(date)
    .replace(/\s?г\.$/, ' года')
