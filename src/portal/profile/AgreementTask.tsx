// What is left to do before the company can sell: its partner agreement. Fetched by partners alone.
import { listPartnerAgreements } from '../../contract/partner-agreements.ts'
import { usePeek } from '../api.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { useProfileText } from './words.ts'

export function AgreementTask() {
  const t = useProfileText('agreements')
  const items = usePeek(listPartnerAgreements, {})?.items ?? []
  // Newest first: whoever has signed what is in force, or what follows it, owes nothing.
  const inForce = items.findIndex(({ state }) => state === 'in_force')
  if (inForce === -1 || items.slice(0, inForce + 1).some(({ isSigned }) => isSigned)) return null
  return (
    <Message tone="warning" title={t('task')}>
      <p>{t('taskBody')}</p>
      <LinkButton to="/settings/agreements">{t('taskGo')}</LinkButton>
    </Message>
  )
}
