// The reseller's answer: a tick before the button (rule 31), administrator access off by default, or why it cannot answer.
import { Button, Checkbox } from '@fluentui/react-components'
import { useId, useState } from 'react'
import {
  acceptPartnershipRequest,
  type PartnershipOffer,
} from '../../contract/partnership-offers.ts'
import { daysAfter } from '../../domain/days.ts'
import { useAct } from '../api.ts'
import { useSharedText } from '../common-words.ts'
import { useText } from '../language.tsx'
import { hasRoleFor, useSession } from '../session.ts'
import { useDay } from '../ui/day.ts'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useWhyNot } from '../ui/why-not.ts'
import { CannotAccept } from './CannotAccept.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import type { Outcome } from './outcome.ts'

interface Props {
  offer: PartnershipOffer
  secret: string
  onAnswered: (outcome: Outcome) => void
}

function AdminAccess({
  offer: { providerName: name, tenantAdminDays: days },
  isTicked,
  onTick,
}: {
  offer: PartnershipOffer
  isTicked: boolean
  onTick: (isTicked: boolean) => void
}) {
  const t = useText('accept')
  const day = useDay()
  const help = useId()
  const [until] = useState(() => daysAfter(new Date(), days).toISOString())
  return (
    <div>
      <Checkbox
        label={t('admin')}
        checked={isTicked}
        aria-describedby={help}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <p id={help} className="hint tick-help">
        {t('adminHelp', { name, days, date: day(until) })}
      </p>
    </div>
  )
}

/** `refused`: why it may not be accepted, in words. Declining needs less. */
function AnswerForm({ offer, secret, onAnswered, refused }: Props & { refused?: string }) {
  const t = useText('accept')
  const accept = useAct(acceptPartnershipRequest)
  const suspended = useWhyNot()(acceptPartnershipRequest)
  const whyNot = refused ?? suspended
  const [isConfirmed, setConfirmed] = useState(false)
  const [isAdmin, setAdmin] = useState(false)
  const [isDeclining, setDeclining] = useState(false)
  const authorize = () =>
    accept.mutate(
      {
        params: { id: offer.id },
        body: { secret, acknowledged: isConfirmed, tenantAdmin: isAdmin },
      },
      {
        onSuccess: ({ tenantAdminUntil }) => onAnswered({ kind: 'accepted', tenantAdminUntil }),
      },
    )
  return (
    <form
      className="form answer"
      onSubmit={(event) => {
        event.preventDefault()
        if (isConfirmed && whyNot === null && !accept.isPending) authorize()
      }}
    >
      <Checkbox
        label={t('confirm', { name: offer.providerName })}
        checked={isConfirmed}
        onChange={(_, { checked }) => setConfirmed(checked === true)}
      />
      <AdminAccess offer={offer} isTicked={isAdmin} onTick={setAdmin} />
      <Refusal error={accept.error} />
      <div className="buttons">
        <SubmitButton
          label={t('authorize')}
          busy={accept.isPending}
          unavailable={whyNot ?? (isConfirmed ? null : t('tickFirst'))}
        />
        <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
      </div>
      {isDeclining && (
        <DeclineDialog
          offer={offer}
          secret={secret}
          onClose={() => setDeclining(false)}
          onDeclined={() => onAnswered({ kind: 'declined' })}
        />
      )}
    </form>
  )
}

const onlyForNow = ['organization_suspended', 'partner_suspended', 'new_reseller_limit'] as const

/** While one of the two is suspended, or the limit of new resellers is reached, no partnership begins; saying no is open. */
function OnlyDeclining(props: Props & { refusal: (typeof onlyForNow)[number] }) {
  const t = useText('accept')
  const why = useSharedText('refusals')
  const day = useDay()
  const { limitEndDate } = props.offer
  const refused =
    limitEndDate === undefined ? why(props.refusal) : t('newLimit', { date: day(limitEndDate) })
  return (
    <>
      {limitEndDate !== undefined && <Message tone="warning">{refused}</Message>}
      <AnswerForm {...props} refused={refused} />
    </>
  )
}

export function Answer(props: Props) {
  const session = useSession()
  const { refusal } = props.offer
  const isAllowed = hasRoleFor(acceptPartnershipRequest, session)
  const forNow = onlyForNow.find((one) => one === refusal)
  if (isAllowed && forNow !== undefined) return <OnlyDeclining {...props} refusal={forNow} />
  // A refusal of the company comes first: no admin of it could help.
  if (refusal !== undefined && refusal !== 'role_lacks_rights')
    return <CannotAccept offer={props.offer} refusal={refusal} />
  return isAllowed ? (
    <AnswerForm {...props} />
  ) : (
    <CannotAccept offer={props.offer} refusal="role_lacks_rights" />
  )
}
