// Every time that a company was suspended, the newest first.
import type { WireOrganizationDetail } from '../../contract/organization-resource.ts'
import { useDeskText } from '../system/words.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { When } from '../ui/When.tsx'

type Suspension = WireOrganizationDetail['suspensions'][number]

export function Suspensions({ of }: { of: readonly Suspension[] }) {
  const t = useDeskText('suspension')
  const columns: readonly Column<Suspension>[] = [
    { label: t('from'), cell: ({ suspendedDate }) => <When at={suspendedDate} time /> },
    {
      label: t('until'),
      cell: ({ reinstatedDate }) =>
        reinstatedDate === undefined ? t('now') : <When at={reinstatedDate} time />,
    },
    { label: t('reason'), cell: ({ reason }) => t(reason) },
    { label: t('by'), cell: ({ suspendedBy }) => suspendedBy },
    { label: t('text'), cell: ({ text }) => <span className="cell-text pre-line">{text}</span> },
  ]
  return (
    <section>
      <h2>{t('history')}</h2>
      {of.length === 0 ? (
        <p>{t('historyEmpty')}</p>
      ) : (
        <DataTable
          label={t('history')}
          rows={of}
          columns={columns}
          keyOf={({ suspendedDate }) => suspendedDate}
          nameOf={({ reason }) => t(reason)}
        />
      )}
    </section>
  )
}
