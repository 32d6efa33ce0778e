// A reset of the person's second factors that is waiting: who asked, when it is due, and the two ways to end it now.
import { useState } from 'react'
import type { SecondFactorReset } from '../../contract/second-factor-resource.ts'
import type { WireUser } from '../../contract/user-resource.ts'
import { refusalToBeSecond, refusalToWithdrawReset } from '../../domain/second-factor-reset.ts'
import { useSettingsText } from '../settings/words.ts'
import { useMoment } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'
import { ActButtons } from './ActButtons.tsx'
import { useActing } from './acting.ts'
import { UserActDialog } from './UserActDialog.tsx'

export function WaitingReset({ user, reset }: { user: WireUser; reset: SecondFactorReset }) {
  const t = useSettingsText('user')
  const moment = useMoment()
  const [asked, ask] = useState<'confirmReset' | 'withdrawReset' | null>(null)
  const { account, by } = useActing(user)
  const acts = [
    ['confirmReset', refusalToBeSecond(account, by, reset.askedBy.id)],
    ['withdrawReset', refusalToWithdrawReset(account, by)],
  ] as const
  const { askedBy, askedDate, dueDate, reason } = reset
  return (
    <Message tone="warning" title={t('waiting')}>
      <p>
        {t('waitingBody', { by: askedBy.name, asked: moment(askedDate), due: moment(dueDate) })}
      </p>
      <p>{t('waitingReason', { reason })}</p>
      <ActButtons acts={acts} onAsk={ask} />
      {asked !== null && <UserActDialog act={asked} user={user} onClose={() => ask(null)} />}
    </Message>
  )
}
