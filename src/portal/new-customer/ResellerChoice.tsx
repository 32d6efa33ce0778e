// For which reseller the customer is added: locked when it came from the reseller's row, else chosen by name.
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { Chip } from '../ui/Chip.tsx'
import { PartnerPicker } from '../ui/PartnerPicker.tsx'
import type { Partner } from '../ui/partner.ts'

export function ResellerChoice({
  chosen,
  isLocked,
  onChoose,
}: {
  chosen: Partner | null
  isLocked: boolean
  onChoose: (reseller: Partner | null) => void
}) {
  const t = useText('wizard')
  const picker = useText('partnerPicker')
  const { kind } = useSession().organization
  if (kind !== 'indirect_provider') return null
  if (isLocked && chosen !== null)
    return (
      <p className="locked-choice">
        <span className="list-title">{t('reseller')}</span>
        <Chip tone="info">
          <LockClosedRegular aria-hidden /> {chosen.name}
          {chosen.mpnId !== '' && ` (${chosen.mpnId})`}
        </Chip>
        <span className="hint">{picker('locked')}</span>
      </p>
    )
  return (
    <PartnerPicker
      label={t('reseller')}
      hint={t('resellerHelp')}
      none={t('noReseller')}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
