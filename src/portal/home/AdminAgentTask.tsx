// What is left to set up the account: one's own Admin agent role (rule 14). Fetched by those alone who have it before them.
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'

export function AdminAgentTask() {
  const t = useSettingsText('settings')
  const { user } = useSession()
  return (
    <Message title={t('adminAgent')}>
      <p>{t('adminAgentBody')}</p>
      <LinkButton to="/settings/users/$id" params={{ id: user.id }}>
        {t('adminAgentGo')}
      </LinkButton>
    </Message>
  )
}
