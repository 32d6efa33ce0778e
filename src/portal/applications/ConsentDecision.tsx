// What an application asks for, and the person's answer, with which the browser returns to it.
import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import {
  answerAuthorizationRequest,
  readAuthorizationRequest,
} from '../../contract/authorizations.ts'
import { useAct, useRead } from '../api.ts'
import { useText } from '../language.tsx'
import { useSession } from '../session.ts'
import { useSettingsText } from '../settings/words.ts'
import { useSignOut } from '../shell/sign-out.ts'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import type { Carried } from './sent-request.ts'

/** Back to the application: by address, or by a form that the server's page posts on. */
function useReturn() {
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const returnWith = (mode: 'query' | 'form_post', answer: string) => {
    if (mode === 'query') location.replace(answer)
    else if (field.current !== null) {
      field.current.value = answer
      form.current?.submit()
    }
  }
  const hidden = (
    <form ref={form} method="post" action="/oauth2/answer" hidden>
      <input ref={field} type="hidden" name="answer" />
    </form>
  )
  return { returnWith, hidden }
}

function Rights({ sent, hint }: Carried) {
  const t = useSettingsText('consent')
  const role = useText('roles')
  const { organization, user } = useSession()
  const asked = useRead(readAuthorizationRequest, { query: sent })
  const { applicationName: application, roles, registeredBy: person, days } = asked
  const isOther = hint !== undefined && hint.toLowerCase() !== user.userName?.toLowerCase()
  return (
    <>
      <h2>{t('title', { application })}</h2>
      <p>
        {t('lead', { application, organization: organization.name })}{' '}
        {person !== '' && t('registeredBy', { person })}
      </p>
      <p>{t('you', { name: user.fullName, userName: user.userName ?? '' })}</p>
      {isOther && <OtherExpected hint={hint} />}
      {roles.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <>
          <p>{t('may')}</p>
          <ul>
            {roles.map((one) => (
              <li key={one}>{role(one)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{days === undefined ? t('once') : t('until', { days })}</p>
      <p className="hint">{t('returns', { address: new URL(asked.redirectUri).origin })}</p>
    </>
  )
}

/** The way back here leads through signing in as whom the application expects. */
function OtherExpected({ hint }: { hint: string }) {
  const t = useSettingsText('consent')
  const switchAccount = useSignOut(location.pathname + location.search)
  return (
    <Message tone="warning">
      <p>{t('hinted', { hint })}</p>
      <Button onClick={switchAccount}>{t('switchAccount')}</Button>
    </Message>
  )
}

export function ConsentDecision({ carried }: { carried: Carried }) {
  const { sent } = carried
  const t = useSettingsText('consent')
  const act = useAct(answerAuthorizationRequest, { rereads: 'later' })
  const [isReturning, setReturning] = useState(false)
  const { returnWith, hidden } = useReturn()
  const decide = (decision: 'allow' | 'deny') =>
    act.mutate(
      { body: { ...sent, decision } },
      {
        onSuccess: ({ mode, answer }) => {
          setReturning(true)
          returnWith(mode, answer ?? '')
        },
      },
    )
  const isBusy = act.isPending || isReturning
  return (
    <>
      <Rights {...carried} />
      <Refusal error={act.error} />
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => decide('allow')}>
          {t('allow')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => decide('deny')}>
          {t('deny')}
        </Button>
      </div>
      {isReturning && <output>{t('returning')}</output>}
      {hidden}
    </>
  )
}
