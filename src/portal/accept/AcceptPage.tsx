// A reseller reads a provider's request by its personal link and answers it (W10, rules 30, 31). Looking decides nothing.
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { openPartnershipRequest } from '../../contract/partnership-offers.ts'
import type { PartnershipRequestId } from '../../domain/ids.ts'
import { useReadOnce } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useDay } from '../ui/day.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Page } from '../ui/Page.tsx'
import { AcceptingFor } from './AcceptingFor.tsx'
import { Answer } from './Answer.tsx'
import { OfferCard } from './OfferCard.tsx'
import type { Outcome } from './outcome.ts'

const route = getRouteApi('/signed-in/accept/partnership/$id')

function Result({ outcome, name }: { outcome: Outcome; name: string }) {
  const t = useText('accept')
  const day = useDay()
  if (outcome.kind === 'declined') return <EmptyState title={t('declined', { name })} />
  return (
    <>
      <Message tone="done" title={t('accepted', { name })} announced>
        <p>{t('acceptedBody')}</p>
        {outcome.tenantAdminUntil !== undefined && (
          <p>{t('acceptedAdmin', { date: day(outcome.tenantAdminUntil) })}</p>
        )}
      </Message>
      <p className="buttons">
        <LinkButton to="/providers" look="primary">
          {t('toProviders')}
        </LinkButton>
      </p>
    </>
  )
}

function Offer({
  id,
  secret,
  outcome,
  onAnswered,
}: {
  id: PartnershipRequestId
  secret: string
  outcome: Outcome | null
  onAnswered: (outcome: Outcome) => void
}) {
  const { tenantId } = useSession().organization
  const offer = useReadOnce(openPartnershipRequest, `${id} for ${tenantId}`, {
    params: { id },
    body: { secret },
  })
  if (outcome !== null) return <Result outcome={outcome} name={offer.providerName} />
  return (
    <>
      <OfferCard offer={offer} />
      <Answer offer={offer} secret={secret} onAnswered={onAnswered} />
    </>
  )
}

export function AcceptPage() {
  const t = useText('accept')
  const { id } = route.useParams()
  // Read once: it is still the secret after the address has changed.
  const [secret] = useState(() => location.hash.slice(1))
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <Page title={t('title')} toolbar={outcome === null && <AcceptingFor />} narrow>
      {secret === '' ? (
        <Message tone="warning" title={t('broken')}>
          {t('brokenBody')}
        </Message>
      ) : (
        <Offer
          id={id as PartnershipRequestId}
          secret={secret}
          outcome={outcome}
          onAnswered={setOutcome}
        />
      )}
    </Page>
  )
}
