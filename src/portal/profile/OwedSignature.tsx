// The words of a task on Home: an agreement is to be signed. Fetched by those alone who owe it.
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { useProfileText } from './words.ts'

export function OwedSignature() {
  const t = useProfileText('agreements')
  return (
    <Message tone="warning" title={t('task')}>
      <p>{t('taskBody')}</p>
      <LinkButton to="/settings/agreements">{t('taskGo')}</LinkButton>
    </Message>
  )
}
