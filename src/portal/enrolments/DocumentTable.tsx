// The documents of an enrolment; what may be done with each is for who shows them.
import type { ReactNode } from 'react'
import type { EnrolmentDocument } from '../../contract/enrolment-documents.ts'
import { useLanguage } from '../language.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { When } from '../ui/When.tsx'
import { useEnrolmentText } from './words.ts'

export function DocumentTable({
  items,
  actions,
}: {
  items: readonly EnrolmentDocument[]
  actions: (one: EnrolmentDocument) => ReactNode
}) {
  const t = useEnrolmentText('documents')
  const { language } = useLanguage()
  const kilobytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  })
  if (items.length === 0) return <p>{t('none')}</p>
  return (
    <DataTable
      label={t('title')}
      rows={items}
      columns={[
        { label: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { label: t('size'), cell: ({ size }) => kilobytes.format(size / 1024), end: true },
        { label: t('added'), cell: ({ createdDate }) => <When at={createdDate} time /> },
        { label: t('by'), cell: ({ addedByName }) => <bdi>{addedByName}</bdi> },
      ]}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      actions={actions}
    />
  )
}
