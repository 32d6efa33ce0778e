// Signing in with a passkey alone: by a button, and offered by the browser in the field of the user name where it can.
import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { readPasskeyChallenge, signInByPasskey } from '../../contract/passkeys.ts'
import type { Session } from '../../contract/session-resource.ts'
import { ask, useAct } from '../api.ts'
import { Message } from '../ui/Message.tsx'
import { Refusal } from '../ui/Refusal.tsx'
import { answerWithPasskey, knowsPasskeys, offersPasskeys } from './passkey-browser.ts'
import { usePasskey } from './use-passkey.ts'
import { useSecurityText } from './words.ts'

/** Milliseconds after which the offer begins anew: a challenge lives ten minutes. */
const offeredFor = 540_000

export function PasskeySignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const t = useSecurityText('passkeySignIn')
  const step = useSecurityText('secondStep')
  const act = useAct(signInByPasskey, { rereads: 'later' })
  const passkey = usePasskey((body) => act.mutate({ body }, { onSuccess: onSignedIn }))
  const chosen = useRef(act.mutate)
  useEffect(() => {
    chosen.current = act.mutate
  })
  const then = useRef(onSignedIn)
  useEffect(() => {
    if (!knowsPasskeys()) return
    let isHere = true
    // The browser may say no at any time, as when the button is pressed: then nothing is offered until the page opens again.
    const offer = async () => {
      if (!isHere || !(await offersPasskeys())) return
      const body = await answerWithPasskey(await ask(readPasskeyChallenge, {}), { offered: true })
      if (isHere) chosen.current({ body }, { onSuccess: (session) => then.current(session) })
    }
    const quietly = () => void offer().catch(() => undefined)
    quietly()
    const timer = setInterval(quietly, offeredFor)
    return () => {
      isHere = false
      clearInterval(timer)
    }
  }, [])
  if (!passkey.isKnown) return null
  return (
    <>
      <Refusal error={act.error} />
      {passkey.hasFailed && (
        <Message tone="warning" announced>
          {step('passkeyFailed')}
        </Message>
      )}
      <p>
        <Button disabledFocusable={passkey.isAsking || act.isPending} onClick={passkey.press}>
          {t('button')}
        </Button>
      </p>
    </>
  )
}
