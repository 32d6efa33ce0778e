// Typed texts: ICU messages in use and in every translation.
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../domain/organization.ts'
import type { Checked, Given, KeyOf, Shape, Texts, Values } from './text-types.ts'

export const defineMessages = <const T extends Texts>(texts: T): Shape<T> =>
  texts as unknown as Shape<T>

export const translate = <Model, const T extends Texts>(
  _model: Model,
  texts: T & Checked<Model, T>,
): Model => texts as unknown as Model

const compiled = new Map<string, IntlMessageFormat>()

/** One message of `section` in words. Names in it cannot turn the text around them (bidirectional isolation). */
export function format<Section, const K extends KeyOf<Section>>(
  language: Language,
  section: Section,
  key: K,
  ...given: Given<Section[K]>
): string {
  const [values]: readonly Values[] = given
  const message = ending(section[key] as string, values)
  const cacheKey = `${language} ${message}`
  let ready = compiled.get(cacheKey)
  if (ready === undefined) {
    ready = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
    compiled.set(cacheKey, ready)
  }
  return String(ready.format<string>(safe(values)))
}

/** A sentence that ends in a name with a full stop of its own, such as Quay Inc., has one full stop. */
const ending = (message: string, values: Values | undefined): string =>
  Object.entries(values ?? {})
    .filter(([, value]) => String(value).endsWith('.'))
    .reduce(
      (text, [name]) =>
        text.replaceAll(new RegExp(`\\{${name}\\}\\.(?=[\\s}]|$)`, 'g'), `{${name}}`),
      message,
    )

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

/** A moment in UTC: `November 20, 2026 at 3:04 PM UTC`. */
export const longMoment = (language: Language, date: Date): string =>
  `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date)} UTC`

/** A day in UTC for running text: `November 20, 2026`, `20 de noviembre de 2026`. It may end a sentence. */
export const longDay = (language: Language, date: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(date)
    .replace(/\s?г\.$/, ' года')
