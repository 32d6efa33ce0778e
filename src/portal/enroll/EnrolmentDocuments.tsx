// The applicant's documents: brought, saved again, taken back while nobody reviews them.
import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import {
  addEnrolmentDocument,
  type EnrolmentDocument,
  listOwnEnrolmentDocuments,
  readOwnEnrolmentDocument,
  removeEnrolmentDocument,
} from '../../contract/enrolment-documents.ts'
import type { EnrolmentState } from '../../domain/enrolment.ts'
import {
  documentBytes,
  documentTypes,
  refusalToAddDocument,
  refusalToRemoveDocument,
} from '../../domain/enrolment-document.ts'
import { ask, useAct, useRead } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { DocumentTable } from '../enrolments/DocumentTable.tsx'
import { useSaveDocument } from '../enrolments/save-document.ts'
import { useEnrolmentText } from '../enrolments/words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { base64Of } from '../ui/file-content.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'

function Add({ state, count }: { state: EnrolmentState; count: number }) {
  const t = useEnrolmentText('documents')
  const refusals = useSharedText('refusals')
  const notify = useNotify()
  const act = useAct(addEnrolmentDocument)
  const input = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const refusal = refusalToAddDocument(state, count)
  const bring = async (file: File | undefined) => {
    if (file === undefined) return
    setTooLarge(file.size > documentBytes ? file.name : null)
    if (file.size > documentBytes) return
    const { name } = file
    const content = await base64Of(file)
    act.mutate({ body: { name, content } }, { onSuccess: () => notify(t('done', { name })) })
  }
  return (
    <>
      <Refusal error={act.error} />
      {tooLarge !== null && (
        <Message tone="problem" announced>
          {t('tooLarge', { name: tooLarge })}
        </Message>
      )}
      <input
        ref={input}
        type="file"
        accept={documentTypes.join(',')}
        className="off-screen"
        aria-label={t('choose')}
        tabIndex={-1}
        onChange={({ target }) => {
          void bring(target.files?.[0])
          target.value = '' // the same file again is a change too
        }}
      />
      <div className="buttons">
        <Button
          disabledFocusable={refusal !== null || act.isPending}
          onClick={() => refusal === null && !act.isPending && input.current?.click()}
        >
          {t('choose')}
        </Button>
        {refusal !== null && <span className="reason">{refusals(refusal)}</span>}
      </div>
    </>
  )
}

function Remove({ of, onClose }: { of: EnrolmentDocument; onClose: () => void }) {
  const t = useEnrolmentText('documents')
  const notify = useNotify()
  const act = useAct(removeEnrolmentDocument)
  const { id, name } = of
  const onSuccess = () => {
    notify(t('removed', { name }))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      confirm={t('removeDo')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('removeBody')}</p>
    </ConfirmDialog>
  )
}

export function EnrolmentDocuments({ state }: { state: EnrolmentState }) {
  const t = useEnrolmentText('documents')
  const { items } = useRead(listOwnEnrolmentDocuments)
  const [leaving, leave] = useState<EnrolmentDocument | null>(null)
  const { error, save } = useSaveDocument(({ id }) =>
    ask(readOwnEnrolmentDocument, { params: { id } }),
  )
  return (
    <section>
      <h2>{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      <Refusal error={error} />
      <DocumentTable
        items={items}
        actions={(one) => (
          <>
            <Button
              size="small"
              aria-label={t('save', { name: one.name })}
              onClick={() => void save(one)}
            >
              {t('saveShort')}
            </Button>
            {refusalToRemoveDocument(state) === null && (
              <Button
                size="small"
                aria-label={t('removeTitle', { name: one.name })}
                onClick={() => leave(one)}
              >
                {t('remove')}
              </Button>
            )}
          </>
        )}
      />
      <Add state={state} count={items.length} />
      {leaving !== null && <Remove of={leaving} onClose={() => leave(null)} />}
    </section>
  )
}
