// The applicant's documents before who reviews them; each is fetched when it is asked for, and that is recorded.
import { Button } from '@fluentui/react-components'
import {
  listEnrolmentDocuments,
  readEnrolmentDocument,
} from '../../contract/enrolment-documents.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { ask, useRead } from '../api.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { useSaveDocument } from './save-document.ts'
import { useEnrolmentText } from './words.ts'

export function ReviewDocuments({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('documents')
  const { items } = useRead(listEnrolmentDocuments, { params: { id } })
  const { error, save } = useSaveDocument((one) =>
    ask(readEnrolmentDocument, { params: { id, documentId: one.id } }),
  )
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="hint">{t('recorded')}</p>
      <Refusal error={error} />
      <DocumentTable
        items={items}
        actions={(one) => (
          <Button
            size="small"
            aria-label={t('save', { name: one.name })}
            onClick={() => void save(one)}
          >
            {t('saveShort')}
          </Button>
        )}
      />
    </section>
  )
}
