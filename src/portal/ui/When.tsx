// An instant in the reader's own time and language; the title says it in UTC.
import { useLanguage, useText } from '../language.tsx'

const dayOnly = { dateStyle: 'medium' } as const
const dayAndTime = { dateStyle: 'medium', timeStyle: 'short' } as const

/** The same words for use inside of a sentence, which they may end: Russian's own full stop is left out. */
export function useDay(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) =>
    new Intl.DateTimeFormat(language, dayOnly).format(new Date(instant)).replace(/\s?г\.$/, '')
}

export function When({ at, time = false }: { at: string; time?: boolean }) {
  const { language } = useLanguage()
  const t = useText('common')
  const date = new Date(at)
  const utc = new Intl.DateTimeFormat(language, { ...dayAndTime, timeZone: 'UTC' }).format(date)
  return (
    <time dateTime={date.toISOString()} title={t('utc', { date: utc })}>
      {new Intl.DateTimeFormat(language, time ? dayAndTime : dayOnly).format(date)}
    </time>
  )
}

export function UntilDay({ at }: { at: string }) {
  const t = useText('common')
  const day = useDay()
  return <time dateTime={at}>{t('until', { date: day(at) })}</time>
}
