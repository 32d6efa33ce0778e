// Filter by indirect reseller (a provider's list) or by indirect provider (a reseller's), as a chip once it is chosen.
import { getRouteApi } from '@tanstack/react-router'
import { listPartnerships } from '../../contract/partnerships.ts'
import { usePeek } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { Chip } from '../ui/Chip.tsx'
import { PartnerPicker } from '../ui/PartnerPicker.tsx'
import { usePartnerOf } from '../ui/partner.ts'

const route = getRouteApi('/signed-in/customers')

export function PartnerFilter() {
  const t = useText('customers')
  const session = useSession()
  const { partner, search } = route.useSearch()
  const navigate = route.useNavigate()
  const partnerOf = usePartnerOf()
  const label =
    session.organization.kind === 'indirect_provider' ? t('filterReseller') : t('filterProvider')
  // The address holds the id alone; the name is looked up among the partners.
  const known = usePeek(listPartnerships, partner === undefined ? null : { query: { size: 500 } })
  const kept = search === undefined ? {} : { search }
  const filter = (id: string | undefined) =>
    void navigate({ search: id === undefined ? kept : { ...kept, partner: id } })
  if (partner === undefined)
    return (
      <PartnerPicker
        label={label}
        isLabelShown={false}
        chosen={null}
        onChoose={(chosen) => chosen !== null && filter(chosen.id)}
      />
    )
  const name =
    known?.items.map(partnerOf).find(({ id }) => id === partner)?.name ?? partner.slice(0, 8)
  return (
    <Chip tone="info" remove={t('removeFilter', { name })} onRemove={() => filter(undefined)}>
      {name}
    </Chip>
  )
}
