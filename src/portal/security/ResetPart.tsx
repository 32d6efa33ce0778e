// A colleague has asked that all one's second factors be taken away: said first on the page, with the way to stop it.
import { Button } from '@fluentui/react-components'
import type { SecondFactorReset } from '../../contract/second-factor-resource.ts'
import { stopSecondFactorReset } from '../../contract/second-factors.ts'
import { useAct } from '../api.ts'
import { useMoment } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { useSecurityText } from './words.ts'

export function ResetPart({ reset }: { reset: SecondFactorReset }) {
  const t = useSecurityText('security')
  const notify = useNotify()
  const moment = useMoment()
  const act = useAct(stopSecondFactorReset)
  const { askedBy, dueDate, reason } = reset
  return (
    <Message tone="warning" title={t('reset')}>
      <p>{t('resetBody', { by: askedBy.name, due: moment(dueDate) })}</p>
      <p>{t('resetReason', { reason })}</p>
      <Refusal error={act.error} />
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={act.isPending}
          onClick={() => act.mutate({}, { onSuccess: () => notify(t('resetStopped')) })}
        >
          {t('resetStop')}
        </Button>
      </div>
    </Message>
  )
}
