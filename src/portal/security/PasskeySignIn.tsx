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
  const asking = useRef(false)
  useEffect(() => {
    chosen.current = act.mutate
    asking.current = passkey.isAsking
  })
  const then = useRef(onSignedIn)
  useEffect(() => {
    if (!knowsPasskeys()) return
    let isHere = true
    // The browser may say no at any time, as when the button is pressed: then nothing is offered until the page opens again.
    const offer = async () => {
      if (!isHere || !(await offersPasskeys())) return
      const challenge = await ask(readPasskeyChallenge, {})
      // The button was pressed meanwhile: an offer now would take its dialog away.
      if (!isHere || asking.current) return
      const body = await answerWithPasskey(challenge, { offered: true })
      if (isHere) chosen.current({ body }, { onSuccess: (session) => then.current(session) })
    }
    const quietly = () => void offer().catch(() => undefined)
    // With the first hand on the page: who only sees it fetches no library.
    const begun = new AbortController()
    let timer: ReturnType<typeof setInterval> | undefined
    const begin = () => {
      begun.abort()
      quietly()
      timer = setInterval(quietly, offeredFor)
    }
    for (const hand of ['pointerdown', 'keydown', 'focusin'] as const)
      document.addEventListener(hand, begin, { signal: begun.signal })
    return () => {
      isHere = false
      begun.abort()
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
