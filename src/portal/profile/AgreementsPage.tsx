// Account settings: the partner agreement, as partners sign it and as the operator publishes it.
import {
  listPartnerAgreements,
  listPublishedAgreements,
} from '../../contract/partner-agreements.ts'
import { useRead } from '../api.ts'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { PublishedAgreements } from './PublishedAgreements.tsx'
import { SignAgreement } from './SignAgreement.tsx'
import { useProfileText } from './words.ts'

export function AgreementsPage() {
  const t = useProfileText('agreements')
  const publishing = useProfileText('publishing')
  const settings = useSettingsText('settings')
  const { organization } = useSession()
  const isOperator = organization.kind === 'operator'
  return (
    <Page
      title={t('title')}
      lead={isOperator ? publishing('lead') : t('lead')}
      needs={isOperator ? listPublishedAgreements : listPartnerAgreements}
      parents={[{ to: '/settings', label: settings('title') }]}
      narrow
    >
      {isOperator ? <PublishedAgreements /> : <OwnAgreements />}
    </Page>
  )
}

function OwnAgreements() {
  const t = useProfileText('agreements')
  const { items } = useRead(listPartnerAgreements)
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
  return items.map((one) => <SignAgreement key={one.id} agreement={one} />)
}
