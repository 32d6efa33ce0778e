// The drafted message with its link in place: saved as it is edited, sent, marked as sent, or thrown away (rule 45).
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { use, useRef, useState } from 'react'
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import {
  finishPartnershipRequest,
  sendPartnershipRequest,
} from '../../contract/partnership-request-sending.ts'
import { updatePartnershipRequest } from '../../contract/partnership-requests.ts'
import { format, longDay } from '../../contract/text.ts'
import { useAct } from '../api.ts'
import { sharedIn } from '../common-words.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useDay } from '../ui/day.ts'
import { EmailDraft } from '../ui/EmailDraft.tsx'
import { useForm } from '../ui/form.ts'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { useNewLink } from './NewLink.tsx'
import { RequestDialog } from './RequestDialog.tsx'

const place = '{link}'

/** Keeps the text of a draft at the server, with the place of the link instead of the link, one save after another. */
function useSaving(request: WirePartnershipRequest, link: string) {
  const update = useAct(updatePartnershipRequest)
  const saved = useRef({
    subject: request.subject,
    body: request.body,
    etag: request.attributes.etag,
    last: Promise.resolve(),
  })
  const save = async (subject: string, text: string) => {
    const body = text.replaceAll(link, place)
    const { current } = saved
    const isSame = subject === current.subject && body === current.body
    if (isSame || request.state !== 'draft' || !body.includes(place) || subject.trim() === '')
      return
    const attributes = current.etag === undefined ? {} : { attributes: { etag: current.etag } }
    const reply = await update.mutateAsync({
      params: { id: request.id },
      body: { subject, body, ...attributes },
    })
    Object.assign(current, { subject, body, etag: reply.attributes.etag })
  }
  return {
    error: update.error,
    /** Resolves when nothing is left to save; a failed save shows as `error`. */
    save: (subject: string, body: string): Promise<void> => {
      const next = saved.current.last.then(() => save(subject, body)).catch(() => undefined)
      saved.current.last = next
      return next
    },
  }
}

/** The short text for *Open in email*, in the recipient's language. */
function useShortText({ language, expirationDate }: WirePartnershipRequest, link: string) {
  const { name: provider, mpnId = '' } = useSession().organization
  const { partnershipRequest: text } = use(sharedIn(language)).drafts
  const expires = longDay(language, new Date(expirationDate))
  return {
    subject: format(language, text, 'subject', { provider }),
    body: format(language, text, 'shortBody', { provider, mpnId, expires, link }),
  }
}

function useEndings({ id, email: name }: WirePartnershipRequest) {
  const t = useText('draft')
  const notify = useNotify()
  const navigate = useNavigate()
  const { hold } = useNewLink()
  const send = useAct(sendPartnershipRequest)
  const finish = useAct(finishPartnershipRequest)
  const leave = (text: string) => () => {
    notify(text)
    hold(null)
    void navigate({ to: '/resellers/requests' })
  }
  const params = { id }
  return {
    isBusy: send.isPending || finish.isPending,
    error: send.error ?? finish.error,
    send: (body: { subject: string; body: string }) =>
      send.mutate({ params, body }, { onSuccess: leave(t('sentTo', { name })) }),
    finish: () => finish.mutate({ params }, { onSuccess: leave(t('finished', { name })) }),
    dropped: () => {
      hold(null)
      void navigate({ to: '/resellers/requests' })
    },
  }
}

export function DraftForm({ request, link }: { request: WirePartnershipRequest; link: string }) {
  const t = useText('draft')
  const common = useText('common')
  const requests = useText('requests')
  const names = useText('languages')
  const day = useDay()
  const saving = useSaving(request, link)
  const ends = useEndings(request)
  const whyNot = useWhyNot()(sendPartnershipRequest)
  const [isCancelling, setCancelling] = useState(false)
  const form = useForm(
    { subject: request.subject, body: request.body.replaceAll(place, link) },
    () => ({}),
  )
  const { subject, body } = form.values
  const isDraft = request.state === 'draft'
  return (
    <>
      <Refusal error={ends.error ?? saving.error} />
      <EmailDraft
        form={form}
        to={request.email}
        language={names(request.language)}
        link={link}
        linkHint={t('linkHelp', { date: day(request.expirationDate) })}
        short={useShortText(request, link)}
        isBusy={ends.isBusy}
        whyNot={whyNot}
        onLeaveText={() => void saving.save(subject, body)}
        onSend={() => void saving.save(subject, body).then(() => ends.send({ subject, body }))}
      >
        {(isUsable, reason) => (
          <>
            <Button
              appearance="primary"
              disabledFocusable={!isUsable || ends.isBusy}
              {...reason}
              onClick={() => isUsable && void saving.save(subject, body).then(ends.finish)}
            >
              {common('done')}
            </Button>
            <Button appearance="transparent" onClick={() => setCancelling(true)}>
              {isDraft ? common('cancel') : requests('revoke')}
            </Button>
          </>
        )}
      </EmailDraft>
      {isCancelling && (
        <RequestDialog
          request={request}
          question={isDraft ? 'discard' : 'revoke'}
          onClose={() => setCancelling(false)}
          onDone={ends.dropped}
        />
      )}
    </>
  )
}
