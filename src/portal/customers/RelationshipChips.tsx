// What the caller is to a customer: seller, administrator until a day, or without administration.
import type { CustomerRow } from '../../contract/customer-rows.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { Chip } from '../ui/Chip.tsx'
import { useDay } from '../ui/day.ts'
import { isSeller } from './access.ts'

export function RelationshipChips({ customer: { adminUntil } }: { customer: CustomerRow }) {
  const t = useText('customers')
  const day = useDay()
  const sells = isSeller(useSession())
  return (
    <span className="chips">
      {sells && <Chip>{t('sold')}</Chip>}
      {adminUntil !== undefined ? (
        <Chip tone="info">{t('administered', { date: day(adminUntil) })}</Chip>
      ) : (
        // A provider need not administer: its reseller does.
        !sells && <Chip tone="warning">{t('notAdministered')}</Chip>
      )}
    </span>
  )
}
