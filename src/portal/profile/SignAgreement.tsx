// A text of the partner agreement: read, ticked, signed. Whoever may not sign sees who does.
import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { WirePartnerAgreement } from '../../contract/agreement-resource.ts'
import { signPartnerAgreement } from '../../contract/partner-agreements.ts'
import { longDay } from '../../contract/text.ts'
import { useAct } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { mayUse, useSession } from '../session.ts'
import { Message } from '../ui/Message.tsx'
import { useNotify } from '../ui/Notices.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { AgreementText } from './AgreementText.tsx'
import { useProfileText } from './words.ts'

export function SignAgreement({ agreement }: { agreement: WirePartnerAgreement }) {
  const t = useProfileText('agreements')
  const { language } = useLanguage()
  const { title, body, state, effectiveDate, isSigned, signedBy = '', signedDate } = agreement
  return (
    <section>
      <h2>{title}</h2>
      <p>
        {state !== 'in_force' && `${t(state)} · `}
        {t('from', { day: longDay(language, new Date(effectiveDate)) })}
      </p>
      <details className="agreement" open={!isSigned && state !== 'replaced'}>
        <summary>{t('read')}</summary>
        <AgreementText title={title} body={body} />
      </details>
      {isSigned ? (
        <Message tone="done">
          {t('signedBy', {
            name: signedBy,
            day: longDay(language, new Date(signedDate ?? effectiveDate)),
          })}
        </Message>
      ) : (
        <Sign id={agreement.id} />
      )}
    </section>
  )
}

function Sign({ id }: { id: string }) {
  const t = useProfileText('agreements')
  const notify = useNotify()
  const session = useSession()
  const act = useAct(signPartnerAgreement)
  const [isTicked, tick] = useState(false)
  if (!mayUse(signPartnerAgreement, session)) return <Message>{t('adminSigns')}</Message>
  const sign = () =>
    act.mutate(
      { params: { id }, body: { acknowledged: true } },
      { onSuccess: () => notify(t('signed')) },
    )
  return (
    <>
      <Refusal error={act.error} />
      <Checkbox
        label={t('tick', { company: session.organization.name })}
        checked={isTicked}
        onChange={(_, { checked }) => tick(checked === true)}
      />
      <div className="buttons">
        <Button
          appearance="primary"
          disabledFocusable={!isTicked || act.isPending}
          onClick={() => isTicked && !act.isPending && sign()}
        >
          {t('sign')}
        </Button>
        {!isTicked && <span className="reason">{t('tickFirst')}</span>}
      </div>
    </>
  )
}
