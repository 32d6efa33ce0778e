// A mail that failed is tried again.
import { Button } from '@fluentui/react-components'
import { retryMail } from '../../contract/mails.ts'
import { useAct } from '../api.ts'
import { useDeskText } from '../system/words.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'

export function RetryMail({ id }: { id: string }) {
  const t = useDeskText('system')
  const notify = useNotify()
  const act = useAct(retryMail)
  return (
    <div className="buttons">
      <Button
        disabledFocusable={act.isPending}
        onClick={() =>
          act.mutate({ params: { id } }, { onSuccess: () => notify(t('retriedMail')) })
        }
      >
        {t('retryMail')}
      </Button>
      <Refusal error={act.error} />
    </div>
  )
}
