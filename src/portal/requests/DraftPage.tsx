// One request: the draft message with its link while that is at hand, else the way to a new link (W9).
import { getRouteApi } from '@tanstack/react-router'
import { use } from 'react'
import type { WirePartnershipRequest } from '../../contract/partnership-request-resource.ts'
import { readPartnershipRequest } from '../../contract/partnership-requests.ts'
import { format } from '../../contract/text.ts'
import type { PartnershipRequestId } from '../../domain/ids.ts'
import { useRead } from '../api.ts'
import { sharedIn } from '../common-words.ts'
import { useLanguage, useText } from '../language.tsx'
import { Facts } from '../ui/Facts.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { When } from '../ui/When.tsx'
import { DraftForm } from './DraftForm.tsx'
import { MakeLink } from './MakeLink.tsx'
import { useNewLink } from './NewLink.tsx'
import { RequestBadge } from './RequestBadge.tsx'

const route = getRouteApi('/signed-in/requests/resellers/request/$id')

const isFinal = ({ state }: WirePartnershipRequest) =>
  state === 'accepted' || state === 'declined' || state === 'revoked'

function History({ request }: { request: WirePartnershipRequest }) {
  const t = useText('requests')
  const common = useText('common')
  const dates = [
    [t('sent'), request.sentDate],
    [t('opened'), request.openedDate],
    [t('answered'), request.answeredDate],
    [t('expires'), isFinal(request) ? undefined : request.expirationDate],
  ] as const
  return (
    <Facts
      of={[
        [common('state'), <RequestBadge key="state" state={request.state} />],
        ...(request.mpnId === undefined ? [] : [[common('mpnId'), request.mpnId] as const]),
        ...dates.flatMap(([name, at]) =>
          at === undefined ? [] : [[name, <When key={name} at={at} time />] as const],
        ),
      ]}
    />
  )
}

function Request() {
  const t = useText('draft')
  const requests = useText('requests')
  const states = useText('states')
  const { id } = route.useParams()
  const { held } = useNewLink()
  const request = useRead(readPartnershipRequest, { params: { id: id as PartnershipRequestId } })
  const link = held?.requestId === request.id ? held.link : null
  return (
    <>
      {(request.state !== 'draft' || link === null) && <History request={request} />}
      {isFinal(request) ? (
        <>
          <Message>{t('answered', { state: states(request.state) })}</Message>
          <LinkButton to="/resellers/requests">{requests('title')}</LinkButton>
        </>
      ) : link === null ? (
        <MakeLink request={request} />
      ) : (
        // Another link is another text: the form begins anew.
        <DraftForm key={link} request={request} link={link} />
      )}
    </>
  )
}

export function DraftPage() {
  const t = useText('request')
  const resellers = useText('resellers')
  const requests = useText('requests')
  const { language } = useLanguage()
  const note = format(language, use(sharedIn(language)).drafts.partnershipRequest, 'note')
  return (
    <Page
      title={t('title')}
      needs={readPartnershipRequest}
      parents={[
        { to: '/resellers', label: resellers('title') },
        { to: '/resellers/requests', label: requests('title') },
      ]}
      lead={note}
      narrow
    >
      <Request />
    </Page>
  )
}
