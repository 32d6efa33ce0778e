// Values as text that cannot steer a terminal.

export type Fields = Readonly<Record<string, unknown>>

// Control characters, and those that turn the direction of writing round.
const steering = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Names from other companies must not steer the terminal. */
export const harmless = (text: string): string => text.replaceAll(steering, '\uFFFD')

export const oneLine = (value: unknown): string =>
  harmless(textOfValue(value).replaceAll(/\s+/g, ' ').trim())

export function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(textOfValue).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What belongs to the envelope says nothing to a person. */
export const shown = (fields: Fields): [string, unknown][] =>
  Object.entries(fields).filter(([name]) => name !== 'links' && name !== 'attributes')
