// The primary contact opens the mailed link: looking decides nothing; two statements to tick, or "this is not us" (rules 11, 12).
import { Button, Checkbox } from '@fluentui/react-components'
import { CatchBoundary, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../../contract/api-error.ts'
import type { ReplyOf } from '../../contract/endpoint.ts'
import {
  confirmEnrolment,
  disownEnrolment,
  openConfirmation,
} from '../../contract/enrolment-confirmations.ts'
import { useAct, useReadOnce } from '../api.ts'
import { CardPage } from '../sign-in/CardPage.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Content } from '../ui/Content.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { SubmitButton } from '../ui/SubmitButton.tsx'
import { useEnrollText } from './words.ts'

type Confirmation = ReplyOf<typeof openConfirmation>
interface Link {
  readonly id: string
  readonly secret: string
}

const route = getRouteApi('/enroll/confirm/$id')

function Ticks({
  of,
  link,
  onAnswered,
}: {
  of: Confirmation
  link: Link
  onAnswered: (now: Confirmation) => void
}) {
  const t = useEnrollText('confirm')
  const { companyName: company, email } = of
  const act = useAct(confirmEnrolment)
  const [signedUp, setSignedUp] = useState(false)
  const [ownsAddress, setOwnsAddress] = useState(false)
  const [isDisowning, disown] = useState(false)
  const isTicked = signedUp && ownsAddress
  const params = { id: link.id }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTicked || act.isPending) return
        act.mutate(
          { params, body: { secret: link.secret, signedUp, ownsAddress } },
          { onSuccess: onAnswered },
        )
      }}
    >
      <Checkbox
        label={t('signedUp', { company })}
        checked={signedUp}
        onChange={(_, { checked }) => setSignedUp(checked === true)}
      />
      <Checkbox
        label={t('owns', { company, email })}
        checked={ownsAddress}
        onChange={(_, { checked }) => setOwnsAddress(checked === true)}
      />
      <Refusal error={act.error} />
      <div className="buttons">
        <SubmitButton
          label={t('go')}
          busy={act.isPending}
          unavailable={isTicked ? null : t('tickBoth')}
        />
        <Button onClick={() => disown(true)}>{t('disown')}</Button>
      </div>
      {isDisowning && (
        <DisownDialog of={of} link={link} onAnswered={onAnswered} onClose={() => disown(false)} />
      )}
    </form>
  )
}

function DisownDialog({
  of,
  link: { id, secret },
  onAnswered,
  onClose,
}: {
  of: Confirmation
  link: Link
  onAnswered: (now: Confirmation) => void
  onClose: () => void
}) {
  const t = useEnrollText('confirm')
  const act = useAct(disownEnrolment)
  const body = { company: of.companyName, email: of.email }
  return (
    <ConfirmDialog
      title={t('disownTitle')}
      confirm={t('disown')}
      keep={t('keep')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id }, body: { secret } }, { onSuccess: onAnswered })}
      onClose={onClose}
    >
      <p>{t('disownBody', body)}</p>
    </ConfirmDialog>
  )
}

function Opened({ link }: { link: Link }) {
  const t = useEnrollText('confirm')
  const opened = useReadOnce(openConfirmation, link.id, {
    params: { id: link.id },
    body: { secret: link.secret },
  })
  const [now, setNow] = useState(opened)
  const { companyName: company, applicantName: applicant, domain } = now
  if (now.state === 'confirmed')
    return (
      <Message tone="done" title={t('done')} announced>
        {t('doneBody')}
      </Message>
    )
  if (now.state === 'disowned')
    return (
      <Message title={t('disowned')} announced>
        {t('disownedBody')}
      </Message>
    )
  return (
    <>
      <p className="lead">
        {applicant === undefined
          ? t('leadOperator', { company })
          : t('lead', { applicant, company })}
      </p>
      <Facts
        of={[
          [t('company'), <bdi key="company">{`${company} (${domain})`}</bdi>],
          [t('contact'), <bdi key="contact">{now.contactName}</bdi>],
          [t('address'), now.email],
        ]}
      />
      <Ticks of={now} link={link} onAnswered={setNow} />
    </>
  )
}

function LinkOver({ error }: { error: unknown }) {
  const t = useEnrollText('confirm')
  if (!(error instanceof ApiError && error.status < 429)) throw error
  return (
    <Message tone="warning" title={t('over')} announced>
      {t('overBody')}
    </Message>
  )
}

function Page() {
  const t = useEnrollText('confirm')
  const { id } = route.useParams()
  // Read once: it is still the secret after the address has changed.
  const [secret] = useState(() => location.hash.slice(1))
  return (
    <CardPage title={t('title')}>
      {secret === '' ? (
        <Message tone="warning" title={t('over')}>
          {t('overBody')}
        </Message>
      ) : (
        <Content of={id}>
          <CatchBoundary getResetKey={() => id} errorComponent={LinkOver}>
            <Opened link={{ id, secret }} />
          </CatchBoundary>
        </Content>
      )}
    </CardPage>
  )
}

export function ConfirmPage() {
  return (
    <Content of="confirm">
      <Page />
    </Content>
  )
}
