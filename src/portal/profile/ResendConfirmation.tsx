// The link of a new primary contact, sent once more.
import { Button } from '@fluentui/react-components'
import { resendConfirmation } from '../../contract/own-enrolment.ts'
import { useAct } from '../api.ts'
import { useEnrollText } from '../enroll/words.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'

export function ResendConfirmation() {
  const t = useEnrollText('status')
  const notify = useNotify()
  const act = useAct(resendConfirmation)
  return (
    <>
      <Button
        disabledFocusable={act.isPending}
        onClick={() => act.mutate({}, { onSuccess: () => notify(t('resent')) })}
      >
        {t('resend')}
      </Button>
      <Refusal error={act.error} />
    </>
  )
}
