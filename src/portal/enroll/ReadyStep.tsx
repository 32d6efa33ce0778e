// Step 8: one's own roles, with Admin agent ticked or the way to tick it (rule 14), and what is next.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { Link } from '@tanstack/react-router'
import { listPartnerAgreements } from '../../contract/partner-agreements.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { OwedSignature } from '../profile/OwedSignature.tsx'
import { owedAgreement } from '../profile/owed-agreement.ts'
import { useSession } from '../session.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { EnrollFrame } from './EnrollFrame.tsx'
import { useEnrollText } from './words.ts'

const looked = ['global_admin', 'admin_agent'] as const

export function ReadyStep() {
  const t = useEnrollText('ready')
  const enroll = useEnrollText('enroll')
  const role = useText('roles')
  const { user } = useSession()
  const agreements = usePeek(listPartnerAgreements, {})?.items ?? []
  const isAgent = user.roles.includes('admin_agent')
  return (
    <EnrollFrame step="ready" lead={t('lead')}>
      <h2>{t('roles')}</h2>
      <ul className="enroll-roles">
        {looked.map((one) => {
          const isHeld = user.roles.includes(one)
          const Icon = isHeld ? CheckmarkCircleRegular : CircleRegular
          return (
            <li key={one}>
              <Icon aria-hidden /> {t(isHeld ? 'held' : 'notHeld', { role: role(one) })}
            </li>
          )
        })}
      </ul>
      {!isAgent && <Message tone="warning">{t('missing')}</Message>}
      <p className="buttons">
        <LinkButton
          to="/settings/users/$id"
          params={{ id: user.id }}
          look={isAgent ? 'secondary' : 'primary'}
        >
          {t('open')}
        </LinkButton>
      </p>
      <h2>{t('nextTitle')}</h2>
      {owedAgreement(agreements) && <OwedSignature />}
      <ul className="tasks">
        <li>
          <Link to="/find-a-provider">{t('findProvider')}</Link>
          <span>{t('findProviderWhy')}</span>
        </li>
        <li>
          <Link to="/settings/users/new">{t('addUsers')}</Link>
          <span>{t('addUsersWhy')}</span>
        </li>
      </ul>
      <p className="buttons">
        <LinkButton to="/" look="primary">
          {enroll('toHome')}
        </LinkButton>
      </p>
    </EnrollFrame>
  )
}
