// An instant in the reader's own time and language; the title says it in UTC.
import { useLanguage, useText } from '../language.tsx'
import { dayOnly } from './day.ts'

const dayAndTime = { dateStyle: 'medium', timeStyle: 'short' } as const

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
