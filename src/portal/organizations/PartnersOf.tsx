// The active partnerships of a company; each leads to the other company.
import { Link } from '@tanstack/react-router'
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { useText } from '../language.tsx'
import { useDeskText } from '../system/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { When } from '../ui/When.tsx'

type Partner = WireOrganizationDetail['partnerships'][number]

export function PartnersOf({ company: { partnerships } }: { company: WireOrganizationDetail }) {
  const t = useDeskText('organization')
  const list = useText('organizations')
  const common = useText('common')
  const columns: readonly Column<Partner>[] = [
    {
      label: list('companyName'),
      cell: ({ organizationId, name }) => (
        <Link to="/organizations/$id" params={{ id: organizationId }}>
          {name}
        </Link>
      ),
    },
    { label: common('mpnId'), cell: ({ mpnId }) => mpnId },
    { label: t('partnerSince'), cell: ({ startedDate }) => <When at={startedDate} /> },
  ]
  return (
    <section>
      <h2>{t('partners')}</h2>
      {partnerships.length === 0 ? (
        <p>{t('partnersEmpty')}</p>
      ) : (
        <DataTable
          label={t('partners')}
          rows={partnerships}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
        />
      )}
    </section>
  )
}
