// The company's legal identity: how its verification stands, what it says, and a change of it.
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { listOwnEnrolmentDocuments } from '../../contract/enrolment-documents.ts'
import { readEnrolmentDomain, withdrawLegalChange } from '../../contract/enrolment-domain.ts'
import { listOwnEnrolmentEvents } from '../../contract/enrolment-events.ts'
import { readLegalIdentity, updateLegalIdentity } from '../../contract/legal-identity.ts'
import { resendConfirmation } from '../../contract/own-enrolment.ts'
import { useRead } from '../api.ts'
import { DomainProof } from '../enroll/DomainProof.tsx'
import { EnrolmentDocuments } from '../enroll/EnrolmentDocuments.tsx'
import { TakeChangeBack } from '../enroll/TakeChangeBack.tsx'
import { EnrolmentTimeline } from '../enroll/Timeline.tsx'
import { mayUse, useSession } from '../session.ts'
import { useReload } from '../ui/ChangedElsewhere.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Message } from '../ui/Message.tsx'
import { LegalForm } from './LegalForm.tsx'
import { ResendConfirmation } from './ResendConfirmation.tsx'
import { useProfileText } from './words.ts'

const inLine = (...parts: (string | undefined)[]): string => {
  const text = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return text === '' ? '–' : text
}

export function LegalInformation() {
  const t = useProfileText('legal')
  const session = useSession()
  const held = useRead(readLegalIdentity)
  const { turn, reload } = useReload()
  const [isOpen, open] = useState(false)
  const { state, content, message } = held
  const isUnderWay = state !== 'authorized'
  return (
    <section>
      <h2>{t('title')}</h2>
      {isUnderWay && (
        <Message tone={state === 'rejected' ? 'problem' : 'info'} title={t(state)}>
          <p>{t('pending')}</p>
          {message !== undefined && <p>{`${t('message')}: ${message}`}</p>}
        </Message>
      )}
      <Facts
        of={[
          [t('status'), t(state)],
          [t('name'), content.companyName ?? session.organization.name],
          [t('number'), content.registrationNumber ?? '–'],
          [
            t('address'),
            inLine(
              content.addressLine1,
              content.addressLine2,
              content.city,
              content.state,
              content.postalCode,
            ),
          ],
          [
            t('contact'),
            inLine(
              [content.firstName, content.lastName].filter(Boolean).join(' '),
              content.email,
              content.phoneNumber,
            ),
          ],
        ]}
      />
      {isOpen ? (
        <LegalForm key={turn} held={held} reload={reload} onDone={() => open(false)} />
      ) : (
        mayUse(updateLegalIdentity, session) && (
          <div className="buttons">
            <Button onClick={() => open(true)}>{t('change')}</Button>
            {state === 'awaiting_email' && mayUse(resendConfirmation, session) && (
              <ResendConfirmation />
            )}
            {isUnderWay && mayUse(withdrawLegalChange, session) && <TakeChangeBack />}
          </div>
        )
      )}
      {isUnderWay && mayUse(readEnrolmentDomain, session) && (
        <DomainProof check={held.checks.employment} />
      )}
      {isUnderWay && mayUse(listOwnEnrolmentDocuments, session) && (
        <EnrolmentDocuments state={state} />
      )}
      {mayUse(listOwnEnrolmentEvents, session) && <EnrolmentTimeline />}
    </section>
  )
}
