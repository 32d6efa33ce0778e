// What has become of a mail.
import type { WireMail } from '../../contract/mails.ts'
import { useDeskText } from '../system/words.ts'
import { StatusBadge } from '../ui/StatusBadge.tsx'

const looks = { queued: 'waiting', kept: 'opened', sent: 'sent', failed: 'failed' } as const

export function MailBadge({ state }: { state: WireMail['state'] }) {
  const t = useDeskText('mails')
  return <StatusBadge look={looks[state]} label={t(state)} />
}
