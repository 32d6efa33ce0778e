// Asks before a request is renewed, revoked or, while a draft, deleted.
import { useNavigate } from '@tanstack/react-router'
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import {
  renewPartnershipRequest,
  revokePartnershipRequest,
} from '../../contract/partnership-request-sending.ts'
import { deletePartnershipRequest } from '../../contract/partnership-requests.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { useNewLink } from './NewLink.tsx'

export type Question = 'renew' | 'revoke' | 'discard'

function useAnswers(
  { id, email: name }: WirePartnershipRequest,
  onDone: () => void,
  rereads: 'now' | 'later',
) {
  const t = useText('requests')
  const notify = useNotify()
  const navigate = useNavigate()
  const { hold } = useNewLink()
  const renew = useAct(renewPartnershipRequest)
  const revoke = useAct(revokePartnershipRequest)
  const discard = useAct(deletePartnershipRequest, { rereads })
  const params = { id }
  const closeWith = (text: string) => () => {
    notify(text)
    onDone()
  }
  return {
    renew: {
      act: renew,
      go: () =>
        renew.mutate(
          { params },
          {
            onSuccess: ({ link }) => {
              if (link !== undefined) hold({ requestId: id, link })
              void navigate({ to: '/resellers/request/$id', params })
            },
          },
        ),
    },
    revoke: {
      act: revoke,
      go: () => revoke.mutate({ params }, { onSuccess: closeWith(t('revoked', { name })) }),
    },
    discard: {
      act: discard,
      go: () => discard.mutate({ params }, { onSuccess: closeWith(t('discarded', { name })) }),
    },
  }
}

export function RequestDialog({
  request,
  question,
  onClose,
  onDone = onClose,
}: {
  request: WirePartnershipRequest
  question: Question
  onClose: () => void
  /** After the act; by default the dialog just closes. */
  onDone?: () => void
}) {
  const t = useText('requests')
  // On the draft's own page there is nothing left to read once it is deleted.
  const rereads = onDone === onClose ? 'now' : 'later'
  const { act, go } = useAnswers(request, onDone, rereads)[question]
  return (
    <ConfirmDialog
      title={t(`${question}Title`, { name: request.email })}
      confirm={t(question)}
      keep={t(`${question}Keep`)}
      busy={act.isPending}
      error={act.error}
      onConfirm={go}
      onClose={onClose}
    >
      <p>{t(`${question}Body`)}</p>
    </ConfirmDialog>
  )
}
