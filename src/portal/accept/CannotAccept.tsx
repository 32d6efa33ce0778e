// Why this person or company cannot answer now, in the server's reason, and what to do about it.
import type { PartnershipOffer } from '../../contract/partnership-offers.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'

export function CannotAccept({
  offer: { globalAdmins },
  refusal,
}: {
  offer: PartnershipOffer
  refusal: Refusal
}) {
  const t = useText('accept')
  const why = useSharedText('refusals')
  const { organization } = useSession()
  const isAnswered = refusal === 'already_answered' || refusal === 'already_partners'
  if (refusal !== 'role_lacks_rights')
    return (
      <Message tone="warning" title={t('cannot')}>
        <p>{why(refusal)}</p>
        {isAnswered && organization.kind === 'indirect_reseller' && (
          <LinkButton to="/providers">{t('toProviders')}</LinkButton>
        )}
      </Message>
    )
  return (
    <Message tone="warning" title={t('roleNeeded', { name: organization.name })}>
      {globalAdmins.length > 0 && (
        <>
          <p>{t('askThem')}</p>
          <ul>
            {globalAdmins.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <CopyButton
        text={location.href}
        name={t('forward')}
        label={t('forward')}
        done={t('forwarded')}
      />
    </Message>
  )
}
