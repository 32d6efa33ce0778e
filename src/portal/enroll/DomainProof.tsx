// The applicant shows that its contact's domain is its own: the record to put, and a look for it.
import { Button } from '@fluentui/react-components'
import {
  nameEnrolmentDomain,
  proveEnrolmentDomain,
  readEnrolmentDomain,
} from '../../contract/enrolment-domain.ts'
import type { CheckState } from '../../domain/enrolment.ts'
import { useAct, useRead } from '../api.ts'
import { useEnrolmentText } from '../enrolments/words.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'

/** `check`: how the employment check stands. */
export function DomainProof({ check }: { check: CheckState }) {
  const t = useEnrolmentText('proof')
  const { domain, state, record } = useRead(readEnrolmentDomain)
  const name = useAct(nameEnrolmentDomain)
  const prove = useAct(proveEnrolmentDomain)
  if (domain === undefined) return null
  if (check === 'verified')
    return state === 'proved' ? <Message tone="done">{t('proved', { domain })}</Message> : null
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('lead', { domain })}</p>
      {record !== undefined && (
        <>
          <p className="record">
            <code>{record}</code> <CopyButton text={record} name={t('record', { domain })} />
          </p>
          <p className="hint">{t('wait')}</p>
        </>
      )}
      <Refusal error={name.error ?? prove.error} />
      <div className="buttons">
        {state === 'none' ? (
          <Button disabledFocusable={name.isPending} onClick={() => name.mutate({})}>
            {t('show')}
          </Button>
        ) : (
          <Button disabledFocusable={prove.isPending} onClick={() => prove.mutate({})}>
            {t('check')}
          </Button>
        )}
      </div>
    </section>
  )
}
