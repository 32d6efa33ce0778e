// The applicant's documents before who reviews them; each is fetched when it is asked for, and that is recorded.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import {
  type EnrolmentDocument,
  listEnrolmentDocuments,
  readEnrolmentDocument,
} from '../../contract/enrolment-documents.ts'
import type { OrganizationId } from '../../domain/ids.ts'
import { ask, useRead } from '../api.ts'
import { Refusal } from '../ui/Refusal.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { saveDocument } from './save-document.ts'
import { useEnrolmentText } from './words.ts'

export function ReviewDocuments({ id }: { id: OrganizationId }) {
  const t = useEnrolmentText('documents')
  const { items } = useRead(listEnrolmentDocuments, { params: { id } })
  const [error, setError] = useState<Error | null>(null)
  const save = async ({ id: documentId }: EnrolmentDocument) => {
    try {
      saveDocument(await ask(readEnrolmentDocument, { params: { id, documentId } }))
      setError(null)
    } catch (failure) {
      setError(failure as Error)
    }
  }
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
