// The last day of something that ends.
import { useText } from '../language.tsx'
import { useDay } from './day.ts'

export function UntilDay({ at }: { at: string }) {
  const t = useText('common')
  const day = useDay()
  return <time dateTime={at}>{t('until', { date: day(at) })}</time>
}
