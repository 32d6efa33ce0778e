// A day in words, in the language on screen.
import { useLanguage } from '../language.tsx'

export const dayOnly = { dateStyle: 'medium' } as const

/** Such as 2027-01-31, where the reader is. */
export function localToday(): string {
  const of = new Date()
  const [month, day] = [of.getMonth() + 1, of.getDate()].map((n) => String(n).padStart(2, '0'))
  return `${of.getFullYear()}-${month}-${day}`
}

/** With the time, for use inside of a sentence. */
export function useMoment(): (instant: string) => string {
  const { language } = useLanguage()
  const format = new Intl.DateTimeFormat(language, { ...dayOnly, timeStyle: 'short' })
  return (instant) => format.format(new Date(instant))
}

/** For use inside of a sentence, which it may end: Russian's own full stop is left out. */
export function useDay(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) =>
    new Intl.DateTimeFormat(language, dayOnly).format(new Date(instant)).replace(/\s?г\.$/, '')
}
