// A request whose link was shown before: it cannot be shown again, only replaced; and the other acts that are left.
import { Button } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import { renewPartnershipRequest } from '../../contract/partnership-request-sending.ts'
import { useAct } from '../api.ts'
import { useText } from '../language.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { useNewLink } from './NewLink.tsx'
import { RequestDialog } from './RequestDialog.tsx'

export function MakeLink({ request }: { request: WirePartnershipRequest }) {
  const t = useText('draft')
  const requests = useText('requests')
  const { hold } = useNewLink()
  const navigate = useNavigate()
  const renew = useAct(renewPartnershipRequest)
  const whyNot = useWhyNot()(renewPartnershipRequest)
  const reason = useId()
  const [isAsked, ask] = useState(false)
  const question = request.state === 'draft' ? 'discard' : 'revoke'
  return (
    <>
      <Message tone="info" title={t('linkGone')}>
        {t('linkGoneBody')}
      </Message>
      <Refusal error={renew.error} />
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={renew.isPending || whyNot !== null}
          {...(whyNot === null ? {} : { 'aria-describedby': reason })}
          onClick={() =>
            whyNot === null &&
            renew.mutate(
              { params: { id: request.id } },
              {
                onSuccess: ({ id, link }) => link !== undefined && hold({ requestId: id, link }),
              },
            )
          }
        >
          {t('makeLink')}
        </Button>
        <Button onClick={() => ask(true)}>{requests(question)}</Button>
        <LinkButton to="/resellers/requests" look="transparent">
          {t('back')}
        </LinkButton>
      </div>
      {whyNot !== null && (
        <p id={reason} className="reason">
          {whyNot}
        </p>
      )}
      <pre className="mail-text">{request.body.replaceAll('{link}', `‹${t('link')}›`)}</pre>
      {isAsked && (
        <RequestDialog
          request={request}
          question={question}
          onClose={() => ask(false)}
          onDone={() => void navigate({ to: '/resellers/requests' })}
        />
      )}
    </>
  )
}
