// New customers that were begun and not submitted: go on with them, or delete them.
import { Button } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CustomerDraft } from '../../contract/customer-draft-resource.ts'
import { deleteCustomerDraft, listCustomerDrafts } from '../../contract/customer-drafts.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { When } from '../ui/When.tsx'

function DeleteDraft({
  draft: { id },
  name,
  onClose,
}: {
  draft: CustomerDraft
  name: string
  onClose: () => void
}) {
  const t = useText('customers')
  const notify = useNotify()
  const act = useAct(deleteCustomerDraft)
  const onSuccess = () => {
    notify(t('draftDeleted'))
    onClose()
  }
  return (
    <ConfirmDialog
      title={t('draftDeleteTitle', { name })}
      confirm={t('draftDelete')}
      keep={t('draftKeep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id } }, { onSuccess })}
      onClose={onClose}
    >
      <p>{t('draftDeleteBody')}</p>
    </ConfirmDialog>
  )
}

export function DraftsBand() {
  const t = useText('customers')
  const { items } = useRead(listCustomerDrafts)
  const [asked, ask] = useState<CustomerDraft | null>(null)
  const nameOf = ({ content }: CustomerDraft) =>
    content.companyName ?? content.domain ?? t('draftUnnamed')
  if (items.length === 0) return null
  return (
    <section className="band" aria-label={t('drafts')}>
      <h2>{t('drafts')}</h2>
      <ul>
        {items.map((draft) => {
          const name = nameOf(draft)
          return (
            <li key={draft.id}>
              <Link
                to="/customers/new/$draft/details"
                params={{ draft: draft.id }}
                aria-label={t('draftResumeNamed', { name })}
              >
                {name}
              </Link>
              <span className="hint">
                {draft.resellerName !== undefined &&
                  `${t('draftFor', { name: draft.resellerName })} · `}
                <When at={draft.createdDate} time />
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t('draftDeleteNamed', { name })}
                onClick={() => ask(draft)}
              >
                {t('draftDelete')}
              </Button>
            </li>
          )
        })}
      </ul>
      {asked && <DeleteDraft draft={asked} name={nameOf(asked)} onClose={() => ask(null)} />}
    </section>
  )
}
