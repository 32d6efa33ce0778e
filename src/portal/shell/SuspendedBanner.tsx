// Says on every page that the own company is suspended, why, and since when.
import { readSuspension } from '../../contract/suspensions.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { useDay } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'

export function SuspendedBanner() {
  const shell = useText('shell')
  const t = useDeskText('suspension')
  const day = useDay()
  const suspension = usePeek(readSuspension, {})?.suspension
  return (
    <Message tone="warning" title={shell('suspended')}>
      {suspension !== undefined && (
        <p className="pre-line">
          {t('banner', { date: day(suspension.suspendedDate), reason: t(suspension.reason) })}
          {'\n'}
          {suspension.text}
        </p>
      )}
    </Message>
  )
}
