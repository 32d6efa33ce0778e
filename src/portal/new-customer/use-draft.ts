// A draft as a step of the wizard opened it, and keeping what the step holds.
import { useState } from 'react'
import type { CustomerDraft, DraftContent } from '../../contract/customer-draft-resource.ts'
import { readCustomerDraft, updateCustomerDraft } from '../../contract/customer-drafts.ts'
import { useAct, useRead } from '../api.ts'

export const useDraft = (id: string): CustomerDraft =>
  useRead(readCustomerDraft, { params: { id } })

export function useSaveDraft({ id, attributes }: CustomerDraft) {
  const act = useAct(updateCustomerDraft)
  // The etag of what this page was filled with: a later read, after another tab's save, must not stand in for it.
  const [etag, setEtag] = useState(attributes.etag)
  const save = (content: DraftContent, onSaved: () => void) =>
    act.mutate(
      {
        params: { id },
        body: { content, ...(etag === undefined ? {} : { attributes: { etag } }) },
      },
      {
        onSuccess: (draft) => {
          setEtag(draft.attributes.etag)
          onSaved()
        },
      },
    )
  return { save, error: act.error, isBusy: act.isPending }
}
